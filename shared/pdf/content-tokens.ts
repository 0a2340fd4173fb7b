/** Told of each operator: its packed name, and the numbers and the last name before it. False ends the reading. */
type OnOperator = (operator: number, numbers: readonly number[], count: number, name: string) => boolean;

/** An operator's name as one number, which is told apart faster than a string. At most three characters. */
export function packed(operator: string): number {
  let code = 0;
  for (let at = 0; at < operator.length; at += 1) code = code * 256 + operator.charCodeAt(at);
  return code;
}

/** What a byte is in a content stream: 0 part of a word, 1 white space, 2 a delimiter. */
const KIND = new Uint8Array(256);
for (const space of [0, 9, 10, 12, 13, 32]) KIND[space] = 1;
for (const delimiter of '()<>[]{}/%') KIND[delimiter.charCodeAt(0)] = 2;

const INLINE_DATA = packed('ID');
/** More numbers than any operator takes; the rest of a longer list is left out. */
const MOST_NUMBERS = 16;

function endOfString(bytes: Uint8Array, from: number): number {
  let depth = 1;
  let at = from;
  while (at < bytes.length && depth > 0) {
    const byte = bytes[at++];
    if (byte === 0x5c) at += 1;
    else if (byte === 0x28) depth += 1;
    else if (byte === 0x29) depth -= 1;
  }
  return at;
}

/** Where the data of an inline image ends: EI between white space (ISO 32000-1, 8.9.7). */
function endOfInlineImage(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 2 < bytes.length; at += 1) {
    const ends = bytes[at + 1] === 0x45 && bytes[at + 2] === 0x49 && KIND[bytes[at] as number] === 1;
    const next = bytes[at + 3];
    if (ends && (next === undefined || KIND[next] === 1)) return at + 3;
  }
  return bytes.length;
}

/**
 * Reads a content stream and tells of each operator. Strings, arrays and dictionaries are passed over: nobody needs
 * their words here. Never throws for what cannot be read.
 */
export function readContent(bytes: Uint8Array, onOperator: OnOperator): void {
  const numbers: number[] = new Array(MOST_NUMBERS).fill(0);
  let count = 0;
  let name = '';
  const end = bytes.length;
  for (let at = 0; at < end; ) {
    const byte = bytes[at] as number;
    const kind = KIND[byte];
    if (kind === 1) {
      at += 1;
      continue;
    }
    if (kind === 2) {
      if (byte === 0x28) at = endOfString(bytes, at + 1);
      else if (byte === 0x3c && bytes[at + 1] !== 0x3c) {
        while (at < end && bytes[at] !== 0x3e) at += 1;
        at += 1;
      } else if (byte === 0x25) {
        while (at < end && bytes[at] !== 10 && bytes[at] !== 13) at += 1;
      } else if (byte === 0x2f) {
        const from = ++at;
        while (at < end && KIND[bytes[at] as number] === 0) at += 1;
        name = '';
        for (let each = from; each < at; each += 1) name += String.fromCharCode(bytes[each] as number);
      } else at += 1;
      continue;
    }
    const from = at;
    // A word that begins like a number is one; no operator does.
    if (byte < 0x3a && byte !== 0x27 && byte !== 0x22) {
      if (byte === 0x2d || byte === 0x2b) at += 1;
      let value = 0;
      let scale = 0;
      let digits = 0;
      for (; at < end; at += 1) {
        const digit = (bytes[at] as number) - 0x30;
        if (digit >= 0 && digit <= 9) {
          value = value * 10 + digit;
          digits += 1;
          scale *= 10;
        } else if (digit === -2 && scale === 0) scale = 1;
        else break;
      }
      if (digits > 0 && (at === end || KIND[bytes[at] as number] !== 0)) {
        if (scale > 1) value /= scale;
        if (count < MOST_NUMBERS) numbers[count++] = byte === 0x2d ? -value : value;
      } else while (at < end && KIND[bytes[at] as number] === 0) at += 1;
      continue;
    }
    while (at < end && KIND[bytes[at] as number] === 0) at += 1;
    let code = 0;
    if (at - from <= 3)
      for (let each = from; each < at; each += 1) code = code * 256 + (bytes[each] as number);
    if (!onOperator(code, numbers, count, name)) return;
    count = 0;
    if (code === INLINE_DATA) at = endOfInlineImage(bytes, at);
  }
}
