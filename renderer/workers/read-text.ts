import { plainFromHtml } from '@shared/evidence/plain-from-html';
import { unmarkedPairs } from '@shared/evidence/text-encoding';
import type { ReadableText } from './text-messages';

/** Words kept from one file at most; more than a thousand closely printed pages. */
export const MOST_TEXT = 5_000_000;

/** Bytes as text by the name of an encoding; an unknown one is taken for that of Windows in this country. */
export function decodeBytes(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Bytes as text: by their mark, by where their zeros are, as UTF-8 if they are that, else as Windows wrote it. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const pairs = unmarkedPairs(bytes);
  if (pairs) return new TextDecoder(pairs).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

export const nothingElse = { mail: null, attachments: [], date: null, title: '', tables: null } as const;

/** A text made plain: one kind of line end, and no control characters, which would be drawn as boxes. */
export function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .slice(0, MOST_TEXT);
}

export function readPlainText(bytes: Uint8Array): ReadableText {
  return { ...nothingElse, text: tidy(decodeText(bytes)), html: null };
}

export function readWebPage(bytes: Uint8Array): ReadableText {
  const html = decodeText(bytes).slice(0, MOST_TEXT * 2);
  return { ...nothingElse, text: plainFromHtml(html).slice(0, MOST_TEXT), html };
}
