import { hasWords } from '../../domain/rich-text';
import { listed, numbered, subheading } from '../blocks';
import type { Block, Section } from '../document-model';
import { inlineText } from '../model-text';
import { pointInlines } from '../references';
import type { ReportContext } from '../report-context';
import { section } from '../section-parts';
import { injusticeBlocks, injusticesOf } from './injustice';

/** Section 6: the injustice the panel found, each with the points it comes from. */
export function panelInjustice(context: ReportContext): Section | null {
  const found = injusticesOf(context, 'stage-3').filter(
    (each) => each.found !== 'not-considered' || hasWords(each.description),
  );
  if (found.length === 0) return null;
  return section(
    'injustice',
    'Injustice',
    found.flatMap((each): Block[] => {
      const points = pointInlines(context, each.pointIds, listed);
      const lead = each.pointIds.length === 1 ? 'From point ' : 'From points ';
      return [
        ...(found.length > 1 && each.pointIds.length > 0
          ? [subheading(`${lead}${plain(points)}`, 2)]
          : each.pointIds.length > 0
            ? [numbered([{ kind: 'text', text: lead }, ...points, { kind: 'text', text: '.' }])]
            : []),
        ...injusticeBlocks(context, each, 2),
      ];
    }),
  );
}

function plain(inlines: ReturnType<typeof pointInlines>): string {
  return inlineText(inlines).replaceAll('\n', ' ');
}
