import { bold, paragraph, row, table, type Words } from '../reports/blocks';
import type { Block } from '../reports/document-model';
import { percent, type RegisterTable } from './register-table';

/** Width of the first column, in hundredths; the rest is shared out. Many columns need room for their heads. */
const FIRST = 40;
const FIRST_OF_MANY = 17;
const MANY = 5;

/**
 * A table of the register as a report prints it, with its total: one column with its share, as councils' own annual
 * reports have it ("No", "%"), or several columns of numbers.
 */
export function countsTable(counts: RegisterTable): readonly Block[] {
  const { columns, rows, totals, title, rowHead, note } = counts;
  if (rows.length === 0) return [];
  const single = columns.length === 1;
  const whole = totals[0]?.count ?? 0;
  const shares = (count: number): string => (whole === 0 ? '' : `${percent(count, whole)}%`);
  const cells = (label: Words, figures: RegisterTable['totals'], strong: boolean) =>
    row([
      label,
      ...figures.map(({ count }) => (strong ? [bold(String(count))] : String(count))),
      ...(single ? [strong ? [bold(shares(whole))] : shares(figures[0]?.count ?? 0)] : []),
    ]);
  const first = columns.length > MANY ? FIRST_OF_MANY : FIRST;
  const width = (100 - first) / (columns.length + (single ? 1 : 0));
  return [
    table({
      description: `${title}: how many by ${rowHead.toLowerCase()}`,
      caption: title,
      columns: [
        [rowHead, first],
        ...columns.map((column) => [single ? 'No' : column.label, width] as const),
        ...(single ? [['%', width] as const] : []),
      ],
      rows: [
        ...rows.map((each) => cells(each.label, each.figures, false)),
        cells([bold('Total')], totals, true),
      ],
    }),
    ...(note ? [paragraph(note, 'small')] : []),
  ];
}
