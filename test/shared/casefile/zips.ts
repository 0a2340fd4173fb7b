import type { OfferedFile } from '@shared/casefile/read-offered';

/** Bytes as a file someone chose. */
export function offered(relativeName: string, bytes: Uint8Array): OfferedFile {
  return {
    relativeName,
    size: bytes.length,
    read: async (offset, length) => bytes.slice(offset, offset + length),
  };
}

/** Where in a zip the list entry of a file begins. */
function listEntryAt(zip: Uint8Array, name: string): number {
  const data = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let at = 0; at < zip.length - 46; at++) {
    if (data.getUint32(at, true) !== 0x02014b50) continue;
    const length = data.getUint16(at + 28, true);
    if (new TextDecoder().decode(zip.subarray(at + 46, at + 46 + length)) === name) return at;
  }
  throw new Error(`No entry ${name}`);
}

/** A copy of a zip with one number in a list entry changed. */
export function withListed(
  zip: Uint8Array,
  name: string,
  field: 'size' | 'packedSize' | 'crc32' | 'headerAt' | 'flags' | 'method',
  value: number,
): Uint8Array {
  const copy = zip.slice();
  const data = new DataView(copy.buffer);
  const at = listEntryAt(copy, name);
  if (field === 'flags') data.setUint16(at + 8, value, true);
  else if (field === 'method') data.setUint16(at + 10, value, true);
  else data.setUint32(at + { crc32: 16, packedSize: 20, size: 24, headerAt: 42 }[field], value, true);
  return copy;
}

/** Everything a stream gives, as one array. */
export async function gathered(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}
