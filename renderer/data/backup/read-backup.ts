import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { ActOutput } from '@shared/ipc/desk-api';
import { readChanges, rowFromBytes } from '@shared/safety-copy/changes';
import { desk } from '../../platform/desk';
import type { CaseSummary } from '../case-summary';
import type { CaseRow, EvidenceFileRow } from '../database';
import { given } from '../safety/keep-copy';
import type { RawRow } from '../safety/raw-database';
import type { Sealer } from '../sealing';
import { rawOpener } from './raw-rows';

/** A backup that is open in the main process, proven whole but for what its evidence holds. */
export type OpenedBackup = ActOutput<'backup.openSet'> & { readonly source: string };

/** What is known of one row of a backup once all changes are read. */
export type ReadRow = {
  readonly table: string;
  readonly caseId: string | null;
  /** What the row as it lies in the backup is told by ({@link markOf}), where that was asked for. */
  readonly mark: string | null;
  /** What is in it; null when it does not open, or was not asked for. */
  readonly opened: Record<string, unknown> | null;
};

/**
 * What a row as it lies on the disk is told by: a SHA-256 of its box, cut to 16 bytes. Of hundreds of megabytes of
 * rows it is all that has to be held.
 */
export function markOf({ box }: RawRow): string {
  return box instanceof Uint8Array ? bytesToHex(sha256(box).subarray(0, 16)) : '';
}

export type ReadBackup = {
  /** Which rows are handed on, and what of them: all are read and opened, however few are wanted. */
  readonly keep: (table: string, caseId: string | null) => 'opened' | 'mark' | 'both' | null;
  readonly onProgress?: (bytes: number) => void;
  readonly signal?: AbortSignal;
};

/** How the rows of a backup are, all of them opened. */
type BackupRows = {
  readonly rows: ReadonlyMap<string, ReadRow>;
  /** Rows in all, and those that do not open, by case (null: of no case). */
  readonly count: number;
  readonly sealedWrong: ReadonlyMap<string | null, number>;
  /** Tables that this Evenhand does not know: a newer one made the backup. */
  readonly unknownTables: ReadonlySet<string>;
};

type Last = { readonly caseId: string | null; readonly good: boolean };

/**
 * Reads every row of a backup as it was after the last change in it, and opens each with the keys of its vault.
 * @throws NotWritten when the backup cannot be read on, or the signal's reason
 */
export async function readBackup(
  backup: OpenedBackup,
  sealer: Pick<Sealer, 'open'>,
  { keep, onProgress, signal }: ReadBackup,
): Promise<BackupRows> {
  const opener = rawOpener(sealer);
  const last = new Map<string, Last>();
  const rows = new Map<string, ReadRow>();
  const unknownTables = new Set<string>();
  const take = (table: string, key: string, bytes: Uint8Array | null) => {
    const name = `${table}\n${key}`;
    last.delete(name);
    rows.delete(name);
    if (bytes === null) return;
    const raw = rowFromBytes(bytes);
    const place = opener.placeOf(table, raw);
    if (place === null) {
      unknownTables.add(table);
      return;
    }
    let opened: Record<string, unknown> | null = null;
    try {
      opened = opener.open(place, raw);
    } catch {
      // Counted below. One that was deleted later in the same backup counts for nothing.
    }
    last.set(name, { caseId: place.caseId, good: opened !== null });
    const kept = keep(table, place.caseId);
    if (kept === null) return;
    const { caseId } = place;
    const mark = kept === 'opened' ? null : markOf(raw);
    rows.set(name, { table, caseId, mark, opened: kept === 'mark' ? null : opened });
  };
  for await (const changes of framesOf(backup, onProgress, signal)) {
    for (const { table, key, row } of readChanges(changes)) take(table, key, row);
  }
  const sealedWrong = new Map<string | null, number>();
  for (const { caseId, good } of last.values())
    if (!good) sealedWrong.set(caseId, (sealedWrong.get(caseId) ?? 0) + 1);
  return { rows, count: last.size, sealedWrong, unknownTables };
}

async function* framesOf(
  { source }: OpenedBackup,
  onProgress?: (bytes: number) => void,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  let position = 0;
  let link: Uint8Array<ArrayBuffer> | null = null;
  for (;;) {
    signal?.throwIfAborted();
    const frame: ActOutput<'backup.read'> = given(await desk().backup.read({ source, position, link }));
    if (frame.to > 0) yield frame.changes;
    onProgress?.(frame.next);
    if (frame.done) return;
    position = frame.next;
    link = frame.link as Uint8Array<ArrayBuffer>;
  }
}

/** A case as a backup holds it. */
export type CaseInBackup = {
  readonly caseId: string;
  /** Null: its entry does not open. */
  readonly summary: CaseSummary | null;
  readonly changedAt: number;
  readonly v: number;
  readonly files: readonly EvidenceFileRow[];
  /** Bytes of its evidence. */
  readonly bytes: number;
  /** Files of it that are not in the backup, and rows of it that do not open. */
  readonly lacking: number;
  readonly sealedWrong: number;
};

export type Holdings = { readonly cases: readonly CaseInBackup[]; readonly rows: BackupRows };

/** The cases in a backup, from rows that were kept of the tables `cases` and `evidenceFiles`. */
export function casesIn(backup: OpenedBackup, read: BackupRows): CaseInBackup[] {
  const there = new Set(backup.files.filter((file) => file.there).map(({ fileId }) => fileId));
  const files = new Map<string, EvidenceFileRow[]>();
  for (const { table, opened } of read.rows.values()) {
    if (table !== 'evidenceFiles' || opened === null) continue;
    const row = opened as EvidenceFileRow;
    files.set(row.caseId, [...(files.get(row.caseId) ?? []), row]);
  }
  const cases = [...read.rows.values()].filter(({ table }) => table === 'cases');
  return cases
    .map(({ caseId: id, opened }): CaseInBackup => {
      const row = opened as CaseRow | null;
      const caseId = id ?? '';
      const own = files.get(caseId) ?? [];
      return {
        caseId,
        summary: row?.summary ?? null,
        changedAt: row?.changedAt ?? 0,
        v: row?.v ?? 0,
        files: own,
        bytes: own.reduce((sum, { size }) => sum + size, 0),
        lacking: own.filter(({ fileId }) => !there.has(fileId)).length,
        sealedWrong: read.sealedWrong.get(caseId) ?? 0,
      };
    })
    .sort((a, b) => b.changedAt - a.changedAt);
}

/** The tables that say which cases there are, and which files are theirs. */
export const LISTED: ReadonlySet<string> = new Set(['cases', 'evidenceFiles']);

/** Says what a backup holds: every row is opened, and the cases are named. */
export async function holdingsOf(
  backup: OpenedBackup,
  sealer: Pick<Sealer, 'open'>,
  options: Omit<ReadBackup, 'keep'> = {},
): Promise<Holdings> {
  const rows = await readBackup(backup, sealer, {
    ...options,
    keep: (table) => (LISTED.has(table) ? 'opened' : null),
  });
  return { cases: casesIn(backup, rows), rows };
}
