import { inOrder } from '../../domain/case-file';
import type { Injustice } from '../../domain/injustice';
import type { Stage } from '../../domain/matter';
import { numbered } from '../blocks';
import { dateWords } from '../date-words';
import type { Block, Inline } from '../document-model';
import { fromRichText } from '../from-rich-text';
import { peopleInlines } from '../references';
import type { ReportContext } from '../report-context';

/** The injustice considered at a stage for a point; for the whole stage when no point is given. */
export function injusticesOf(context: ReportContext, stage: Stage, pointId?: string): Injustice[] {
  return inOrder(context.caseFile.injustices).filter(
    (each) => each.stage === stage && (pointId === undefined || each.pointIds.includes(pointId)),
  );
}

/** One injustice: who suffered it and when, then the author's words; "none" is said, not left out. */
export function injusticeBlocks(context: ReportContext, injustice: Injustice, under: number): Block[] {
  const description = fromRichText(injustice.description, context, { numbered: true, under });
  if (injustice.found === 'not-considered') return description;
  if (injustice.found === 'no') return [numbered('No injustice was found.'), ...description];
  const who = whoAndWhen(context, injustice);
  return [...(who.length > 0 ? [numbered(who)] : []), ...description];
}

function whoAndWhen(context: ReportContext, injustice: Injustice): Inline[] {
  const people = peopleInlines(context, injustice.personIds);
  const { from, to } = injustice;
  const when =
    from && to
      ? `from ${dateWords(from)} to ${dateWords(to)}`
      : from
        ? `from ${dateWords(from)}`
        : to
          ? `until ${dateWords(to)}`
          : '';
  if (people.length === 0 && when === '') return [];
  const text = (words: string): Inline => ({ kind: 'text', text: words });
  if (people.length === 0) return [text(`When: ${when}.`)];
  return [text('Who: '), ...people, text(when ? `, ${when}.` : '.')];
}
