/**
 * What the reader of Outlook messages asks of iconv-lite, done by the browser's own decoder. Put in its place by
 * electron.vite.config.ts: the tables of iconv-lite are larger than all our readers.
 */
export function decode(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(/^\d+$/.test(encoding) ? `windows-${encoding}` : encoding).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Only asked for when a message inside a message is written out; its text parts are Unicode. */
export function encode(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
}

export default { decode, encode };
