import { readChanges, rowFromBytes } from '@shared/safety-copy/changes';
import Dexie from 'dexie';
import { desk } from '../../platform/desk';
import { given } from './keep-copy';
import { RawDatabase, type RawRow } from './raw-database';

type Extent = { readonly lineage: string; readonly to: number; readonly bytes: number };

/**
 * Makes the database anew from the safety copy, change by change; every byte is proven again as it is read. The mark
 * comes last, so a database that is not complete counts as missing at the next start.
 * @param onProgress told bytes read so far and bytes in all
 * @throws NotWritten when the copy cannot be read, or what the database throws
 */
export async function rebuildDatabase(
  name: string,
  { lineage, to, bytes }: Extent,
  onProgress?: (done: number, total: number) => void,
): Promise<void> {
  await Dexie.delete(name);
  const database = new RawDatabase(name);
  try {
    await database.open();
    let position = 0;
    let link: Uint8Array<ArrayBuffer> | null = null;
    for (;;) {
      const frame: Frame = given(await desk().safetyCopy.read({ position, link }));
      if (frame.to > 0) await apply(database, frame.changes);
      onProgress?.(frame.next, bytes);
      ({ next: position, link } = frame);
      if (frame.done) break;
    }
    await database.setMark({ seq: to, lineage });
  } finally {
    database.close();
  }
}

type Frame = {
  readonly changes: Uint8Array;
  readonly to: number;
  readonly next: number;
  readonly link: Uint8Array<ArrayBuffer>;
  readonly done: boolean;
};

/** Thrown when a copy has rows of a table that this Evenhand does not know: a newer one has written it. */
export class NewerCopy extends Error {
  override readonly name = 'NewerCopy';
}

/** Puts and deletes what a frame says, the last word on each row. */
async function apply(database: RawDatabase, changes: Uint8Array): Promise<void> {
  const last = new Map<string, Map<string, RawRow | null>>();
  for (const { table, key, row } of readChanges(changes)) {
    if (!database.copied.some(({ name }) => name === table)) throw new NewerCopy();
    const rows = last.get(table) ?? new Map<string, RawRow | null>();
    rows.set(key, row === null ? null : rowFromBytes(row));
    last.set(table, rows);
  }
  for (const [table, rows] of last) {
    const puts = [...rows.values()].filter((row) => row !== null);
    const gone = [...rows].flatMap(([key, row]) => (row === null ? [JSON.parse(key) as string] : []));
    await database.table<RawRow>(table).bulkPut(puts);
    await database.table<RawRow, string>(table).bulkDelete(gone);
  }
}
