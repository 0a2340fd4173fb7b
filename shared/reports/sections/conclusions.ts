import { inOrder } from '../../domain/case-file';
import type { DesiredOutcome } from '../../domain/desired-outcome';
import { bold, missing, row, table } from '../blocks';
import type { Block, Section } from '../document-model';
import { fromRichText } from '../from-rich-text';
import { acceptedPoints, type ReportContext } from '../report-context';
import { part, section } from '../section-parts';
import { injusticeBlocks, injusticesOf } from './injustice';

const ANSWER = {
  met: 'Met',
  'partly-met': 'Partly met',
  'not-met': 'Not met',
  'not-answered': '',
} as const satisfies Record<DesiredOutcome['answer'], string>;

/** Section 6: every outcome the complainant wanted, answered. */
export function conclusions(context: ReportContext): Section {
  const blocks = [
    ...fromRichText(context.caseFile.investigation.conclusions, context),
    ...outcomesTable(context),
    ...part('Injustice not tied to one point', 2, injusticeOfNoPoint(context)),
  ];
  return section(
    'conclusions',
    'Conclusions against the outcomes wanted',
    blocks.length > 0 ? blocks : [missing('The conclusions.')],
    { newPage: true },
  );
}

function outcomesTable(context: ReportContext): Block[] {
  const outcomes = inOrder(context.caseFile.outcomes);
  if (outcomes.length === 0) return [];
  return [
    table({
      description: 'Each outcome wanted, whether this report answers it, and why',
      columns: [
        ['No', 8],
        ['Outcome wanted', 40],
        ['Answer', 16],
        ['Reason', 36],
      ],
      rows: outcomes.map((outcome) =>
        row([
          outcome.number || '–',
          outcome.wording,
          outcome.answer === 'not-answered'
            ? [missing('An answer to this outcome.')]
            : [bold(ANSWER[outcome.answer])],
          outcome.answerReason || '–',
        ]),
      ),
    }),
  ];
}

/** An injustice linked to no point that was looked into has no other place, and may not be lost. */
function injusticeOfNoPoint(context: ReportContext): Block[] {
  const accepted = new Set(acceptedPoints(context).map((point) => point.id));
  return injusticesOf(context, 'stage-2')
    .filter((each) => !each.pointIds.some((id) => accepted.has(id)))
    .flatMap((each) => injusticeBlocks(context, each, 2));
}
