/**
 * The parts of a grid of which only the rows in sight are drawn. Native table elements cannot be laid out
 * so; the focus stays on the grid, which names its active row.
 */
export const GRID = { role: 'grid', tabIndex: 0 } as const;
export const ROWS = { role: 'rowgroup' } as const;
export const ROW = { role: 'row' } as const;
export const CELL = { role: 'gridcell' } as const;
export const COLUMN = { role: 'columnheader' } as const;
