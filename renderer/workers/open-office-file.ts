import { strFromU8, unzipSync } from 'fflate';

/** A file of Word, Excel or LibreOffice that unpacks to more than this is not read: a mistake, or meant to fill the memory. */
const MOST_UNPACKED = 200 * 1024 * 1024;

/** Thrown for a file that would unpack to too much. */
export class TooMuchToRead extends Error {
  override readonly name = 'TooMuchToRead';
}

/**
 * Looks into a file that is a zip of parts, and unpacks the parts that are wanted.
 * @throws {@link TooMuchToRead} when all of it would unpack to too much, or what the unzipping throws
 */
export function openOfficeFile(
  bytes: Uint8Array,
  wanted: readonly string[],
): { text: (part: string) => string } {
  let unpacked = 0;
  const found = unzipSync(bytes, {
    filter: (file) => {
      unpacked += file.originalSize;
      if (unpacked > MOST_UNPACKED) throw new TooMuchToRead();
      return wanted.includes(file.name);
    },
  });
  return {
    text: (part) => {
      const inside = found[part];
      return inside ? strFromU8(inside) : '';
    },
  };
}
