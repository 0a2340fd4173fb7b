import type { FileHandle } from 'node:fs/promises';
import { writeAll } from '../files/disk';
import type { About, Readable } from './copy-reader';
import { FILE_HEADER, type FrameHead, firstLink, writeFrame } from './frame';

/** Puts frames behind one another into one file. What it could not write is cut off before it writes again. */
export class CopyWriter {
  #end: number;
  #link: Buffer;
  #untidy = false;

  private constructor(
    private readonly file: FileHandle,
    private readonly key: Uint8Array,
    end: number,
    link: Buffer,
  ) {
    this.#end = end;
    this.#link = link;
  }

  /** Begins an empty file. Throws the system's error. */
  static async begin(file: FileHandle, key: Uint8Array, about: About, now: number): Promise<CopyWriter> {
    await writeAll(file, FILE_HEADER, 0);
    const writer = new CopyWriter(file, key, FILE_HEADER.byteLength, firstLink(key));
    const head = { kind: 'begin', from: 0, to: 0, at: now } as const;
    await writer.add(head, Buffer.from(JSON.stringify(about)), false);
    return writer;
  }

  /** Goes on behind what was read and found good; anything after it was never acknowledged and is cut off. */
  static after(file: FileHandle, key: Uint8Array, readable: Readable): CopyWriter {
    const writer = new CopyWriter(file, key, readable.end, readable.link);
    writer.#untidy = true;
    return writer;
  }

  get end(): number {
    return this.#end;
  }

  get link(): Buffer {
    return this.#link;
  }

  /** Adds one frame, and with `settle` waits until it is on the disk. When it throws, nothing was added. */
  async add(head: Omit<FrameHead, 'length'>, carried: Uint8Array, settle: boolean): Promise<void> {
    if (this.#untidy) await this.file.truncate(this.#end);
    this.#untidy = true;
    const { bytes, link } = writeFrame(this.key, this.#link, head, carried);
    await writeAll(this.file, bytes, this.#end);
    if (settle) await this.file.datasync();
    this.#end += bytes.byteLength;
    this.#link = link;
    this.#untidy = false;
  }

  /** Takes the last parts of an unfinished group away, back to a place that was read or written before. */
  rewind(to: { readonly end: number; readonly link: Buffer }): void {
    this.#end = to.end;
    this.#link = to.link;
    this.#untidy = true;
  }
}
