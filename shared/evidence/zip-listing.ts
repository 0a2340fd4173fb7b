import { strFromU8 } from 'fflate';

/** Something in a zip, as the list at the zip's end says. */
export type ZipEntry = {
  /** As the zip writes it: may hold folders, `../`, a drive, anything. Never used as a path. */
  readonly name: string;
  readonly isFolder: boolean;
  readonly locked: boolean;
  /** 0: as it is; 8: deflated. Others are not unpacked. */
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its own header begins. */
  readonly offset: number;
};

/** Where the list of a zip is. */
type ZipEnd = { readonly count: number; readonly offset: number; readonly size: number };

/** Bytes at the end of a zip in which the place of its list is to be found. */
export const ZIP_END_BYTES = 65_557 + 76;

const END = 0x06054b50;
const END_64_PLACE = 0x07064b50;
const END_64 = 0x06064b50;
const LISTED = 0x02014b50;

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const large = (view: DataView, at: number) => Number(view.getBigUint64(at, true));

/**
 * Finds the list of a zip.
 * @param tail its last bytes ({@link ZIP_END_BYTES} of them, or all)
 * @param tailAt where in the file `tail` begins
 * @returns null when there is none: it was cut short, or is no zip
 */
export function zipEnd(tail: Uint8Array, tailAt: number): ZipEnd | null {
  const view = viewOf(tail);
  for (let at = tail.length - 22; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const short = {
      count: view.getUint16(at + 10, true),
      size: view.getUint32(at + 12, true),
      offset: view.getUint32(at + 16, true),
    };
    const place = at - 20;
    if (place < 0 || view.getUint32(place, true) !== END_64_PLACE) return short;
    const long = large(view, place + 8) - tailAt;
    if (long < 0 || long + 56 > tail.length || view.getUint32(long, true) !== END_64) return short;
    return { count: large(view, long + 32), size: large(view, long + 40), offset: large(view, long + 48) };
  }
  return null;
}

/** Names in zips are UTF-8 where they say so, else what DOS wrote; that is read as UTF-8 too where it is that. */
function nameOf(bytes: Uint8Array): string {
  const name = strFromU8(bytes);
  return name.includes('\ufffd') ? strFromU8(bytes, true) : name;
}

/** The long figures of an entry, which stand in its extra field where the short ones are full. */
function longFigures(
  view: DataView,
  from: number,
  length: number,
  wanted: readonly boolean[],
): (number | null)[] {
  for (let at = from; at + 4 <= from + length; ) {
    const id = view.getUint16(at, true);
    const size = view.getUint16(at + 2, true);
    if (id === 1) {
      let place = at + 4;
      return wanted.map((isWanted) => {
        if (!isWanted || place + 8 > at + 4 + size || place + 8 > view.byteLength) return null;
        place += 8;
        return large(view, place - 8);
      });
    }
    at += 4 + size;
  }
  return wanted.map(() => null);
}

/**
 * Reads the list of a zip.
 * @param list its bytes, as {@link zipEnd} says where
 * @param most entries read at most
 * @returns what it lists, in its order; shorter than promised when the list is damaged
 */
export function zipEntries(list: Uint8Array, most: number): ZipEntry[] {
  const view = viewOf(list);
  const entries: ZipEntry[] = [];
  for (let at = 0; at + 46 <= list.length && entries.length < most; ) {
    if (view.getUint32(at, true) !== LISTED) break;
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const commentLength = view.getUint16(at + 32, true);
    const name = nameOf(list.subarray(at + 46, at + 46 + nameLength));
    const short = [24, 20, 42].map((field) => view.getUint32(at + field, true));
    const long = longFigures(
      view,
      at + 46 + nameLength,
      Math.min(extraLength, list.length - at - 46 - nameLength),
      short.map((figure) => figure === 0xffffffff),
    );
    const [unpacked = 0, packed = 0, offset = 0] = short.map((figure, index) => long[index] ?? figure);
    entries.push({
      name,
      isFolder: /[/\\]$/.test(name),
      locked: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed,
      unpacked,
      offset,
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

/** Bytes from an entry's own header to its content, or null when there is no such header. */
export function zipContentAt(header: Uint8Array): number | null {
  if (header.length < 30) return null;
  const view = viewOf(header);
  if (view.getUint32(0, true) !== 0x04034b50) return null;
  return 30 + view.getUint16(26, true) + view.getUint16(28, true);
}

/** A name out of a zip as folder and file, with every way up and every root taken out. */
export function zipNameParts(name: string): { readonly folder: string; readonly file: string } {
  const parts = name
    .split(/[/\\]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[A-Za-z]:$/.test(part));
  return { folder: parts.slice(0, -1).join('/'), file: parts.at(-1) ?? '' };
}

/** A zip that unpacks to more than this many times itself, and to more than {@link SURELY_FINE}, is made to fill a disk. */
const MOST_TIMES = 100;
const SURELY_FINE = 300 * 1024 * 1024;

/** No zip unpacks to more than this. */
const MOST_UNPACKED = 20 * 1024 * 1024 * 1024;

/** How much a zip may unpack to, by its own size, in bytes. */
export function mostUnpacked(size: number): number {
  return Math.min(MOST_UNPACKED, Math.max(SURELY_FINE, size * MOST_TIMES));
}
