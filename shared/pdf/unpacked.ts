import { Unzlib, unzlibSync } from 'fflate';
import { decodePDFRawStream, PDFArray, type PDFDict, PDFName, PDFRawStream, type PDFStream } from 'pdf-lib';

/** A content stream that unpacks to more than this is not looked into: it is a drawing, or meant to fill the memory. */
const MOST_UNPACKED = 48 * 1024 * 1024;

const FLATE = PDFName.of('FlateDecode');

/** Deflate packs at most a thousandfold: what is no longer than this, packed, cannot fill the memory. */
const HARMLESS = 48 * 1024;

/** Unpacked into first: the library would make room, and make it anew, for every one of thousands of pages. */
const ROOM = new Uint8Array(1024 * 1024);

function inflate(packed: Uint8Array): Uint8Array {
  if (packed.length <= HARMLESS) {
    const here = unzlibSync(packed, { out: ROOM });
    // Full to the brim: it may have been cut off.
    return here.length < ROOM.length ? here.slice() : unzlibSync(packed);
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream = new Unzlib((part) => {
    size += part.length;
    if (size > MOST_UNPACKED) throw new RangeError('Too much to unpack');
    parts.push(part);
  });
  // In small steps, so that the limit is met before the memory is full.
  for (let at = 0; at < packed.length; at += 65_536) {
    stream.push(packed.subarray(at, at + 65_536), at + 65_536 >= packed.length);
  }
  return joined(parts);
}

/** Byte arrays one after the other, with `between` between them. */
export function joined(parts: readonly Uint8Array[], between = 0): Uint8Array {
  if (parts.length === 1) return parts[0] as Uint8Array;
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length + between, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
    if (between) whole[at++] = 10;
  }
  return whole;
}

/** The only filter of a stream, when it has one and no parameters to it. */
function soleFilter(dict: PDFDict): PDFName | null {
  if (dict.has(PDFName.of('DecodeParms')) || dict.has(PDFName.of('DP'))) return null;
  const filter = dict.lookup(PDFName.of('Filter'));
  if (filter instanceof PDFName) return filter;
  if (filter instanceof PDFArray && filter.size() === 1) {
    const only = filter.lookup(0);
    return only instanceof PDFName ? only : null;
  }
  return null;
}

/** A stream's bytes as they mean something. @throws when they cannot be unpacked, or to too much */
export function unpacked(stream: PDFStream): Uint8Array {
  if (!(stream instanceof PDFRawStream)) return stream.getContents();
  if (!stream.dict.has(PDFName.of('Filter'))) return stream.contents;
  if (soleFilter(stream.dict) === FLATE) return inflate(stream.contents);
  return decodePDFRawStream(stream).decode();
}

/** The content streams of a page, in order. */
export function contentStreams(contents: unknown): PDFRawStream[] {
  if (contents instanceof PDFRawStream) return [contents];
  if (!(contents instanceof PDFArray)) return [];
  const found: PDFRawStream[] = [];
  for (let at = 0; at < contents.size(); at += 1) {
    const stream = contents.lookup(at);
    if (stream instanceof PDFRawStream) found.push(stream);
  }
  return found;
}
