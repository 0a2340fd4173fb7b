import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNull,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from 'pdf-lib';
import type { PdfWriter } from './pdf-writer';

/** What is never carried over: it leads to other pages, holds no ink, and may hold words nobody sees. */
const LEFT_BEHIND = new Set(
  ['PieceInfo', 'LastModified', 'StructParent', 'StructParents', 'OPI', 'Thumb'].map((name) =>
    PDFName.of(name),
  ),
);
/** The same where the value is what the name means: a resource may bear any name. */
const LEFT_BEHIND_AS: ReadonlyMap<PDFName, (value: PDFObject | undefined) => boolean> = new Map([
  [PDFName.of('Metadata'), (value) => value instanceof PDFStream && value.dict.has(PDFName.of('Subtype'))],
  [PDFName.of('AF'), (value) => value instanceof PDFArray],
  [PDFName.of('Alternates'), (value) => value instanceof PDFArray],
]);
const TYPE = PDFName.of('Type');
const TREE = new Set(
  ['Page', 'Pages', 'Catalog', 'Annot', 'Filespec', 'EmbeddedFile'].map((name) => PDFName.of(name)),
);

/**
 * Carries objects of one received PDF over into the bundle, each once, with everything they need and nothing that
 * leads to its other pages. The objects of the received PDF are changed on the way: it is read for this only.
 */
export class ObjectCarrier {
  readonly #from: PDFContext;
  readonly #to: PdfWriter;
  readonly #carried = new Map<PDFRef, PDFRef>();
  #waiting: [PDFRef, PDFObject][] = [];

  constructor(from: PDFContext, to: PdfWriter) {
    this.#from = from;
    this.#to = to;
  }

  /** An object with its references leading into the bundle. Write it, then call {@link settle}. */
  carry(object: PDFObject): PDFObject {
    return this.#translated(object, 0);
  }

  /** Writes everything that what was carried refers to. */
  settle(): void {
    while (this.#waiting.length > 0) {
      const waiting = this.#waiting;
      this.#waiting = [];
      for (const [ref, object] of waiting) this.#to.write(ref, this.#translated(object, 0));
    }
  }

  /** Whether a reference of the received PDF was carried, and where to. */
  carriedTo(ref: PDFRef): PDFRef | undefined {
    return this.#carried.get(ref);
  }

  #translated(object: PDFObject, depth: number): PDFObject {
    // Nested this deep it is not a page but an attack on whoever reads it.
    if (depth > 60) return PDFNull;
    if (object instanceof PDFRef) return this.#ref(object);
    if (object instanceof PDFDict) {
      for (const [key, value] of object.asMap()) {
        const leftBehind = LEFT_BEHIND.has(key) || LEFT_BEHIND_AS.get(key)?.(this.#from.lookup(value));
        if (leftBehind) object.delete(key);
        else object.set(key, this.#translated(value, depth + 1));
      }
      return object;
    }
    if (object instanceof PDFArray) {
      for (let at = 0; at < object.size(); at += 1)
        object.set(at, this.#translated(object.get(at), depth + 1));
      return object;
    }
    if (object instanceof PDFRawStream) {
      this.#translated(object.dict, depth + 1);
      // A stream that lies in a file outside is not looked for.
      object.dict.delete(PDFName.of('F'));
      return object;
    }
    if (object instanceof PDFStream) return PDFNull;
    return object;
  }

  #ref(ref: PDFRef): PDFObject {
    const known = this.#carried.get(ref);
    if (known) return known;
    const object = this.#from.lookup(ref);
    if (object === undefined || object === PDFNull) return PDFNull;
    const dict = object instanceof PDFDict ? object : object instanceof PDFStream ? object.dict : null;
    const type = dict?.get(TYPE);
    if (type instanceof PDFName && TREE.has(type)) return PDFNull;
    const to = this.#to.reserve();
    this.#carried.set(ref, to);
    this.#waiting.push([to, object]);
    return to;
  }
}
