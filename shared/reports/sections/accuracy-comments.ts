import { inOrder } from '../../domain/case-file';
import { row, table } from '../blocks';
import type { Section } from '../document-model';
import { personAtStart, pointInline } from '../references';
import type { ReportContext } from '../report-context';
import { section } from '../section-parts';

/** Appendix: what was said about the accuracy of the draft, and what was done about it. */
export function accuracyComments(context: ReportContext): Section | null {
  const comments = inOrder(context.caseFile.accuracyComments);
  if (comments.length === 0) return null;
  return section(
    'appendix_accuracy',
    'Comments on the accuracy of the draft',
    [
      table({
        description: 'Each comment on the draft, the answer to it and whether the report was changed',
        columns: [
          ['From', 18],
          ['About', 14],
          ['Comment', 30],
          ['Answer', 26],
          ['Changed', 12],
        ],
        rows: comments.map((each) => {
          const point = context.points.find((candidate) => candidate.id === each.pointId);
          return row([
            each.fromPersonId ? [personAtStart(context, each.fromPersonId)] : '–',
            each.paragraph || (point ? [pointInline(context, point, 'Point ')] : '–'),
            each.comment,
            each.answer || '–',
            each.changed ? 'Yes' : 'No',
          ]);
        }),
      }),
    ],
    { numbering: 'appendix' },
  );
}
