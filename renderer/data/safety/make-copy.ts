import { desk } from '../../platform/desk';
import { newId } from '../new-id';
import type { CopyKeeper } from './keep-copy';
import { DatabaseLost, given, inParts } from './keep-copy';
import { RawDatabase } from './raw-database';
import { notedChange } from './watch-commits';

/** Rows that are read from a table at a time. */
const AT_ONCE = 250;

/**
 * Makes the safety copy anew from the database, without stopping anyone: rows are read a few at a time, and what is
 * committed meanwhile follows them in the same group. The old copy stays until this one has been read back whole.
 * @param onProgress told rows copied so far and rows in all
 * @param asItIs the database is of an older form, and stays so
 * @throws NotWritten
 */
export async function makeCopy(
  name: string,
  key: Uint8Array,
  late: Pick<CopyKeeper, 'take' | 'lineage'> | null,
  onProgress?: (done: number, total: number) => void,
  asItIs = false,
): Promise<void> {
  const database = new RawDatabase(name, asItIs);
  try {
    await database.open();
    const known = await database.mark();
    // Opening it made it, where it was lost: nothing of that may take the place of the copy.
    if (late && late.lineage !== null && known?.lineage !== late.lineage) throw new DatabaseLost();
    const mark = known ?? { seq: 1, lineage: newId() };
    if (!known) await database.setMark(mark);
    given(await desk().safetyCopy.rebuild({ key: new Uint8Array(key), lineage: mark.lineage }));
    const counts = await Promise.all(database.copied.map((table) => table.count()));
    const total = counts.reduce((sum, count) => sum + count, 0);
    let done = 0;
    const append = async (to: number, changes: readonly Uint8Array[], last: boolean) => {
      for (const { bytes, more } of inParts(changes)) {
        given(await desk().safetyCopy.append({ from: 1, to, changes: bytes, more: more || !last }));
      }
    };
    for (const table of database.copied) {
      const keys = await table.toCollection().primaryKeys();
      for (let at = 0; at < keys.length; at += AT_ONCE) {
        const some = keys.slice(at, at + AT_ONCE);
        const rows = await table.bulkGet(some);
        // A row deleted since its key was read is among the late changes.
        const changes = rows.flatMap((row, index) =>
          row ? notedChange(table.name, some[index], row).bytes : [],
        );
        await append(1, changes, false);
        done += some.length;
        onProgress?.(done, total);
      }
    }
    const since = late?.take() ?? null;
    await append(Math.max(mark.seq, since?.to ?? 0), since?.changes ?? [], true);
  } finally {
    database.close();
  }
}
