import { bold, paragraph, row, table, type Words } from '../reports/blocks';
import type { Block } from '../reports/document-model';
import { percent, type RegisterTable } from './register-table';

/** Width of the first column, in hundredths; the rest is shared out. Many columns need room for their heads. */
const FIRST = 40;
const FIRST_WITH_BARS = 42;
const FIRST_OF_MANY = 17;
const MANY = 5;

/** Width of the column of bars. */
const BARS = 24;

/** Whether the last column is the whole of each row: only then is there something a bar can be a part of. */
function wholeColumn({ columns }: RegisterTable): number | null {
  const last = columns.length - 1;
  return columns.length <= 3 && (last === 0 || columns[last]?.id === 'all') ? last : null;
}

/**
 * A table of the register as a report prints it, with its total: one column with its share, as councils' own annual
 * reports have it ("No", "%"), or several columns of numbers. Where the last column is the whole, each row has its bar, so
 * that the table is a chart too; the figures beside it say everything the bar does.
 */
export function countsTable(counts: RegisterTable): readonly Block[] {
  const { columns, rows, totals, title, rowHead, note } = counts;
  if (rows.length === 0) return [];
  const single = columns.length === 1;
  const charted = wholeColumn(counts);
  const whole = totals[0]?.count ?? 0;
  const most = Math.max(1, ...rows.map((each) => each.figures[charted ?? 0]?.count ?? 0));
  const shares = (count: number): string => (whole === 0 ? '' : `${percent(count, whole)}%`);
  const bar = (count: number): Words => (count === 0 ? '' : [{ kind: 'bar', share: count / most }]);
  const cells = (label: Words, figures: RegisterTable['totals'], strong: boolean) =>
    row([
      label,
      ...figures.map(({ count }) => (strong ? [bold(String(count))] : String(count))),
      ...(single ? [strong ? [bold(shares(whole))] : shares(figures[0]?.count ?? 0)] : []),
      ...(charted === null ? [] : [strong ? '' : bar(figures[charted]?.count ?? 0)]),
    ]);
  const first = columns.length > MANY ? FIRST_OF_MANY : charted === null ? FIRST : FIRST_WITH_BARS;
  const width = (100 - first - (charted === null ? 0 : BARS)) / (columns.length + (single ? 1 : 0));
  return [
    table({
      description: `${title}: how many by ${rowHead.toLowerCase()}`,
      caption: title,
      columns: [
        [rowHead, first],
        ...columns.map((column) => [single ? 'No' : column.label, width] as const),
        ...(single ? [['%', width] as const] : []),
        ...(charted === null ? [] : [['As a bar', BARS] as const]),
      ],
      rows: [
        ...rows.map((each) => cells(each.label, each.figures, false)),
        cells([bold('Total')], totals, true),
      ],
    }),
    ...(note ? [paragraph(note, 'small')] : []),
  ];
}
