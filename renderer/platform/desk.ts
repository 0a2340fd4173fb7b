import type { ActAnswer, ActInput, DeskApi } from '@shared/ipc/desk-api';
import type { FailureCode } from '@shared/ipc/failure-codes';
import { MAX_READ_BYTES, MAX_WRITE_BYTES } from '@shared/ipc/limits';
import { fail, ok, type Result } from '@shared/lib/result';

declare global {
  interface Window {
    /** Put there by the preload. Only this file reads it. */
    readonly desk: DeskApi;
  }
}

/** The main process, as a list of acts. Read at each call, so that a test may put its own in place. */
export function desk(): DeskApi {
  return window.desk;
}

/** Thrown by {@link readInPieces}: a stream has no other way to say that it could not go on. */
export class ReadFailure extends Error {
  override readonly name = 'ReadFailure';
  constructor(
    readonly code: FailureCode,
    message: string,
  ) {
    super(message);
  }
}

type ReadAt = (offset: number, length: number) => Promise<ActAnswer<'evidence.read'>>;

async function* pieces(size: number, readAt: ReadAt): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  for (let offset = 0; offset < size; ) {
    const answer = await readAt(offset, Math.min(MAX_READ_BYTES, size - offset));
    if (!answer.ok) throw new ReadFailure(answer.code, answer.message);
    if (answer.value.byteLength === 0) throw new ReadFailure('changed', 'The file ended early.');
    offset += answer.value.byteLength;
    yield answer.value;
  }
}

/** A file that the main process holds for us, and its bytes for whoever wants them here. */
export type HeldFile = AsyncIterable<Uint8Array<ArrayBuffer>> & {
  readonly token: string;
  readonly size: number;
};

/** Whether these bytes are a file that the main process can read by itself. */
export function isHeldFile(source: AsyncIterable<Uint8Array>): source is HeldFile {
  return 'token' in source && 'size' in source;
}

/** A chosen file, piece by piece, so that a file of any size passes through little memory. Throws {@link ReadFailure}. */
export function readInPieces({ token, size }: { token: string; size: number }): HeldFile {
  const readAt: ReadAt = (offset, length) => desk().evidence.read({ token, offset, length });
  return { token, size, [Symbol.asyncIterator]: () => pieces(size, readAt) };
}

/** Some bytes of a held file: fewer at its end. Throws {@link ReadFailure}. */
export async function readHeld(
  { token }: HeldFile,
  offset: number,
  length: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await desk().evidence.read({ token, offset, length });
  if (!answer.ok) throw new ReadFailure(answer.code, answer.message);
  return answer.value;
}

/** A file of a sample case, piece by piece. Throws {@link ReadFailure}. */
export function readSampleInPieces(
  id: string,
  file: { relativeName: string; size: number },
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { relativeName } = file;
  return pieces(file.size, (offset, length) => desk().sample.read({ id, relativeName, offset, length }));
}

/** Gathers pieces into one array of `size` bytes. For files known to be small. */
export async function gather(
  size: number,
  from: AsyncIterable<Uint8Array>,
): Promise<Result<Uint8Array<ArrayBuffer>, FailureCode>> {
  const whole = new Uint8Array(size);
  let at = 0;
  try {
    for await (const piece of from) {
      whole.set(piece, at);
      at += piece.byteLength;
    }
  } catch (error) {
    if (error instanceof ReadFailure) return fail(error.code, error.message);
    throw error;
  }
  return ok(whole);
}

/** Writes one file of an export of case data, in as many pieces as it needs. */
export async function writeCaseFile(
  folderToken: string,
  relativeName: string,
  bytes: Uint8Array,
): Promise<ActAnswer<'caseData.writeFile'>> {
  let offset = 0;
  for (;;) {
    // A copy: sending a view would send the whole buffer behind it.
    const piece = bytes.slice(offset, offset + MAX_WRITE_BYTES);
    const final = offset + piece.byteLength >= bytes.byteLength;
    const answer = await desk().caseData.writeFile({
      folderToken,
      relativeName,
      bytes: piece,
      offset,
      final,
    });
    if (!answer.ok || final) return answer;
    offset += piece.byteLength;
  }
}

/**
 * Lets the page finish keeping before the window closes. `keep` answers whether everything is safely kept.
 * `goOn` says that all is kept and something the user sees goes on. Returns what stops listening.
 */
export function beforeClose(keep: (goOn: () => void) => Promise<boolean>): () => void {
  const stop = desk().on.flushBeforeClose(({ flushId }) => {
    void keep(() => void desk().window.goOnBeforeClose({ flushId }))
      .catch(() => false)
      .then((kept) => desk().window.answerFlush({ flushId, kept }));
  });
  void desk().window.askBeforeClose({ ask: true });
  return () => {
    stop();
    void desk().window.askBeforeClose({ ask: false });
  };
}

/** A line for the local log: fixed words and numbers. Never waits, never fails. */
export function record(event: ActInput<'log.record'>): void {
  void desk().log.record(event);
}
