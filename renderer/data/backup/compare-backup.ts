import { desk } from '../../platform/desk';
import type { CaseKeys } from '../case-keys';
import { dataStore } from '../data-store';
import type { CaseRow } from '../database';
import { RawDatabase } from '../safety/raw-database';
import { keyName } from '../safety/watch-commits';
import { STORE_NAME } from '../store-name';
import {
  type CaseInBackup,
  casesIn,
  LISTED,
  markOf,
  type OpenedBackup,
  type ReadRow,
  readBackup,
} from './read-backup';

/** How one case would come back. */
export type CaseInDrill = {
  readonly caseId: string;
  readonly title: string;
  /**
   * - `same`     exactly as it is now
   * - `earlier`  as it was when the backup was made; `changes` rows have changed since
   * - `gone`     it is in the backup and no longer here
   * - `new`      it was begun after the backup, and would not come back
   */
  readonly fate: 'same' | 'earlier' | 'gone' | 'new';
  readonly changes: number;
  readonly files: number;
  /** Files of evidence that would not come back: not in the backup, or not as they were sealed. */
  readonly lost: readonly string[];
  /** Rows of it that do not open. */
  readonly sealedWrong: number;
};

/** What a drill found. */
export type Drill = {
  readonly madeAt: number;
  readonly upTo: number;
  readonly rows: number;
  readonly files: number;
  readonly bytes: number;
  readonly cases: readonly CaseInDrill[];
  /** Rows of no case that do not open. */
  readonly sealedWrong: number;
  readonly unknownTables: boolean;
  /** Everything in the backup was opened and would come back as it was when the backup was made. */
  readonly whole: boolean;
};

export type DrillProgress = { readonly done: number; readonly total: number };

/** How many rows of each case differ between the backup and what is here now. */
async function changesByCase(backed: ReadonlyMap<string, ReadRow>): Promise<Map<string | null, number>> {
  const changes = new Map<string | null, number>();
  const note = (caseId: string | null) => changes.set(caseId, (changes.get(caseId) ?? 0) + 1);
  const seen = new Set<ReadRow>();
  const database = new RawDatabase(STORE_NAME);
  try {
    await database.open();
    for (const table of database.copied) {
      await table.each((row, { primaryKey }) => {
        const there = backed.get(`${table.name}\n${keyName(primaryKey)}`);
        if (there) seen.add(there);
        const caseId =
          table.name === 'cases' ? String(row.id) : typeof row.caseId === 'string' ? row.caseId : null;
        // Rows as they lie on the disk are the same bytes when nothing was written since.
        if (there?.mark !== markOf(row)) note(caseId);
      });
    }
  } finally {
    database.close();
  }
  for (const row of backed.values()) if (!seen.has(row)) note(row.caseId);
  return changes;
}

/** Opens every file of a case in the backup and compares it with what its row says. Answers those that would be lost. */
async function lostFiles(
  backup: OpenedBackup,
  keys: Pick<CaseKeys, 'evidenceFile'>,
  held: CaseInBackup,
  told: (bytes: number) => void,
  signal?: AbortSignal,
): Promise<string[]> {
  const lost: string[] = [];
  for (const { caseId, fileId, sha256, size } of held.files) {
    signal?.throwIfAborted();
    const key = keys.evidenceFile({ caseId, fileId });
    const proved = await desk().backup.proveFile({ source: backup.source, caseId, fileId, key });
    if (!proved.ok || proved.value.sha256 !== sha256 || proved.value.size !== size) lost.push(fileId);
    told(size);
  }
  return lost;
}

/**
 * Reads a backup back in full: opens every row and every file of evidence with the keys of its own vault file, and
 * compares with the database as it is now. Nothing is written anywhere.
 * @throws NotWritten when the backup cannot be read on, or the signal's reason
 */
export async function compareBackup(
  backup: OpenedBackup,
  keys: Pick<CaseKeys, 'evidenceFile' | 'rows'>,
  onProgress: (progress: DrillProgress) => void,
  signal?: AbortSignal,
): Promise<Drill> {
  const total = backup.files.reduce((sum, { bytes }) => sum + bytes, backup.bytes);
  let done = 0;
  const reach = (bytes: number) => {
    done = bytes;
    onProgress({ done, total });
  };
  const read = await readBackup(backup, keys.rows, {
    keep: (table) => (LISTED.has(table) ? 'both' : 'mark'),
    onProgress: (bytes) => reach(bytes),
    signal,
  });
  const held = casesIn(backup, read);
  const changes = await changesByCase(read.rows);
  const here = new Map((await rowsHere()).map((row) => [row.id, row.summary.title]));
  const cases: CaseInDrill[] = [];
  for (const each of held) {
    const lost = await lostFiles(backup, keys, each, (bytes) => reach(done + bytes), signal);
    const changed = changes.get(each.caseId) ?? 0;
    cases.push({
      caseId: each.caseId,
      title: each.summary?.title ?? here.get(each.caseId) ?? '',
      fate: !here.has(each.caseId) ? 'gone' : changed === 0 ? 'same' : 'earlier',
      changes: changed,
      files: each.files.length,
      lost,
      sealedWrong: each.sealedWrong,
    });
  }
  const backedUp = new Set(held.map(({ caseId }) => caseId));
  for (const [caseId, title] of here) {
    if (backedUp.has(caseId)) continue;
    cases.push({ caseId, title, fate: 'new', changes: 0, files: 0, lost: [], sealedWrong: 0 });
  }
  const sealedWrong = read.sealedWrong.get(null) ?? 0;
  const allOpened = [...read.sealedWrong.values()].every((count) => count === 0);
  return {
    madeAt: backup.madeAt,
    upTo: backup.at,
    rows: read.count,
    files: held.reduce((sum, { files }) => sum + files.length, 0),
    bytes: held.reduce((sum, { bytes }) => sum + bytes, backup.bytes),
    cases,
    sealedWrong,
    unknownTables: read.unknownTables.size > 0,
    whole: allOpened && read.unknownTables.size === 0 && cases.every(({ lost }) => lost.length === 0),
  };
}

async function rowsHere(): Promise<CaseRow[]> {
  return dataStore().database.cases.toArray();
}
