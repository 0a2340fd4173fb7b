import type { RegisterCase } from './stage-entry';

/** A number that can be opened: how many, and the cases behind it, each once. */
export type Figure = { readonly count: number; readonly caseIds: readonly string[] };

/** What a table counts, for "12 points in 5 cases". */
export type Counted = 'case' | 'stage' | 'point' | 'action' | 'duty' | 'subject';

export type TableColumn = { readonly id: string; readonly label: string };

export type TableRow = { readonly id: string; readonly label: string; readonly figures: readonly Figure[] };

/** A table of the register. Each column adds up to its total; the last row of figures is computed, never counted apart. */
export type RegisterTable = {
  readonly id: string;
  readonly title: string;
  /** What the first column names: "Stage", "Outcome". */
  readonly rowHead: string;
  readonly counted: Counted;
  readonly note: string | null;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly totals: readonly Figure[];
};

/** Something to be counted: of which case, in which row and column. */
export type Countable = { readonly of: RegisterCase; readonly row: string; readonly column: string };

const NOTHING: Figure = { count: 0, caseIds: [] };

type Tally = { count: number; readonly ids: Set<string> };

const figure = (tally: Tally | undefined): Figure =>
  tally ? { count: tally.count, caseIds: [...tally.ids] } : NOTHING;

function tallied(tallies: Map<string, Tally>, key: string, caseId: string): void {
  let tally = tallies.get(key);
  if (!tally) {
    tally = { count: 0, ids: new Set() };
    tallies.set(key, tally);
  }
  tally.count += 1;
  tally.ids.add(caseId);
}

/**
 * Counts things into a table.
 *
 * @param items each is counted once, in its row and column
 * @param given.columns shown in this order; an item of a column not among them would be lost, so it throws
 * @param given.rowOrder rows in this order first; rows found besides come after, the most first
 * @param given.keepEmpty rows of `rowOrder` that nothing fell into are shown all the same
 */
export function countTable(
  items: readonly Countable[],
  given: Pick<RegisterTable, 'id' | 'title' | 'rowHead' | 'counted' | 'columns'> & {
    readonly note?: string;
    readonly rowLabel: (row: string) => string;
    readonly rowOrder: readonly string[];
    readonly keepEmpty?: boolean;
    readonly last?: string;
  },
): RegisterTable {
  const cells = new Map<string, Tally>();
  const rows = new Map<string, number>();
  const totals = new Map<string, Tally>();
  const known = new Set(given.columns.map((column) => column.id));
  for (const { of, row, column } of items) {
    if (!known.has(column)) throw new RangeError(`No column ${column} in ${given.id}`);
    tallied(cells, `${column}\n${row}`, of.caseId);
    tallied(totals, column, of.caseId);
    rows.set(row, (rows.get(row) ?? 0) + 1);
  }
  const { last } = given;
  const listed = given.rowOrder.filter((row) => row !== last && (given.keepEmpty || rows.has(row)));
  const others = [...rows.keys()]
    .filter((row) => row !== last && !given.rowOrder.includes(row))
    .sort((one, other) => (rows.get(other) ?? 0) - (rows.get(one) ?? 0) || (one < other ? -1 : 1));
  const order = [...listed, ...others, ...(last !== undefined && rows.has(last) ? [last] : [])];
  return {
    id: given.id,
    title: given.title,
    rowHead: given.rowHead,
    counted: given.counted,
    note: given.note ?? null,
    columns: given.columns,
    rows: order.map((row) => ({
      id: row,
      label: given.rowLabel(row),
      figures: given.columns.map((column) => figure(cells.get(`${column.id}\n${row}`))),
    })),
    totals: given.columns.map((column) => figure(totals.get(column.id))),
  };
}

/** How many of a whole, in hundredths rounded to the nearest; null of nothing. */
export function percent(count: number, of: number): number | null {
  return of === 0 ? null : Math.round((count / of) * 100);
}
