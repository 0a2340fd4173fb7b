import { type Actions, actions } from './actions';
import { caseTables } from './case-tables';
import { type DatesSheet, datesSheets } from './dates-sheet';
import { outcomeTables } from './outcome-tables';
import type { RegisterTable } from './register-table';
import { type CaseEntries, type Selected, type Selection, select } from './selection';
import { type RegisterCase, type RegisterOptions, stageEntries } from './stage-entry';
import { type Timeliness, timeliness } from './timeliness';

/** Everything the register says of a selection of cases. */
export type RegisterFigures = {
  readonly selected: Selected;
  readonly tables: readonly RegisterTable[];
  readonly timeliness: Timeliness;
  readonly actions: Actions;
  readonly datesSheets: readonly DatesSheet[];
};

/** Reads the stages of every case, with its deadlines: the part that is done once for any number of selections. */
export function readEntries(cases: readonly RegisterCase[], options: RegisterOptions): CaseEntries[] {
  return cases.map((of) => ({ of, entries: stageEntries(of, options) }));
}

/** Counts what a selection means. */
export function countRegister(
  all: readonly CaseEntries[],
  selection: Selection,
  options: RegisterOptions,
): RegisterFigures {
  const selected = select(all, selection);
  const kept = timeliness(selected);
  const acts = actions(selected, options);
  const tables = [
    ...outcomeTables(selected),
    ...caseTables(selected),
    kept.table,
    kept.reasons,
    acts.states,
    acts.kinds,
  ];
  return {
    selected,
    tables: tables.filter((table) => table.rows.length > 0),
    timeliness: kept,
    actions: acts,
    datesSheets: datesSheets(selected),
  };
}

/** A table of the figures by its id. */
export function tableOf(figures: RegisterFigures, id: string): RegisterTable | undefined {
  return figures.tables.find((table) => table.id === id);
}
