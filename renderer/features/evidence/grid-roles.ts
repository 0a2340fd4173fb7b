/**
 * The parts of a grid of which only the rows in sight are drawn. Native table elements cannot be laid out
 * so; the focus stays on the grid, which names its active row.
 */
export const ROWS = { role: 'rowgroup' } as const;
/** @param index its place from 1; the head is row 1 */
export const row = (index: number, chosen?: boolean) =>
  ({ role: 'row', 'aria-rowindex': index, 'aria-selected': chosen }) as const;
export const CELL = { role: 'gridcell' } as const;
export const column = (sort: 'ascending' | 'descending' | undefined) =>
  ({ role: 'columnheader', 'aria-sort': sort }) as const;
