/** What a content stream is made of. Strings are told apart but not read: nobody needs their words here. */
export type Token =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly value: string }
  | { readonly kind: 'operator'; readonly value: string }
  | { readonly kind: 'text' }
  | { readonly kind: 'other' };

const SPACE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITER = new Set([...'()<>[]{}/%'].map((character) => character.charCodeAt(0)));
const TEXT: Token = { kind: 'text' };
const OTHER: Token = { kind: 'other' };

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
    const ends = bytes[at + 1] === 0x45 && bytes[at + 2] === 0x49 && SPACE.has(bytes[at] as number);
    const next = bytes[at + 3];
    if (ends && (next === undefined || SPACE.has(next))) return at + 3;
  }
  return bytes.length;
}

/** Reads a content stream. Never throws: what cannot be read is `other`. */
export function* contentTokens(bytes: Uint8Array): Generator<Token> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] as number;
    if (SPACE.has(byte)) at += 1;
    else if (byte === 0x25) {
      while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at += 1;
    } else if (byte === 0x28) {
      at = endOfString(bytes, at + 1);
      yield TEXT;
    } else if (byte === 0x3c && bytes[at + 1] !== 0x3c) {
      while (at < bytes.length && bytes[at] !== 0x3e) at += 1;
      at += 1;
      yield TEXT;
    } else if (byte === 0x2f) {
      const from = ++at;
      while (at < bytes.length && !SPACE.has(bytes[at] as number) && !DELIMITER.has(bytes[at] as number))
        at += 1;
      yield { kind: 'name', value: latin1(bytes, from, at) };
    } else if (DELIMITER.has(byte)) {
      at += 1;
      yield OTHER;
    } else {
      const from = at;
      while (at < bytes.length && !SPACE.has(bytes[at] as number) && !DELIMITER.has(bytes[at] as number))
        at += 1;
      const word = latin1(bytes, from, at);
      const value = Number(word);
      if (Number.isFinite(value)) yield { kind: 'number', value };
      else {
        yield { kind: 'operator', value: word };
        if (word === 'ID') at = endOfInlineImage(bytes, at);
      }
    }
  }
}

function latin1(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at += 1) text += String.fromCharCode(bytes[at] as number);
  return text;
}
