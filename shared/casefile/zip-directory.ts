import { strFromU8 } from 'fflate';
import { type ByteSource, readExactly } from './byte-source';
import { staysInside, withForwardSlashes } from './offered-name';
import { ZipFault } from './zip-fault';
import { MAX_RATIO, MAX_UNPACKED_BYTES, MAX_ZIP_ENTRIES, RATIO_MATTERS_FROM } from './zip-limits';

/** One file in a zip, as the zip's own list says. */
export type ZipEntry = {
  /** With `/`; never leads out of its folder. */
  readonly name: string;
  readonly size: number;
  readonly packedSize: number;
  readonly method: 'stored' | 'deflated';
  readonly crc32: number;
  readonly headerAt: number;
  /** Where the list of files begins; no file reaches past it. */
  readonly directoryAt: number;
};

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 0xffff;

const UNCHANGED = 'Nothing was imported and your cases are as they were.';
const DAMAGED = `This zip is damaged: its list of files does not fit what is in it. ${UNCHANGED} Ask for it again.`;

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Names are UTF-8 where the zip says so and in most that do not; what is not is read as Latin. */
function nameOf(bytes: Uint8Array): string {
  const text = strFromU8(bytes);
  return withForwardSlashes(text.includes('\uFFFD') ? strFromU8(bytes, true) : text);
}

type End = { readonly count: number; readonly at: number; readonly size: number };

async function readEnd(source: ByteSource): Promise<End> {
  const from = Math.max(0, source.size - END_LENGTH - LONGEST_COMMENT);
  const tail = await readExactly(source, from, source.size - from);
  const data = view(tail);
  for (let at = tail.length - END_LENGTH; at >= 0; at--) {
    if (data.getUint32(at, true) !== END_SIGNATURE) continue;
    if (data.getUint16(at + 20, true) !== tail.length - at - END_LENGTH) continue;
    const end = {
      count: data.getUint16(at + 10, true),
      size: data.getUint32(at + 12, true),
      at: data.getUint32(at + 16, true),
    };
    if (end.count === 0xffff || end.size === 0xffffffff || end.at === 0xffffffff) {
      throw new ZipFault(
        'unsupported',
        `This zip is over 4 GB or of a kind Evenhand does not read. ${UNCHANGED} Unpack it and choose the folder instead.`,
      );
    }
    if (data.getUint16(at + 4, true) !== 0 || data.getUint16(at + 8, true) !== end.count) {
      throw new ZipFault(
        'unsupported',
        `This zip is one part of several. ${UNCHANGED} Unpack it and choose the folder instead.`,
      );
    }
    if (end.at + end.size !== from + at) throw new ZipFault('damaged', DAMAGED);
    return end;
  }
  const start = await readExactly(source, 0, 4);
  if (start.length === 4 && view(start).getUint32(0, true) === LOCAL_SIGNATURE) {
    throw new ZipFault(
      'cut-off',
      `This zip is cut off: its end is missing, so it was not copied or sent completely. ${UNCHANGED} Ask for it again.`,
    );
  }
  throw new ZipFault(
    'not-a-zip',
    `This file is not a zip, whatever its name says. ${UNCHANGED} Ask for it again.`,
  );
}

/** The reasons to refuse one file by its list entry alone. */
function refuse(name: string, flags: number, method: number, data: DataView, at: number): void {
  if (!staysInside(name)) {
    throw new ZipFault(
      'unsafe-name',
      `This zip holds a file named “${name}”, which tries to leave its folder. No honest program writes such a zip. ${UNCHANGED} Do not open it elsewhere; ask the sender.`,
    );
  }
  if ((flags & 1) !== 0) {
    throw new ZipFault(
      'encrypted',
      `“${name}” in this zip needs a password. ${UNCHANGED} Unpack it with its password and choose the folder instead.`,
    );
  }
  if (method !== 0 && method !== 8) {
    throw new ZipFault(
      'unsupported',
      `“${name}” in this zip is compressed in a way Evenhand does not read. ${UNCHANGED} Unpack it and choose the folder instead.`,
    );
  }
  const sizes = [data.getUint32(at + 20, true), data.getUint32(at + 24, true), data.getUint32(at + 42, true)];
  if (sizes.includes(0xffffffff)) {
    throw new ZipFault(
      'unsupported',
      `“${name}” in this zip is over 4 GB. ${UNCHANGED} Unpack it and choose the folder instead.`,
    );
  }
}

/** Two files in one place, or a file inside the list, is how a small zip unpacks to a huge one. */
function refuseOverlaps(entries: readonly ZipEntry[], directoryAt: number): void {
  let free = 0;
  for (const entry of [...entries].sort((a, b) => a.headerAt - b.headerAt)) {
    if (entry.headerAt < free) throw new ZipFault('damaged', DAMAGED);
    free = entry.headerAt + LOCAL_LENGTH + entry.packedSize;
  }
  if (free > directoryAt) throw new ZipFault('damaged', DAMAGED);
}

function refuseTooMuch(entries: readonly ZipEntry[]): void {
  const unpacked = entries.reduce((sum, entry) => sum + entry.size, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packedSize, 0);
  if (unpacked > MAX_UNPACKED_BYTES || (unpacked > RATIO_MATTERS_FROM && unpacked > packed * MAX_RATIO)) {
    throw new ZipFault(
      'too-much',
      `This zip would unpack to ${Math.round(unpacked / 1e6).toLocaleString('en-GB')} MB from ${Math.ceil(packed / 1e6).toLocaleString('en-GB')} MB, which no case does. ${UNCHANGED}`,
    );
  }
}

/**
 * Reads the list of files of a zip, and refuses the zip before anything is unpacked if it is not to be trusted.
 * @returns its files, without folders
 * @throws {@link ZipFault}
 */
export async function readZipDirectory(source: ByteSource): Promise<ZipEntry[]> {
  const end = await readEnd(source);
  if (end.count > MAX_ZIP_ENTRIES) {
    throw new ZipFault(
      'too-much',
      `This zip holds ${end.count} files, more than any case does. ${UNCHANGED}`,
    );
  }
  const directory = await readExactly(source, end.at, end.size);
  const data = view(directory);
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let index = 0; index < end.count; index++) {
    if (at + ENTRY_LENGTH > directory.length || data.getUint32(at, true) !== ENTRY_SIGNATURE) {
      throw new ZipFault('damaged', DAMAGED);
    }
    const nameLength = data.getUint16(at + 28, true);
    const next =
      at + ENTRY_LENGTH + nameLength + data.getUint16(at + 30, true) + data.getUint16(at + 32, true);
    if (next > directory.length) throw new ZipFault('damaged', DAMAGED);
    const name = nameOf(directory.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength));
    const method = data.getUint16(at + 10, true);
    refuse(name, data.getUint16(at + 8, true), method, data, at);
    if (!name.endsWith('/')) {
      entries.push({
        name,
        size: data.getUint32(at + 24, true),
        packedSize: data.getUint32(at + 20, true),
        method: method === 0 ? 'stored' : 'deflated',
        crc32: data.getUint32(at + 16, true),
        headerAt: data.getUint32(at + 42, true),
        directoryAt: end.at,
      });
    }
    at = next;
  }
  refuseOverlaps(entries, end.at);
  refuseTooMuch(entries);
  return entries;
}
