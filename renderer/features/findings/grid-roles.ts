/**
 * The parts of a table of which only the cells in sight are drawn. Native table elements cannot be laid out so.
 * One cell has the keyboard; rows and headers are passed over. Rows and columns count from 1, headers included.
 */
export const row = (index: number) => ({ role: 'row', 'aria-rowindex': index }) as const;
export const columnHeader = (index: number, label?: string) =>
  ({ role: 'columnheader', 'aria-colindex': index, 'aria-label': label }) as const;
export const ROW_HEADER = { role: 'rowheader', 'aria-colindex': 1 } as const;
export const cell = (index: number, label: string, current: boolean) =>
  ({
    role: 'gridcell',
    'aria-colindex': index,
    'aria-label': label,
    'aria-selected': current,
    tabIndex: current ? 0 : -1,
  }) as const;
