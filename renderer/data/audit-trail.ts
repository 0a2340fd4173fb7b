import {
  type AuditAct,
  type AuditDetail,
  type AuditEntry,
  checkTrail,
  EMPTY_TRAIL,
  nextEntry,
  type TrailCheck,
  type TrailHead,
} from '@shared/custody/audit-trail';
import { type AuditNote, type LineOfHistory, notesOfChanges } from '@shared/custody/trail-of-changes';
import { useCallback } from 'react';
import { dataStore } from './data-store';
import type { CaseDatabase, CaseRow, HistoryRow } from './database';
import { useLive } from './use-live';

/** What each line did: an undo did what the inverse of its line says. A line no longer kept did nothing known. */
async function whatLinesDid(database: CaseDatabase, lines: readonly HistoryRow[]): Promise<LineOfHistory[]> {
  const did: LineOfHistory[] = [];
  for (const line of lines) {
    if (line.act === 'do') did.push(line);
    else {
      const of = await database.history.get([line.caseId, line.of]);
      const { steps, inverse } = of?.act === 'do' ? of : { steps: [], inverse: [] };
      const undone = line.act === 'undo';
      did.push({ at: line.at, steps: undone ? inverse : steps, inverse: undone ? steps : inverse });
    }
  }
  return did;
}

/** The changes that the trail does not speak of yet, and the line of history it speaks of with them. */
async function unnotedChanges(
  database: CaseDatabase,
  row: CaseRow,
): Promise<{ notes: AuditNote[]; history: number }> {
  const noted = row.trail?.history ?? 0;
  const lines = await database.history
    .where('[caseId+seq]')
    .between([row.id, noted], [row.id, Infinity], false, true)
    .toArray();
  const history = lines.at(-1)?.seq ?? noted;
  // A case from before there was a trail: its trail does not speak of what was done until then.
  const notes = row.trail ? notesOfChanges(await whatLinesDid(database, lines), history - noted) : [];
  return { notes, history };
}

/**
 * Enters notes into a case's trail and keeps its row with where the trail now stands, within the caller's
 * transaction over `cases` and `trail`: one never goes to the disk without the other.
 * @param history the last line of history that the trail speaks of now
 */
export async function keepWithNotes(
  database: CaseDatabase,
  row: CaseRow,
  notes: readonly AuditNote[],
  history = row.trail?.history ?? 0,
): Promise<void> {
  let head: TrailHead = row.trail ?? EMPTY_TRAIL;
  const entries: AuditEntry[] = [];
  for (const { at, act, detail } of notes) {
    const next = nextEntry(row.id, head, at, act, detail);
    entries.push(next.entry);
    head = next.head;
  }
  await database.trail.bulkAdd(entries.map((entry) => ({ ...entry, caseId: row.id })));
  await database.cases.put({ ...row, trail: { count: head.count, hash: head.hash, history } });
}

/**
 * Enters that a case was opened and keeps its row, within the caller's transaction. What was changed before
 * a forced end is entered first.
 */
export async function keepAsOpened(database: CaseDatabase, row: CaseRow): Promise<void> {
  const { notes, history } = await unnotedChanges(database, row);
  const { failedUnlocks = 0, ...kept } = row;
  const at = Date.now();
  const began: AuditNote[] = row.trail ? [] : [{ at, act: 'trail-began' }];
  const opened: AuditNote[] =
    failedUnlocks > 0
      ? [{ at, act: 'opened-after-failures', detail: { failures: failedUnlocks } }]
      : row.trail
        ? [{ at, act: 'opened' }]
        : [];
  await keepWithNotes(database, kept, [...notes, ...began, ...opened], history);
}

/** Enters all that waits for this case: what could not be entered before is tried again with it. */
async function enter(caseId: string): Promise<void> {
  const { database, notesWaiting, report } = dataStore();
  const { cases, trail, history } = database;
  const waiting = notesWaiting.get(caseId) ?? [];
  notesWaiting.delete(caseId);
  try {
    await database.transaction('rw', cases, trail, history, async () => {
      const row = await cases.get(caseId);
      if (!row) return;
      const changes = await unnotedChanges(database, row);
      const notes = [...changes.notes, ...waiting];
      if (notes.length > 0) await keepWithNotes(database, row, notes, changes.history);
    });
  } catch {
    // The work itself is done and kept; only its entry is late. It waits for the next one.
    if (waiting.length > 0) notesWaiting.set(caseId, [...waiting, ...(notesWaiting.get(caseId) ?? [])]);
    report({ event: 'keep-failed', reason: 'other' });
  }
}

/** Enters in a case's trail that something was done with it. Never stands in the way of what was done. */
export async function noteUse(caseId: string, act: AuditAct, detail: AuditDetail = {}): Promise<void> {
  const { notesWaiting } = dataStore();
  notesWaiting.set(caseId, [...(notesWaiting.get(caseId) ?? []), { at: Date.now(), act, detail }]);
  await enter(caseId);
}

/** Enters the changes that the trail does not speak of yet. */
export const noteChanges = enter;

/** A case's trail, checked as it was read. */
type ReadTrail = { readonly entries: readonly AuditEntry[]; readonly check: TrailCheck };

/** Reads and checks the trail of a case. */
export async function readTrail(caseId: string): Promise<ReadTrail> {
  const { cases, trail } = dataStore().database;
  const rows = await trail.where('[caseId+seq]').between([caseId, 0], [caseId, Infinity]).toArray();
  const entries = rows.map(({ caseId: _, ...entry }) => entry);
  const head = (await cases.get(caseId))?.trail ?? EMPTY_TRAIL;
  return { entries, check: checkTrail(caseId, entries, head) };
}

/** The trail of a case, kept up to date. `undefined` until it is read. */
export function useTrail(caseId: string): ReadTrail | undefined {
  return useLive(useCallback(() => readTrail(caseId), [caseId]));
}
