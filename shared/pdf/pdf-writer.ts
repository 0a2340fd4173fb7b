import { PDFContext, type PDFObject, PDFRawStream, PDFRef } from 'pdf-lib';

/** Takes the next bytes of the file. They are handed over and not touched again. */
export type ByteSink = (piece: Uint8Array<ArrayBuffer>) => void;

const PIECE = 1024 * 1024;

/** Text of one-byte characters as bytes. */
export function latin1Bytes(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/**
 * Writes a PDF object by object, so that no more of it is in memory than what is being copied. Objects may be written
 * in any order; references to them can be had before.
 */
export class PdfWriter {
  /** For making objects; nothing is ever kept in it. */
  readonly context = PDFContext.create();
  readonly #sink: ByteSink;
  readonly #offsets: number[] = [0];
  #piece: Uint8Array<ArrayBuffer> = new Uint8Array(PIECE);
  #filled = 0;
  #written = 0;

  constructor(sink: ByteSink) {
    this.#sink = sink;
    this.#text('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n');
  }

  /** How many bytes have been written. */
  get size(): number {
    return this.#written;
  }

  /** A reference to an object that will be written. */
  reserve(): PDFRef {
    this.#offsets.push(-1);
    return PDFRef.of(this.#offsets.length - 1);
  }

  write(ref: PDFRef, object: PDFObject): PDFRef {
    this.#offsets[ref.objectNumber] = this.#written;
    this.#text(`${ref.objectNumber} 0 obj\n`);
    if (object instanceof PDFRawStream) {
      object.updateDict();
      this.#object(object.dict);
      this.#text('\nstream\n');
      this.#bytes(object.contents);
      this.#text('\nendstream');
    } else this.#object(object);
    this.#text('\nendobj\n');
    return ref;
  }

  add(object: PDFObject): PDFRef {
    return this.write(this.reserve(), object);
  }

  /** A stream from bytes that are already packed as the dictionary's Filter says. */
  stream(dict: Record<string, unknown>, contents: Uint8Array): PDFRef {
    return this.add(PDFRawStream.of(this.context.obj(dict as never) as never, contents));
  }

  /** Writes the table of objects and the end. A reserved object that was never written is free. */
  finish(root: PDFRef, info: PDFRef): void {
    const start = this.#written;
    const count = this.#offsets.length;
    this.#text(`xref\n0 ${count}\n0000000000 65535 f \n`);
    for (let at = 1; at < count; at += 1) {
      const offset = this.#offsets[at] as number;
      this.#text(offset < 0 ? '0000000000 00000 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`);
    }
    this.#text(`trailer\n<< /Size ${count} /Root ${root} /Info ${info} >>\nstartxref\n${start}\n%%EOF\n`);
    this.#flush();
  }

  #object(object: PDFObject): void {
    const size = object.sizeInBytes();
    // Straight into the piece where there is room, which is nearly always.
    if (size <= PIECE - this.#filled) {
      object.copyBytesInto(this.#piece, this.#filled);
      this.#filled += size;
      this.#written += size;
      if (this.#filled === PIECE) this.#flush();
      return;
    }
    const bytes = new Uint8Array(size);
    object.copyBytesInto(bytes, 0);
    this.#bytes(bytes);
  }

  #text(text: string): void {
    if (text.length >= PIECE - this.#filled) {
      this.#bytes(latin1Bytes(text));
      return;
    }
    for (let at = 0; at < text.length; at += 1) this.#piece[this.#filled + at] = text.charCodeAt(at);
    this.#filled += text.length;
    this.#written += text.length;
  }

  #bytes(bytes: Uint8Array): void {
    this.#written += bytes.length;
    for (let at = 0; at < bytes.length; ) {
      const part = bytes.subarray(at, at + PIECE - this.#filled);
      this.#piece.set(part, this.#filled);
      this.#filled += part.length;
      at += part.length;
      if (this.#filled === PIECE) this.#flush();
    }
  }

  #flush(): void {
    if (this.#filled === 0) return;
    this.#sink(this.#filled === PIECE ? this.#piece : this.#piece.slice(0, this.#filled));
    this.#piece = new Uint8Array(PIECE);
    this.#filled = 0;
  }
}
