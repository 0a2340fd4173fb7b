import { sha256 as sha256Of } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { dataStore } from './data-store';
import type { EvidenceFileRow } from './database';
import { newId } from './new-id';
import { removeChunks } from './removals';
import { type RowNames, rowNames } from './row-names';

/** Bytes of one stored piece of a file. */
export const CHUNK_BYTES = 1024 * 1024;

/** Files larger than this are only read piece by piece. */
export const WHOLE_FILE_AT_MOST = 512 * 1024 * 1024;

/** What a stored file is known by. */
export type StoredFile = { readonly sha256: string; readonly size: number };

/** Thrown when stored evidence is not there, or not whole. */
export class EvidenceMissing extends Error {
  override readonly name = 'EvidenceMissing';
}

/** The source in pieces of exactly {@link CHUNK_BYTES}, the last one shorter. Holds one piece at a time. */
async function* inChunks(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let chunk = new Uint8Array(CHUNK_BYTES);
  let filled = 0;
  for await (const piece of source) {
    for (let at = 0; at < piece.byteLength; ) {
      const part = piece.subarray(at, at + CHUNK_BYTES - filled);
      chunk.set(part, filled);
      filled += part.byteLength;
      at += part.byteLength;
      if (filled === CHUNK_BYTES) {
        yield chunk;
        chunk = new Uint8Array(CHUNK_BYTES);
        filled = 0;
      }
    }
  }
  if (filled > 0) yield chunk.slice(0, filled);
}

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
  const { database, evidenceSealer } = dataStore();
  const fileId = newId();
  await database.removals.put({ id: fileId, what: 'file' });
  // One piece is written while the next is read, hashed and sealed; never more.
  let writing: Promise<void> = Promise.resolve();
  try {
    const hash = sha256Of.create();
    let size = 0;
    let index = 0;
    for await (const chunk of inChunks(source)) {
      signal?.throwIfAborted();
      hash.update(chunk);
      const bytes = await evidenceSealer.seal(chunk, { caseId, fileId, index });
      await writing;
      const written = size + chunk.byteLength;
      writing = database.evidenceChunks.add({ fileId, index, bytes }).then(() => onProgress?.(written));
      // Its failure is met at the next await, and must not count as unhandled until then.
      writing.catch(() => {});
      size = written;
      index++;
    }
    await writing;
    signal?.throwIfAborted();
    return { caseId, fileId, sha256: bytesToHex(hash.digest()), size, chunks: index };
  } catch (error) {
    await writing.catch(() => {});
    await discard(fileId);
    throw error;
  }
}

/** Removes bytes taken in and not made visible. Where even that fails, the next start does it. */
export async function discard(fileId: string): Promise<void> {
  const { database } = dataStore();
  try {
    await removeChunks(database, fileId);
    await database.removals.delete(fileId);
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
  const taken = await takeIn(caseId, source, onProgress, signal);
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
    await discard(fileId);
    throw error;
  }
  if (!isNew) await discard(fileId);
  return { sha256, size };
}

/** Whether the bytes of a file are in the store. */
export async function hasEvidence(caseId: string, sha256: string): Promise<boolean> {
  const names = await namesOfCase(caseId);
  return (await dataStore().database.evidenceFiles.get(names('evidence', sha256))) !== undefined;
}

async function fileRow(caseId: string, sha256: string): Promise<EvidenceFileRow> {
  const names = await namesOfCase(caseId);
  const row = await dataStore().database.evidenceFiles.get(names('evidence', sha256));
  if (!row) throw new EvidenceMissing('The file of this document is not in the store.');
  return row;
}

/** A stored file, piece by piece. @throws {@link EvidenceMissing} */
export async function* readEvidence(caseId: string, sha256: string): AsyncGenerator<Uint8Array> {
  const { database, evidenceSealer } = dataStore();
  const { fileId, chunks } = await fileRow(caseId, sha256);
  for (let index = 0; index < chunks; index++) {
    const row = await database.evidenceChunks.get([fileId, index]);
    if (!row) throw new EvidenceMissing('Part of the file of this document is missing from the store.');
    yield await evidenceSealer.open(row.bytes, { caseId, fileId, index });
  }
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
 * Removes files that neither a document of the case nor an undo step names any more. Files stored since the
 * page was loaded stay, as their document may be about to be made, except those given up.
 * @param givenUp SHA-256s of files whose import was cancelled
 * @returns how many were removed
 */
export async function removeUnreferenced(caseId: string, givenUp: readonly string[] = []): Promise<number> {
  const { database, storedNow } = dataStore();
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
    const unused = files.filter((file) => !named.has(file.sha256) && !storedNow.has(file.id));
    await removals.bulkPut(unused.map((file) => ({ id: file.fileId, what: 'file' as const })));
    await evidenceFiles.bulkDelete(unused.map((file) => file.id));
    return unused;
  });
  for (const file of unused) await discard(file.fileId);
  return unused.length;
}
