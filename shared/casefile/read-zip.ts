import { Inflate } from 'fflate';
import { fail, ok, type Result } from '../lib/result';

/** Reads `length` bytes at `offset`; fewer only at the end of the file. */
export type ReadAt = (offset: number, length: number) => Promise<Uint8Array>;

/** One file inside a zip. */
export type ZipEntry = {
  /** With `/` between folders, as the zip says it. */
  readonly name: string;
  /** Bytes once unpacked. */
  readonly size: number;
  readonly packedSize: number;
  readonly packed: boolean;
  readonly headerOffset: number;
};

export type ZipFault = 'not-a-zip' | 'damaged' | 'encrypted' | 'unsupported';

/** Thrown while an entry is read: a stream has no other way to say it. */
export class ZipDamaged extends Error {
  override readonly name = 'ZipDamaged';
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end record is 22 bytes and a comment of at most 65 535. */
const TAIL = 22 + 65_535;
/** Small, so that even the worst packing (about 1 to 1 000) unpacks into little memory at a time. */
const PIECE = 16 * 1024;

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const damaged = () =>
  fail(
    'damaged',
    'This zip is damaged: it may have been cut short when it was copied or sent. Ask for it again.',
  );

/** Where the list of entries is, by the record at the end of the file. */
async function findDirectory(readAt: ReadAt, size: number) {
  const tail = await readAt(Math.max(0, size - TAIL), Math.min(size, TAIL));
  const data = view(tail);
  for (let at = tail.byteLength - 22; at >= 0; at -= 1) {
    if (data.getUint32(at, true) !== END) continue;
    return {
      entries: data.getUint16(at + 10, true),
      length: data.getUint32(at + 12, true),
      offset: data.getUint32(at + 16, true),
    };
  }
  return null;
}

/**
 * The files in a zip, read through random access so that a zip of any size takes little memory.
 * @param size bytes of the whole zip
 * @returns the entries (folders left out), or why it cannot be read, in a sentence
 */
export async function listZip(readAt: ReadAt, size: number): Promise<Result<ZipEntry[], ZipFault>> {
  const directory = size < 22 ? null : await findDirectory(readAt, size);
  if (!directory)
    return fail('not-a-zip', 'This is not a zip file, or it was cut short when it was copied or sent.');
  if (directory.offset === 0xffffffff || directory.entries === 0xffff) {
    return fail(
      'unsupported',
      'This zip is larger than 4 GB or holds too many files. Unpack it and choose the folder.',
    );
  }
  if (directory.offset + directory.length > size) return damaged();
  const bytes = await readAt(directory.offset, directory.length);
  if (bytes.byteLength < directory.length) return damaged();
  const data = view(bytes);
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let n = 0; n < directory.entries; n += 1) {
    if (at + 46 > bytes.byteLength || data.getUint32(at, true) !== CENTRAL) return damaged();
    const flags = data.getUint16(at + 8, true);
    const method = data.getUint16(at + 10, true);
    const nameLength = data.getUint16(at + 28, true);
    const next = at + 46 + nameLength + data.getUint16(at + 30, true) + data.getUint16(at + 32, true);
    if (next > bytes.byteLength) return damaged();
    const name = decodeName(bytes.subarray(at + 46, at + 46 + nameLength));
    const entry = {
      name,
      packedSize: data.getUint32(at + 20, true),
      size: data.getUint32(at + 24, true),
      packed: method === 8,
      headerOffset: data.getUint32(at + 42, true),
    };
    at = next;
    if (name.endsWith('/')) continue;
    if (flags & 1) {
      return fail(
        'encrypted',
        'This zip is locked with a password. Unpack it with the password and choose the folder.',
      );
    }
    if (method !== 0 && method !== 8) {
      return fail(
        'unsupported',
        'This zip is packed in a way Evenhand does not read. Unpack it and choose the folder.',
      );
    }
    entries.push(entry);
  }
  return ok(entries);
}

/** UTF-8, which every zip made this century uses for anything but plain letters. */
function decodeName(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 1) text += `%${(bytes[i] as number).toString(16).padStart(2, '0')}`;
  try {
    return decodeURIComponent(text);
  } catch {
    return String.fromCharCode(...bytes);
  }
}

/**
 * One file of a zip, unpacked piece by piece.
 * @throws {@link ZipDamaged} when it is not as long as the zip says, or cannot be unpacked
 */
export async function* readZipEntry(readAt: ReadAt, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const wrong = () => new ZipDamaged(`“${entry.name}” in this zip is damaged.`);
  const header = await readAt(entry.headerOffset, 30);
  if (header.byteLength < 30 || view(header).getUint32(0, true) !== LOCAL) throw wrong();
  const start = entry.headerOffset + 30 + view(header).getUint16(26, true) + view(header).getUint16(28, true);

  let ready: Uint8Array[] = [];
  let total = 0;
  const take = (piece: Uint8Array) => {
    total += piece.byteLength;
    if (total > entry.size) throw wrong();
    if (piece.byteLength > 0) ready.push(piece);
  };
  const inflate = entry.packed ? new Inflate(take) : null;
  for (let done = 0; done < entry.packedSize; ) {
    const piece = await readAt(start + done, Math.min(inflate ? PIECE : PIECE * 64, entry.packedSize - done));
    if (piece.byteLength === 0) throw wrong();
    done += piece.byteLength;
    try {
      if (inflate) inflate.push(piece, done >= entry.packedSize);
      else take(piece);
    } catch {
      throw wrong();
    }
    yield* ready;
    ready = [];
  }
  if (total !== entry.size) throw wrong();
}
