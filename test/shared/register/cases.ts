import type { CaseFile } from '@shared/domain/case-file';
import { countRegister, type RegisterFigures, readEntries, tableOf } from '@shared/register/register';
import { registerExtractOf } from '@shared/register/register-extract';
import type { RegisterTable } from '@shared/register/register-table';
import { EVERYTHING, type Selection } from '@shared/register/selection';
import type { RegisterCase } from '@shared/register/stage-entry';

export const OPTIONS = { today: '2026-11-29' } as const;

/** Cases as the register has them, named case-0, case-1 … */
export function registerCasesOf(files: readonly CaseFile[]): RegisterCase[] {
  return files.map((file, index) => ({ ...registerExtractOf(file), caseId: `case-${index}` }));
}

/** The register of some cases. */
export function registerOf(files: readonly CaseFile[], selection: Partial<Selection> = {}): RegisterFigures {
  return countRegister(
    readEntries(registerCasesOf(files), OPTIONS),
    { ...EVERYTHING, ...selection },
    OPTIONS,
  );
}

/** A table that must be there. */
export function table(figures: RegisterFigures, id: string): RegisterTable {
  const found = tableOf(figures, id);
  if (!found) throw new Error(`No table ${id}`);
  return found;
}

/** One column of a table, by the ids of its rows. */
export function column(of: RegisterTable, id = 'all'): Record<string, number> {
  const at = of.columns.findIndex((each) => each.id === id);
  return Object.fromEntries(of.rows.map((row) => [row.id, row.figures[at]?.count ?? Number.NaN]));
}
