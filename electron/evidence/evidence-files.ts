import { createHash } from 'node:crypto';
import { type FileHandle, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FailureCode } from '@shared/ipc/failure-codes';
import { fail, ok, type Result } from '@shared/lib/result';
import type { ChosenFiles } from '../files/chosen-files';
import { disk } from '../files/disk';
import { writeFailure } from '../files/file-failure';
import { newToken } from '../files/token';
import { clearAbandoned, settleFolder, unfinishedName } from '../files/whole-file';
import { headerKind, layoutOf, openPiece, PIECE_BYTES, SEALED_HEADER, spanOf } from './sealed-pieces';
import { SealedWriter, type Written } from './sealed-writer';

const WHAT = 'the file';
const EXPIRED = 'Taking in that file was already finished or given up. Add it again.';
const GONE = 'The file of this document is not where Evenhand keeps it.';
const DAMAGED =
  'The file of this document is damaged where Evenhand keeps it, or was put there from elsewhere. Nothing of it is shown. A backup may hold it whole.';

const NEWER =
  'The file of this document was kept by a newer Evenhand than this one. It is safe; start the newer Evenhand to read it.';

/** Bytes that are opened at a time when a file is proved. */
const PROVED_AT_ONCE = 8 * PIECE_BYTES;

/** Files being taken in at one time. */
const MAX_WRITING = 8;

/** Which file of which case: opaque ids, checked by the contract. */
type EvidencePlace = { readonly caseId: string; readonly fileId: string };

type Writing = EvidencePlace & {
  readonly unfinished: string;
  readonly handle: FileHandle;
  readonly writer: SealedWriter;
  /** The act under way on this file; the next waits for it. */
  busy: Promise<unknown>;
};

/**
 * The evidence of all cases, as sealed ordinary files: one folder a case, one file an evidence file. A file has its
 * name only when all of it is there and settled on the disk. Keys come with each act and are not kept.
 */
export class EvidenceFiles {
  readonly #writing = new Map<string, Writing>();
  #cleared: Promise<void> | null = null;

  /** @param root the folder that holds one folder for each case */
  constructor(
    readonly root: string,
    private readonly chosen: ChosenFiles,
  ) {}

  /** Clears away what an earlier run, ended by force, left unfinished. */
  clearUnfinished(): Promise<void> {
    this.#cleared ??= this.cases().then(async (cases) => {
      for (const caseId of cases) await clearAbandoned(this.#folder(caseId), Date.now(), 0);
    });
    return this.#cleared;
  }

  /** The cases that have a folder here. */
  async cases(): Promise<string[]> {
    const entries = await readdir(this.root, { withFileTypes: true }).catch(() => []);
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  }

  /** Begins a file. Nothing of it is there under its name until {@link finish}. Returns a token. */
  async begin(place: EvidencePlace, key: Uint8Array): Promise<Result<string, FailureCode>> {
    await this.clearUnfinished();
    if (this.#writing.size >= MAX_WRITING) await this.#giveUp([...this.#writing.keys()][0] ?? '');
    const unfinished = join(this.#folder(place.caseId), unfinishedName());
    try {
      await disk.mkdir(this.#folder(place.caseId));
      // Read too: what is written is read back.
      const handle = await disk.open(unfinished, 'wx+');
      const token = newToken();
      const writer = new SealedWriter(handle, key, place.fileId);
      this.#writing.set(token, { ...place, unfinished, handle, writer, busy: Promise.resolve() });
      return ok(token);
    } catch (error) {
      return writeFailure(error, WHAT);
    }
  }

  /** Adds bytes that the page holds. Any failure gives the whole file up. */
  write(token: string, bytes: Uint8Array): Promise<Result<undefined, FailureCode>> {
    return this.#inTurn(token, async ({ writer }) => {
      await writer.add(bytes);
      return ok(undefined);
    });
  }

  /** Adds bytes of a chosen file, which do not pass through the page. Answers how many there were. */
  writeChosen(
    token: string,
    chosen: string,
    offset: number,
    length: number,
  ): Promise<Result<number, FailureCode>> {
    return this.#inTurn(token, ({ writer }) =>
      this.chosen.reading(chosen, async (source) => {
        let taken = 0;
        while (taken < length) {
          // A file that cannot be read throws here; a disk that cannot be written answers below.
          const filled = await writer.fillFrom(source, offset + taken, length - taken);
          if (filled === 0) break;
          taken += filled;
          const settled = await writer.ready().catch((error: unknown) => writeFailure(error, WHAT));
          if (settled) return settled;
        }
        return ok(taken);
      }),
    );
  }

  /** Settles the file and gives it its name; with `keep` false, nothing is left of it. */
  finish(token: string, keep: boolean): Promise<Result<Written | null, FailureCode>> {
    return this.#inTurn(token, async (held) => {
      if (!keep) {
        await this.#giveUp(token);
        return ok(null);
      }
      const written = await held.writer.finish();
      await held.handle.close();
      await disk.rename(held.unfinished, this.pathOf(held));
      this.#writing.delete(token);
      await settleFolder(this.#folder(held.caseId));
      return ok(written);
    });
  }

  /** Up to `length` bytes from `offset`; fewer at the end, none past it. */
  async read(
    place: EvidencePlace,
    key: Uint8Array,
    offset: number,
    length: number,
  ): Promise<Result<Uint8Array<ArrayBuffer>, FailureCode>> {
    const handle = await disk.open(this.pathOf(place), 'r').catch(() => null);
    if (handle === null) return fail('not-found', GONE);
    try {
      const layout = layoutOf((await handle.stat()).size);
      const header = Buffer.alloc(SEALED_HEADER.byteLength);
      await handle.read(header, 0, header.byteLength, 0);
      const kind = headerKind(header);
      if (kind === 'newer') return fail('newer', NEWER);
      if (layout === null || kind === 'damaged') return fail('damaged', DAMAGED);
      const { size, pieces } = layout;
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
      for (let done = 0; done < bytes.byteLength; ) {
        const index = Math.floor((offset + done) / PIECE_BYTES);
        const { at, length: sealedLength } = spanOf(index, size);
        const sealed = Buffer.allocUnsafe(sealedLength);
        await handle.read(sealed, 0, sealedLength, at);
        const opened = openPiece(key, { fileId: place.fileId, index, last: index === pieces - 1 }, sealed);
        if (opened === null) return fail('damaged', DAMAGED);
        const part = opened
          .subarray(offset + done - index * PIECE_BYTES)
          .subarray(0, bytes.byteLength - done);
        bytes.set(part, done);
        done += part.byteLength;
      }
      return ok(bytes);
    } catch {
      return fail('unreadable', DAMAGED);
    } finally {
      await handle.close();
    }
  }

  /**
   * Opens every piece of a file and says what it holds, as its SHA-256 and length: whether a backup would give it back.
   * Nothing of it is kept.
   */
  async prove(place: EvidencePlace, key: Uint8Array): Promise<Result<Written, FailureCode>> {
    const size = await this.sizeOf(place);
    if (size === null) return fail('not-found', GONE);
    if (size < 0) return fail('damaged', DAMAGED);
    const hash = createHash('sha256');
    for (let at = 0; at === 0 || at < size; at += PROVED_AT_ONCE) {
      const read = await this.read(place, key, at, PROVED_AT_ONCE);
      if (!read.ok) return read;
      hash.update(read.value);
    }
    return ok({ sha256: hash.digest('hex'), size });
  }

  /** Bytes of a file as it was taken in, told from its length on the disk; null when it is not there. */
  async sizeOf(place: EvidencePlace): Promise<number | null> {
    const found = await stat(this.pathOf(place)).catch(() => null);
    return found === null ? null : (layoutOf(found.size)?.size ?? -1);
  }

  /** Removes one file, or all of a case, finished or not. What is not there needs no removing. */
  async remove(caseId: string, fileId: string | null): Promise<Result<undefined, FailureCode>> {
    for (const [token, held] of this.#writing) {
      if (held.caseId === caseId && (fileId ?? held.fileId) === held.fileId) await this.#giveUp(token);
    }
    try {
      await disk.remove(fileId === null ? this.#folder(caseId) : this.pathOf({ caseId, fileId }));
      return ok(undefined);
    } catch (error) {
      return writeFailure(error, WHAT);
    }
  }

  /** Where a file lies. Never told to the page. */
  pathOf({ caseId, fileId }: EvidencePlace): string {
    return join(this.#folder(caseId), `${fileId}.sealed`);
  }

  /** Whether nothing is being taken in. */
  get isIdle(): boolean {
    return this.#writing.size === 0;
  }

  /** Gives up everything under way, as when the page is loaded again or the app ends. */
  async giveUpAll(): Promise<void> {
    for (const token of [...this.#writing.keys()]) await this.#giveUp(token);
  }

  #folder(caseId: string): string {
    return join(this.root, caseId);
  }

  /** Acts on one file one after the other, however quickly the page asks. */
  #inTurn<Value>(
    token: string,
    act: (held: Writing) => Promise<Result<Value, FailureCode>>,
  ): Promise<Result<Value, FailureCode>> {
    const held = this.#writing.get(token);
    if (held === undefined) return Promise.resolve(fail('expired', EXPIRED));
    const turn = held.busy.then(async () => {
      if (!this.#writing.has(token)) return fail('expired' as const, EXPIRED);
      const result = await act(held).catch((error: unknown) => writeFailure(error, WHAT));
      if (!result.ok) await this.#giveUp(token);
      return result;
    });
    held.busy = turn.catch(() => undefined);
    return turn;
  }

  async #giveUp(token: string): Promise<void> {
    const held = this.#writing.get(token);
    if (held === undefined) return;
    this.#writing.delete(token);
    held.writer.forget();
    await held.handle.close().catch(() => undefined);
    await disk.remove(held.unfinished).catch(() => undefined);
  }
}
