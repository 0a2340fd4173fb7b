import { missing, row, table } from '../blocks';
import type { Block } from '../document-model';
import { findingInline, pointInline, recommendationInlines } from '../references';
import { acceptedPoints, type ReportContext } from '../report-context';

/** The table a hurried reader turns to: each point, its finding and what is recommended. */
export function findingsSummary(context: ReportContext): Block[] {
  const points = acceptedPoints(context);
  if (points.length === 0) return [missing('No complaint point is agreed yet.')];
  return [
    table({
      description: 'Each complaint point with its finding and the recommendations that answer it',
      caption: 'Points, findings and recommendations',
      columns: [
        ['Point', 10],
        ['Complaint', 46],
        ['Finding', 22],
        ['Recommendations', 22],
      ],
      rows: points.map((point) =>
        row([
          [pointInline(context, point)],
          point.title || point.agreed.wording || 'Not yet worded',
          [
            findingInline(
              context,
              context.finding(point.id, 'investigating-officer')?.outcome,
              'Not yet made',
            ),
          ],
          answers(context, point.id),
        ]),
      ),
    }),
  ];
}

function answers(context: ReportContext, pointId: string) {
  const found = context.recommendations.filter(
    (each) => each.stage === 'stage-2' && each.pointIds.includes(pointId),
  );
  return found.length > 0 ? recommendationInlines(context, found) : 'None';
}
