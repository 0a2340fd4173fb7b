import { copied, dataStore } from './data-store';
import type { EvidenceFileRow } from './database';
import { newId } from './new-id';
import { removeSealed } from './removals';
import { type RowNames, rowNames } from './row-names';
import { EvidenceMissing, readSealed, writeSealed } from './sealed-file';

export { EvidenceMissing };

/** Bytes of one piece of a file, as it is read and written. */
export const CHUNK_BYTES = 1024 * 1024;

/** Files larger than this are only read piece by piece. */
export const WHOLE_FILE_AT_MOST = 512 * 1024 * 1024;

/** What a stored file is known by. */
export type StoredFile = { readonly sha256: string; readonly size: number };

async function namesOfCase(caseId: string): Promise<RowNames> {
  const row = await dataStore().database.cases.get(caseId);
  if (!row) throw new EvidenceMissing('This case is no longer on this computer.');
  return rowNames(row.nameKey);
}

/**
 * Takes a file's bytes in under a fresh id, without making it part of anything. Until the caller removes
 * the `removals` row in the transaction that makes it visible, the next start removes the bytes.
 */
export async function takeIn(
  caseId: string,
  source: AsyncIterable<Uint8Array>,
  onProgress?: (bytes: number) => void,
  signal?: AbortSignal,
): Promise<Omit<EvidenceFileRow, 'id'>> {
  const fileId = newId();
  await dataStore().database.removals.put({ id: fileId, what: 'file', caseId });
  // In the safety copy too, before the file has its name: a database made anew from the copy has to know of it.
  const noted = copied();
  try {
    return { caseId, fileId, ...(await writeSealed({ caseId, fileId }, source, noted, onProgress, signal)) };
  } catch (error) {
    await discard({ caseId, fileId });
    throw error;
  }
}

/** Removes bytes taken in and not made visible. Where even that fails, the next start does it. */
export async function discard({ caseId, fileId }: { caseId: string; fileId: string }): Promise<void> {
  try {
    await removeSealed(caseId, fileId);
    await dataStore().database.removals.delete(fileId);
  } catch {
    // The removals row stays, and the next start removes the rest.
  }
}

/**
 * Stores a file as evidence of a case, byte for byte. The same bytes are stored once. Nothing of it is
 * visible until all of it is there.
 * @param onProgress told the number of bytes stored so far
 * @throws what the source throws, what the store throws, or the signal's reason; then nothing is left
 */
export async function storeEvidence(
  caseId: string,
  source: AsyncIterable<Uint8Array>,
  onProgress?: (bytes: number) => void,
  signal?: AbortSignal,
): Promise<StoredFile> {
  const { database, storedNow } = dataStore();
  const names = await namesOfCase(caseId);
  const taken = await takeIn(caseId, source, onProgress, signal).catch(async (error: unknown) => {
    // Deleted while its file was coming in: that is what there is to say, not what the disk made of it.
    await namesOfCase(caseId);
    throw error;
  });
  const { fileId, sha256, size } = taken;
  const id = names('evidence', sha256);
  const { cases, evidenceFiles, removals } = database;
  let isNew = false;
  // Before it becomes visible: from then on, whoever tidies up could take it for a leftover.
  storedNow.add(id);
  try {
    await database.transaction('rw', cases, evidenceFiles, removals, async () => {
      if (!(await cases.get(caseId))) throw new EvidenceMissing('This case is no longer on this computer.');
      isNew = (await evidenceFiles.get(id)) === undefined;
      if (!isNew) return;
      await evidenceFiles.add({ ...taken, id });
      await removals.delete(fileId);
    });
  } catch (error) {
    await discard(taken);
    throw error;
  }
  if (!isNew) await discard(taken);
  return { sha256, size };
}

/** Whether the bytes of a file are in the store. */
export async function hasEvidence(caseId: string, sha256: string): Promise<boolean> {
  const names = await namesOfCase(caseId);
  return (await dataStore().database.evidenceFiles.get(names('evidence', sha256))) !== undefined;
}

/** The row of a stored file. @throws {@link EvidenceMissing} */
export async function fileRow(caseId: string, sha256: string): Promise<EvidenceFileRow> {
  const names = await namesOfCase(caseId);
  const row = await dataStore().database.evidenceFiles.get(names('evidence', sha256));
  if (!row) throw new EvidenceMissing('The file of this document is not in the store.');
  return row;
}

/** A stored file, piece by piece. @throws {@link EvidenceMissing} */
export async function* readEvidence(caseId: string, sha256: string): AsyncGenerator<Uint8Array> {
  const row = await fileRow(caseId, sha256);
  for (let at = 0; at < row.size; at += CHUNK_BYTES) yield await readSealed(row, at, CHUNK_BYTES);
}

/** A stored file as one array. For files up to {@link WHOLE_FILE_AT_MOST}. @throws {@link EvidenceMissing} */
export async function evidenceBytes(caseId: string, sha256: string): Promise<Uint8Array<ArrayBuffer>> {
  const { size } = await fileRow(caseId, sha256);
  if (size > WHOLE_FILE_AT_MOST) throw new RangeError('The file is too large to be held in memory whole.');
  const whole = new Uint8Array(size);
  let at = 0;
  for await (const piece of readEvidence(caseId, sha256)) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  if (at !== size) throw new EvidenceMissing('The file of this document is not whole in the store.');
  return whole;
}

/** Every SHA-256 named anywhere in a value: a record, or a line of history that could bring one back. */
function collectHashes(value: unknown, into: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) collectHashes(item, into);
  else if (value !== null && typeof value === 'object') {
    for (const [field, inner] of Object.entries(value)) {
      if (field === 'sha256' && typeof inner === 'string') into.add(inner);
      else collectHashes(inner, into);
    }
  }
}

/**
 * Removes files that neither a document of the case nor an undo step names any more, on the disk or in memory. Files stored since the
 * page was loaded stay, as their document may be about to be made, except those given up.
 * @param givenUp SHA-256s of files whose import was cancelled
 * @returns how many were removed
 */
export async function removeUnreferenced(caseId: string, givenUp: readonly string[] = []): Promise<number> {
  const { database, storedNow, sessions } = dataStore();
  const names = await namesOfCase(caseId);
  for (const sha256 of givenUp) storedNow.delete(names('evidence', sha256));
  const { records, history, evidenceFiles, removals } = database;
  const unused = await database.transaction('rw', records, history, evidenceFiles, removals, async () => {
    const named = new Set<string>();
    await records
      .where('caseId')
      .equals(caseId)
      .each((row) => row.kind === 'documents' && collectHashes(row.record, named));
    await history
      .where('[caseId+seq]')
      .between([caseId, 0], [caseId, Infinity])
      .each((line) => line.act === 'do' && collectHashes([line.steps, line.inverse], named));
    const files = await evidenceFiles.where('caseId').equals(caseId).toArray();
    // What an open case has and the disk does not have yet: a document entered a moment ago.
    for (const session of sessions) {
      if (session.caseId === caseId)
        collectHashes([session.getSnapshot().documents, session.undoable], named);
    }
    const unused = files.filter((file) => !named.has(file.sha256) && !storedNow.has(file.id));
    await removals.bulkPut(unused.map(({ fileId }) => ({ id: fileId, what: 'file' as const, caseId })));
    await evidenceFiles.bulkDelete(unused.map((file) => file.id));
    return unused;
  });
  // A database made anew from a copy that still names them would call them stored.
  if (unused.length > 0) await copied();
  for (const file of unused) await discard(file);
  return unused.length;
}
