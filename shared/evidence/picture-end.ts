/** Where the dots of a JPEG begin, behind all it says of itself (a small copy of it among that); null: not in `head`. */
function dotsBegin(head: Uint8Array): number | null {
  for (let at = 2; at + 4 <= head.length; ) {
    if (head[at] !== 0xff) return null;
    const marker = head[at + 1] as number;
    if (marker === 0xda) return at;
    at += marker === 0xff ? 1 : 2 + (((head[at + 2] as number) << 8) | (head[at + 3] as number));
  }
  return null;
}

const has = (bytes: Uint8Array, mark: readonly number[], from: number) => {
  for (let at = Math.max(0, from); at + mark.length <= bytes.length; at += 1) {
    if (mark.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
};

const END_OF_JPEG = [0xff, 0xd9];
const END_OF_PNG = [...'IEND'].map((letter) => letter.charCodeAt(0));

/**
 * Whether a picture has lost its end, as a copy that was cut short has. Cameras put things of their own behind the
 * end, so it is looked for in all of the tail.
 * @param head first bytes of the file, 256 KiB or fewer
 * @param tail last bytes of the file, 64 KiB or fewer
 * @param size bytes of the whole file
 * @returns false also for a picture that is neither JPEG nor PNG
 */
export function isCutShortPicture(head: Uint8Array, tail: Uint8Array, size: number): boolean {
  if (head[0] === 0xff && head[1] === 0xd8) {
    const tailBegins = size - tail.length;
    return !has(tail, END_OF_JPEG, (dotsBegin(head) ?? 0) - tailBegins);
  }
  return head[0] === 0x89 && head[1] === 0x50 && !has(tail, END_OF_PNG, 0);
}
