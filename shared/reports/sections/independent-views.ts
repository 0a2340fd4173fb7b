import type { ComplaintPoint } from '../../domain/complaint-point';
import { bold, cell, missing, table } from '../blocks';
import type { Block, Cell, Section } from '../document-model';
import { cellFromRichText } from '../from-rich-text';
import { findingInline } from '../references';
import { acceptedPoints, type ReportContext } from '../report-context';
import { section } from '../section-parts';

const VIEW = { agrees: 'Agree', 'partly-agrees': 'Agree in part', disagrees: 'Do not agree' } as const;

/** The Independent Person's view of each finding, beside the finding itself. */
export function independentViews(context: ReportContext): Section {
  const points = acceptedPoints(context);
  return section(
    'views',
    'My view of each finding',
    points.length === 0
      ? [missing('The view of each finding: no point is agreed yet.')]
      : [viewsTable(context)],
  );
}

function viewsTable(context: ReportContext): Block {
  return table({
    description:
      'Each point with the Investigating Officer’s finding and the Independent Person’s view of it',
    columns: [
      ['Point', 9],
      ['Complaint', 25],
      ['Officer’s finding', 21],
      ['My view', 14],
      ['Reasons', 31],
    ],
    rows: acceptedPoints(context).map((point) => ({
      bookmark: null,
      cells: [
        cell(point.number || '–'),
        cell(point.title || point.agreed.wording),
        cell([
          findingInline(context, context.finding(point.id, 'investigating-officer')?.outcome, 'Not yet made'),
        ]),
        ...viewCells(context, point),
      ],
    })),
  });
}

function viewCells(context: ReportContext, point: ComplaintPoint): [Cell, Cell] {
  const finding = context.finding(point.id, 'independent-person');
  const reason = cellFromRichText(finding?.reason ?? null, context);
  if (!finding?.view)
    return [cell([missing(`The view of point ${point.number}.`)]), { blocks: orDash(reason) }];
  const owesReason = finding.view !== 'agrees' && reason.length === 0;
  return [
    cell([bold(VIEW[finding.view])]),
    { blocks: owesReason ? [missing(`Why, on point ${point.number}.`)] : orDash(reason) },
  ];
}

function orDash(blocks: readonly Block[]): readonly Block[] {
  return blocks.length > 0 ? blocks : cell('–').blocks;
}
