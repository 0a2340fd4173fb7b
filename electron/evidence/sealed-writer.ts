import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { writeAll } from '../files/disk';
import { PIECE_BYTES, SEALED_HEADER, sealPiece, TAG_BYTES } from './sealed-pieces';

/** What was written. */
export type Written = { readonly sha256: string; readonly size: number };

/**
 * Seals a file as it comes, however large: one piece is written while the next is filled, and no more is held.
 * The last piece is known only when nothing follows, so a full one waits for the next byte.
 */
export class SealedWriter {
  readonly #file: FileHandle;
  readonly #key: Uint8Array;
  readonly #fileId: string;
  readonly #hash = createHash('sha256');
  #piece = Buffer.allocUnsafe(PIECE_BYTES);
  #spare = Buffer.allocUnsafe(PIECE_BYTES);
  #filled = 0;
  /** Bytes that a piece ever held: of a small file, little of a piece's room was touched. */
  #most = 0;
  #index = 0;
  #size = 0;
  #back = Buffer.allocUnsafe(PIECE_BYTES + TAG_BYTES);
  #length = SEALED_HEADER.byteLength;
  #writing: Promise<void>;

  /** @param key 32 bytes, of this file alone; wiped when the writer is done with */
  constructor(file: FileHandle, key: Uint8Array, fileId: string) {
    this.#file = file;
    this.#key = Uint8Array.from(key);
    this.#fileId = fileId;
    this.#writing = this.#write([SEALED_HEADER], 0);
    this.#writing.catch(() => undefined);
  }

  get size(): number {
    return this.#size;
  }

  /** Takes the next bytes. Throws the system's error when the disk refuses. */
  async add(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.byteLength; ) {
      await this.ready();
      const part = bytes.subarray(at, at + PIECE_BYTES - this.#filled);
      this.#piece.set(part, this.#filled);
      this.#grow(part.byteLength);
      at += part.byteLength;
    }
  }

  /** Makes room in the piece being filled. Throws the system's error when the disk refuses. */
  async ready(): Promise<void> {
    if (this.#filled === PIECE_BYTES) await this.#seal(false);
  }

  /** Fills the rest of the piece, after {@link ready}, from a file; answers how many bytes it gave. */
  async fillFrom(source: FileHandle, offset: number, length: number): Promise<number> {
    const room = Math.min(PIECE_BYTES - this.#filled, length);
    const { bytesRead } = await source.read(this.#piece, this.#filled, room, offset);
    this.#grow(bytesRead);
    return bytesRead;
  }

  /** Seals the last piece and settles the file on the disk. Every piece has been read back and compared by then. */
  async finish(): Promise<Written> {
    await this.#seal(true);
    await this.#writing;
    await this.#file.sync();
    this.forget();
    return { sha256: this.#hash.digest('hex'), size: this.#size };
  }

  /** Wipes the key and what was held of the file. */
  forget(): void {
    this.#key.fill(0);
    this.#piece.fill(0, 0, this.#most);
    this.#spare.fill(0, 0, this.#most);
  }

  #grow(bytes: number): void {
    this.#filled += bytes;
    this.#most = Math.max(this.#most, this.#filled);
    this.#size += bytes;
  }

  async #seal(last: boolean): Promise<void> {
    const piece = this.#piece.subarray(0, this.#filled);
    this.#hash.update(piece);
    const { sealed, tag } = sealPiece(this.#key, { fileId: this.#fileId, index: this.#index, last }, piece);
    await this.#writing;
    const at = this.#length;
    this.#length += sealed.byteLength + tag.byteLength;
    this.#writing = this.#write([sealed, tag], at);
    // Its failure is met at the next await, and must not count as unhandled until then.
    this.#writing.catch(() => undefined);
    [this.#piece, this.#spare] = [this.#spare, this.#piece];
    this.#filled = 0;
    this.#index += 1;
  }

  /** Writes parts one behind the other, reads them back and compares. */
  async #write(parts: readonly Uint8Array[], start: number): Promise<void> {
    let at = start;
    for (const part of parts) {
      await writeAll(this.#file, part, at);
      const { bytesRead } = await this.#file.read(this.#back, 0, part.byteLength, at);
      if (bytesRead !== part.byteLength || this.#back.compare(part, 0, part.byteLength, 0, bytesRead) !== 0) {
        throw Object.assign(new Error('Not on the disk as it was written'), { code: 'EIO' });
      }
      at += part.byteLength;
    }
  }
}
