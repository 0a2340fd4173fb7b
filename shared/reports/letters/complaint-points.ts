import type { ComplaintPoint } from '../../domain/complaint-point';
import { missing, row, table } from '../blocks';
import type { Block } from '../document-model';
import type { ReportContext } from '../report-context';

/** The words the points go on from ("I complain that the Council:"), as the statement has them. */
export function openingWords(context: ReportContext, otherwise: string): string {
  return (!context.adult && context.caseFile.statement.opening.trim()) || otherwise;
}

/** The points a letter is about, in their agreed words, or as the panel frames them. */
export function pointsOf(
  context: ReportContext,
  points: readonly ComplaintPoint[],
  given: { readonly framed?: boolean; readonly none: string },
): Block {
  if (points.length === 0) return missing(given.none);
  return table({
    description: 'The points of the complaint that this letter is about',
    columns: [
      ['Point', 12],
      [openingWords(context, 'What is complained of'), 88],
    ],
    rows: points.map((point) =>
      row([
        point.number || '–',
        (given.framed && point.stage3.framing.trim()) ||
          point.agreed.wording ||
          point.ownWords || [missing(`The words of point ${point.number}.`)],
      ]),
    ),
  });
}
