import { Inflate } from 'fflate';
import { type ByteSource, readExactly, readRange } from './byte-source';
import { crc32 } from './crc32';
import type { ZipEntry } from './zip-directory';
import { ZipFault } from './zip-fault';
import { INFLATE_STEP } from './zip-limits';

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_LENGTH = 30;

function damaged({ name }: ZipEntry): ZipFault {
  return new ZipFault('damaged', `“${name}” in this zip is damaged or cut short. Ask for the zip again.`);
}

/** Where the packed bytes of an entry begin. */
async function packedAt(source: ByteSource, entry: ZipEntry): Promise<number> {
  const header = await readExactly(source, entry.headerAt, LOCAL_LENGTH);
  const data = new DataView(header.buffer, header.byteOffset, header.byteLength);
  if (header.length < LOCAL_LENGTH || data.getUint32(0, true) !== LOCAL_SIGNATURE) throw damaged(entry);
  const at = entry.headerAt + LOCAL_LENGTH + data.getUint16(26, true) + data.getUint16(28, true);
  if (at + entry.packedSize > entry.directoryAt) throw damaged(entry);
  return at;
}

async function* inflated(packed: AsyncIterable<Uint8Array>, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const out: Uint8Array[] = [];
  const inflate = new Inflate((bytes) => out.push(bytes));
  try {
    for await (const piece of packed) {
      inflate.push(piece);
      yield* out.splice(0);
    }
    inflate.push(new Uint8Array(0), true);
  } catch (error) {
    // What fflate throws is a plain Error with a number; what the source throws is not ours to rename.
    if (error instanceof Error && 'code' in error && typeof error.code === 'number') throw damaged(entry);
    throw error;
  }
  yield* out;
}

/**
 * The unpacked bytes of one file in a zip, piece by piece.
 * @throws {@link ZipFault} when there are more bytes than the zip admits, fewer, or others
 */
export async function* readZipEntry(source: ByteSource, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const at = await packedAt(source, entry);
  const stored = entry.method === 'stored';
  const packed = readRange(source, at, entry.packedSize, stored ? undefined : INFLATE_STEP);
  let size = 0;
  let crc = 0;
  for await (const piece of stored ? packed : inflated(packed, entry)) {
    size += piece.length;
    if (size > entry.size) {
      throw new ZipFault(
        'too-much',
        `“${entry.name}” in this zip is larger than the zip says. No honest program writes such a zip.`,
      );
    }
    crc = crc32(piece, crc);
    if (piece.length > 0) yield piece;
  }
  if (size !== entry.size || crc !== entry.crc32) throw damaged(entry);
}
