import type { FailureCode } from '@shared/ipc/failure-codes';
import { MAX_TAKEN_BYTES } from '@shared/ipc/limits';
import type { Result } from '@shared/lib/result';
import { desk, type HeldFile, isHeldFile, ReadFailure } from '../platform/desk';
import { dataStore } from './data-store';
import { NotWritten } from './save-state';

/** Which sealed file: a case's id and a random one. */
export type SealedPlace = { readonly caseId: string; readonly fileId: string };

/** Thrown when stored evidence is not there, or not whole. */
export class EvidenceMissing extends Error {
  override readonly name = 'EvidenceMissing';
}

/** Bytes that are handed over at a time. */
const PIECE = 1024 * 1024;

/** The source in pieces of exactly {@link PIECE}, the last one shorter. Holds one piece at a time. */
async function* inPieces(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let piece = new Uint8Array(PIECE);
  let filled = 0;
  for await (const given of source) {
    for (let at = 0; at < given.byteLength; ) {
      const part = given.subarray(at, at + PIECE - filled);
      piece.set(part, filled);
      filled += part.byteLength;
      at += part.byteLength;
      if (filled === PIECE) {
        yield piece;
        piece = new Uint8Array(PIECE);
        filled = 0;
      }
    }
  }
  if (filled > 0) yield piece.slice(0, filled);
}

/** Failures of the chosen file; all others are of the file being written. */
const OF_SOURCE: readonly FailureCode[] = ['changed', 'not-found', 'unreadable', 'in-use', 'expired'];

/** What an act gave, or its failure thrown. */
function given<Value>(answer: Result<Value, FailureCode>): Value {
  if (answer.ok) return answer.value;
  throw new NotWritten(answer.code, answer.message);
}

type Progress = ((bytes: number) => void) | undefined;

/** The main process reads the chosen file itself: none of it passes through the page. */
async function writeHeld(writing: string, { token, size }: HeldFile, told: Progress, signal?: AbortSignal) {
  for (let offset = 0; offset < size; ) {
    signal?.throwIfAborted();
    const length = Math.min(MAX_TAKEN_BYTES, size - offset);
    const answer = await desk().evidenceFile.writeChosen({ writing, token, offset, length });
    if (!answer.ok && OF_SOURCE.includes(answer.code)) throw new ReadFailure(answer.code, answer.message);
    const { taken } = given(answer);
    if (taken === 0) throw new ReadFailure('changed', 'The file ended early.');
    offset += taken;
    told?.(offset);
  }
}

/** One piece is on its way to the disk while the next is read; never more. */
async function writePieces(
  writing: string,
  source: AsyncIterable<Uint8Array>,
  told: Progress,
  signal?: AbortSignal,
): Promise<void> {
  let written = 0;
  let onItsWay: Promise<void> = Promise.resolve();
  try {
    for await (const bytes of inPieces(source)) {
      signal?.throwIfAborted();
      await onItsWay;
      onItsWay = desk()
        .evidenceFile.write({ writing, bytes })
        .then((answer) => {
          given(answer);
          written += bytes.byteLength;
          told?.(written);
        });
      // Its failure is met at the next await, and must not count as unhandled until then.
      onItsWay.catch(() => {});
    }
  } finally {
    await onItsWay;
  }
}

/**
 * Seals a file into the case's folder. It has its name there only when all of it is settled on the disk.
 * @param noted is waited for before it gets its name
 * @throws what the source throws, {@link ReadFailure}, {@link NotWritten} or the signal's reason; then nothing is left
 */
export async function writeSealed(
  place: SealedPlace,
  source: AsyncIterable<Uint8Array>,
  noted: Promise<void>,
  onProgress?: (bytes: number) => void,
  signal?: AbortSignal,
): Promise<{ sha256: string; size: number }> {
  const key = dataStore().keys.evidenceFile(place);
  const { caseId, fileId } = place;
  const { writing } = given(await desk().evidenceFile.begin({ caseId, fileId, key }));
  try {
    if (isHeldFile(source)) await writeHeld(writing, source, onProgress, signal);
    else await writePieces(writing, source, onProgress, signal);
    await noted;
    signal?.throwIfAborted();
    const written = given(await desk().evidenceFile.finish({ writing, keep: true }));
    if (written === null) throw new NotWritten('failed', 'The file was not kept.');
    return written;
  } catch (error) {
    await desk().evidenceFile.finish({ writing, keep: false });
    throw error;
  }
}

/** Bytes of a sealed file from `offset`, up to `length`. @throws {@link EvidenceMissing} */
export async function readSealed(
  place: SealedPlace,
  offset: number,
  length: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const { caseId, fileId } = place;
  const key = dataStore().keys.evidenceFile(place);
  const read = await desk().evidenceFile.read({ caseId, fileId, key, offset, length });
  if (!read.ok) throw new EvidenceMissing(read.message);
  if (read.value.byteLength === 0) {
    throw new EvidenceMissing('The file of this document is not whole where Evenhand keeps it.');
  }
  return read.value;
}
