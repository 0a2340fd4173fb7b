import { today } from '@renderer/data/today';
import { desk } from '@renderer/platform/desk';
import { reportWork } from '@renderer/workers/report.client';
import type { Matter } from '@shared/domain/matter';
import { toSafeFileName } from '@shared/lib/relative-name';
import { fail, type Result } from '@shared/lib/result';
import { type PlainTable, tableDocument } from '@shared/reports/table-document';
import { csvText } from '../../../components/csv-text';

/** A table as CSV, with its headings. */
export function csvOf({ columns, rows }: PlainTable): Uint8Array<ArrayBuffer> {
  const text = csvText([columns.map(([heading]) => heading), ...rows]);
  return new TextEncoder().encode(`${text}\r\n`);
}

/** A table as a Word file. */
export async function wordOf(matter: Matter, table: PlainTable): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const given = { model: tableDocument(matter, table), madeOn: today() };
  const packed = await reportWork('packModel', given, new AbortController().signal);
  return packed.ok ? packed : fail(packed.code, packed.message);
}

/** Saves a table where the user says. @returns the sentence to tell, or null when they changed their mind */
export async function saveTable(
  matter: Matter,
  kind: 'docx' | 'csv',
  table: PlainTable,
): Promise<string | null> {
  let bytes: Uint8Array<ArrayBuffer>;
  if (kind === 'csv') bytes = csvOf(table);
  else {
    const packed = await wordOf(matter, table);
    if (!packed.ok) return packed.message;
    bytes = packed.value;
  }
  const suggestedName = toSafeFileName(`${table.title.replaceAll(':', ',')}.${kind}`, `Table.${kind}`);
  const saved = await desk().document.save({ suggestedName, kind, bytes });
  if (!saved.ok) return saved.message;
  return saved.value.saved ? `Saved as “${saved.value.name}”.` : null;
}
