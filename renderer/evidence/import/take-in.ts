import { type StoredFile, storeEvidence } from '@renderer/data/evidence-files';
import { isNoRoom } from '@renderer/data/save-state';
import { type HeldFile, isHeldFile, ReadFailure, readHeld } from '@renderer/platform/desk';
import { type Sniffed, sniffFile } from '@shared/evidence/file-kind';
import type { ImportOutcome } from '@shared/evidence/import-outcome';
import { type Refusal, refusedByContent, refusedByName } from '@shared/evidence/refused-file';
import { fail, ok, type Result } from '@shared/lib/result';

/** Bytes at each end of a file by which its kind is told. */
const ENDS = 64 * 1024;

/** A file taken into the store, and what it is. */
export type TakenIn = StoredFile & Sniffed;

/** Why a file is not in the store, with what to say of it. */
type NotTaken =
  | { readonly kind: 'refused'; readonly why: Refusal }
  | { readonly kind: 'unreadable'; readonly message: string }
  | { readonly kind: 'no-room' };

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.byteLength + second.byteLength);
  both.set(first);
  both.set(second, first.byteLength);
  return both;
}

/** Ends the storing of a file once its first bytes show that it may not come in. */
class Refused extends Error {
  constructor(readonly why: Refusal) {
    super(why);
  }
}

/** Passes a file's bytes on, keeping both ends, and stops at the first sign that it is a program. */
class Watched {
  head: Uint8Array = new Uint8Array(0);
  tail: Uint8Array = new Uint8Array(0);
  readonly #source: AsyncIterable<Uint8Array>;
  readonly #name: string;

  constructor(source: AsyncIterable<Uint8Array>, name: string) {
    this.#source = source;
    this.#name = name;
  }

  async *pass(): AsyncGenerator<Uint8Array> {
    let judged = false;
    const held: Uint8Array[] = [];
    for await (const piece of this.#source) {
      if (piece.byteLength === 0) continue;
      if (this.head.byteLength < ENDS) {
        this.head = joined(this.head, piece.subarray(0, ENDS - this.head.byteLength));
      }
      this.tail = piece.byteLength >= ENDS ? piece.slice(-ENDS) : joined(this.tail, piece).slice(-ENDS);
      if (!judged && this.head.byteLength < ENDS) {
        held.push(piece);
        continue;
      }
      if (!judged) {
        this.#judge();
        judged = true;
        yield* held;
        held.length = 0;
      }
      yield piece;
    }
    if (judged) return;
    if (this.head.byteLength === 0) throw new Refused('empty');
    this.#judge();
    yield* held;
  }

  kind(): Sniffed {
    return sniffFile(this.head, this.tail, this.#name);
  }

  #judge(): void {
    const why = refusedByContent(this.kind());
    if (why) throw new Refused(why);
  }
}

function notTaken(error: unknown): NotTaken {
  if (error instanceof Refused) return { kind: 'refused', why: error.why };
  if (error instanceof ReadFailure) return { kind: 'unreadable', message: error.message };
  if (isNoRoom(error)) return { kind: 'no-room' };
  return {
    kind: 'unreadable',
    message: 'It changed, moved or could not be opened while it was being copied.',
  };
}

/** Judges a file that the main process holds by its two ends; the rest of it never comes here. */
async function heldKind(file: HeldFile, name: string): Promise<Sniffed> {
  const head = await readHeld(file, 0, ENDS);
  if (head.byteLength === 0) throw new Refused('empty');
  const tail = file.size > ENDS ? await readHeld(file, file.size - ENDS, ENDS) : head;
  const kind = sniffFile(head, tail, name);
  const why = refusedByContent(kind);
  if (why) throw new Refused(why);
  return kind;
}

/**
 * Takes one file into the store, unless its name or its first bytes forbid it. Little memory is used
 * whatever its size, and nothing is left of a file that does not come in.
 * @throws the signal's reason when cancelled
 */
export async function takeIn(
  caseId: string,
  name: string,
  pieces: () => AsyncIterable<Uint8Array>,
  size: number,
  onBytes?: (done: number) => void,
  signal?: AbortSignal,
): Promise<Result<TakenIn, 'not-taken'> & { readonly not?: NotTaken }> {
  const refuse = (not: NotTaken) => ({ ...fail('not-taken', ''), not });
  const byName = refusedByName(name);
  if (byName) return refuse({ kind: 'refused', why: byName });
  if (size === 0) return refuse({ kind: 'refused', why: 'empty' });
  try {
    const source = pieces();
    if (isHeldFile(source)) {
      const kind = await heldKind(source, name);
      return ok({ ...(await storeEvidence(caseId, source, onBytes, signal)), ...kind });
    }
    const watched = new Watched(source, name);
    const stored = await storeEvidence(caseId, watched.pass(), onBytes, signal);
    return ok({ ...stored, ...watched.kind() });
  } catch (error) {
    if (signal?.aborted) throw error;
    return refuse(notTaken(error));
  }
}

/** The outcome to report for a file that was not taken in. */
export function outcomeOf(name: string, not: NotTaken): ImportOutcome {
  return { ...not, name };
}
