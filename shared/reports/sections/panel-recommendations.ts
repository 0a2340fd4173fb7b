import { missing, row, table, words } from '../blocks';
import type { Block, Inline, Section } from '../document-model';
import { recommendationInlines } from '../references';
import type { ReportContext } from '../report-context';
import { part, section } from '../section-parts';
import { recommendationBlocks } from './recommendations';

const POSITION = { stands: 'Stands', changed: 'Changed', dropped: 'Dropped' } as const;

/** Section 7: what the panel recommends, and what becomes of every recommendation made at Stage 2. */
export function panelRecommendations(context: ReportContext): Section {
  return section('recommendations', 'Recommendations', [
    ...recommendationBlocks(context, 'stage-3', 2),
    ...part('Recommendations made at Stage 2', 2, traced(context)),
  ]);
}

/** Every Stage 2 recommendation, so that none is passed over in silence. */
function traced(context: ReportContext): Block[] {
  const earlier = context.recommendations.filter((each) => each.stage === 'stage-2');
  if (earlier.length === 0) return [];
  const { traces } = context.caseFile.reviewPanel.report;
  return [
    table({
      description: 'Each Stage 2 recommendation: whether it stands, is changed or is dropped, and why',
      columns: [
        ['No', 11],
        ['Stage 2 recommendation', 43],
        ['Panel', 14],
        ['Reason', 32],
      ],
      rows: earlier.map((each) => {
        const trace = traces.find((candidate) => candidate.recommendationId === each.id);
        if (!trace?.position) {
          return row([each.reference, each.action, [missing('Whether it stands.')], '–']);
        }
        const replacements = context.recommendations.filter((other) =>
          trace.replacedByIds.includes(other.id),
        );
        const instead: Inline[] =
          replacements.length > 0
            ? [
                { kind: 'text', text: 'See ' },
                ...recommendationInlines(context, replacements),
                { kind: 'text', text: '. ' },
              ]
            : [];
        const reason = [...instead, ...words(trace.reason)];
        const owesReason = trace.position !== 'stands' && trace.reason === '';
        return row([
          each.reference,
          each.action,
          POSITION[trace.position],
          owesReason ? [missing('The reason.')] : reason.length > 0 ? reason : '–',
        ]);
      }),
    }),
  ];
}
