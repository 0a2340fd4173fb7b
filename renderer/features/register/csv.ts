import { toSafeFileName } from '@shared/lib/relative-name';
import type { Sheet } from '@shared/register/sheets';
import { strToU8, zipSync } from 'fflate';
import { csvText } from '../../components/csv-text';

/** A sheet as CSV. */
export function csvOf({ rows }: Sheet): string {
  return csvText(rows);
}

/** What a sheet is called as a file: "Register 2025-26, Outcome of each complaint.csv". */
export function csvName(register: string, sheet: Sheet): string {
  return toSafeFileName(`${register}, ${sheet.name}.csv`, 'Register.csv');
}

/** Every sheet as one zip of CSV files. */
export function zipOfSheets(sheets: readonly Sheet[]): Uint8Array {
  const names = new Map<string, number>();
  const files: Record<string, Uint8Array> = {};
  for (const sheet of sheets) {
    const name = toSafeFileName(`${sheet.name}.csv`, 'Table.csv');
    const before = names.get(name) ?? 0;
    names.set(name, before + 1);
    files[before === 0 ? name : name.replace(/\.csv$/, ` ${before + 1}.csv`)] = strToU8(csvOf(sheet));
  }
  return zipSync(files, { level: 6 });
}
