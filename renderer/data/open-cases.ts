import { fail, ok, type Result } from '@shared/lib/result';
import { keepAsOpened, noteChanges } from './audit-trail';
import { caseFromRows, Places, rowsOf } from './case-records';
import { CaseSession } from './case-session';
import { dataStore, isStoreOpen, type OpenFault } from './data-store';
import { removeUnreferenced } from './evidence-files';
import { newId } from './new-id';
import { rowFactsOf } from './row-facts';
import { rowNames } from './row-names';
import { describeWriteFailure } from './save-state';
import { sealedWrongIn } from './sealed-wrong';

async function read(caseId: string): Promise<Result<CaseSession, OpenFault>> {
  const { database, sessions, report, format, copy } = dataStore();
  const { cases, records, history, trail } = database;
  try {
    const row = await cases.get(caseId);
    if (!row) return fail('no-such-case', 'This case is no longer on this computer.');
    const names = rowNames(row.nameKey);
    const rows = await records.where('caseId').equals(caseId).toArray();
    const read = caseFromRows(rows, row.v, format);
    if (!read.ok) return read;
    const caseFile = read.value;
    const writer = newId();
    const inCase = history.where('[caseId+seq]').between([caseId, 0], [caseId, Infinity]);
    const upgraded = row.v < format.version;
    await database.transaction('rw', cases, records, history, trail, async () => {
      await keepAsOpened(database, { ...row, writer, v: format.version, ...rowFactsOf(caseFile) });
      if (!upgraded) return;
      await records.where('caseId').equals(caseId).delete();
      await records.bulkPut(rowsOf(caseId, names, caseFile));
      // Steps of an older format cannot be taken back in this one.
      await inCase.delete();
    });
    const session = new CaseSession({
      database,
      caseId,
      caseFile,
      places: upgraded ? new Places(caseFile) : new Places(caseFile, rows),
      history: await inCase.toArray(),
      names,
      writer,
      changedAt: row.changedAt,
      copied: () => copy.settled(),
      failed: (reason) => report({ event: 'keep-failed', reason }),
    });
    sessions.add(session);
    // Evidence whose import was cut off before its document was entered. Nothing waits for this.
    void removeUnreferenced(caseId).catch(() => {});
    return ok(session);
  } catch (error) {
    const wrong = sealedWrongIn(error);
    if (wrong) {
      return fail(
        'sealed-wrong',
        `This case could not be opened. ${wrong.message} Nothing has been changed, and your other cases are not affected. Restore this case from your newest backup.`,
      );
    }
    return fail('unreadable', `This case could not be opened just now. ${describeWriteFailure(error).why}`);
  }
}

/** Opens a case, or joins its session if it is open already. Pair with {@link releaseCase}. */
export function acquireCase(caseId: string): Promise<Result<CaseSession, OpenFault>> {
  const { openCases } = dataStore();
  const known = openCases.get(caseId);
  if (known) {
    known.users++;
    return known.opening;
  }
  const opening = read(caseId);
  const entry = { users: 1, opening };
  openCases.set(caseId, entry);
  // What could not be opened is not kept: asking again tries again.
  void opening.then((opened) => {
    if (!opened.ok && openCases.get(caseId) === entry) openCases.delete(caseId);
  });
  return opening;
}

/** Lets a case go. When nobody uses it any more, it is kept and closed. */
export async function releaseCase(caseId: string): Promise<void> {
  const { openCases, sessions } = dataStore();
  const known = openCases.get(caseId);
  if (!known || --known.users > 0) return;
  const opened = await known.opening;
  if (opened.ok) {
    await opened.value.flush();
    // Locked meanwhile: the sessions are gone, and the trail speaks of the changes when the case is next opened.
    if (!isStoreOpen()) return;
    await noteChanges(caseId);
  }
  // Someone may have come back while the last changes were being written.
  if (known.users > 0 || openCases.get(caseId) !== known) return;
  // What could not be kept yet stays open and goes on being tried: closing it would lose it.
  if (opened.ok && opened.value.holdsUnwritten) return;
  openCases.delete(caseId);
  if (!opened.ok) return;
  sessions.delete(opened.value);
  await opened.value.close();
}

/** The session of a case that is open in this page. */
export async function sessionOf(caseId: string): Promise<CaseSession | null> {
  const opened = await dataStore().openCases.get(caseId)?.opening;
  return opened?.ok ? opened.value : null;
}

/** Keeps everything of every open case. True when all of it is on the disk, in the database and in the safety copy. */
export async function keepEverything(): Promise<boolean> {
  const { sessions, copy } = dataStore();
  await Promise.all(
    [...sessions].map(async (session) => {
      await session.flush();
      await noteChanges(session.caseId);
    }),
  );
  const copied = await copy.settled().then(
    () => true,
    () => false,
  );
  return copied && [...sessions].every((session) => session.saveState.kind === 'kept');
}

/** Forgets the session of a case that is being deleted, without writing anything more. */
export async function forgetCase(caseId: string): Promise<void> {
  const { openCases, sessions } = dataStore();
  const opened = await openCases.get(caseId)?.opening;
  openCases.delete(caseId);
  if (!opened?.ok) return;
  sessions.delete(opened.value);
  opened.value.abandon();
}
