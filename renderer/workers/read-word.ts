import { datesIn } from '@shared/evidence/guess-date';
import { plainFromHtml } from '@shared/evidence/plain-from-html';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth/mammoth.browser.js';
import { MOST_TEXT } from './read-text';
import type { ReadableText } from './text-messages';

/** A Word file that unpacks to more than this is not read: it is a mistake, or meant to fill the memory. */
const MOST_UNPACKED = 200 * 1024 * 1024;

/** Thrown for a file that would unpack to too much. */
export class TooMuchToRead extends Error {
  override readonly name = 'TooMuchToRead';
}

/** The sum of what the zip says it unpacks to; and its properties, which are small. */
function lookInside(bytes: Uint8Array): { unpacked: number; properties: string } {
  let unpacked = 0;
  const found = unzipSync(bytes, {
    filter: (file) => {
      unpacked += file.originalSize;
      return file.name === 'docProps/core.xml' && file.originalSize < 100_000;
    },
  });
  const core = found['docProps/core.xml'];
  return { unpacked, properties: core ? strFromU8(core) : '' };
}

/**
 * Reads a Word document. Pictures inside it are kept as data; nothing outside it is looked at, and no
 * macro, field or script is run.
 * @throws {@link TooMuchToRead}, or what the reader throws for a damaged file
 */
export async function readWord(bytes: Uint8Array<ArrayBuffer>): Promise<ReadableText> {
  const { unpacked, properties } = lookInside(bytes);
  if (unpacked > MOST_UNPACKED) throw new TooMuchToRead();
  const arrayBuffer = bytes.byteLength === bytes.buffer.byteLength ? bytes.buffer : bytes.slice().buffer;
  const { value: html } = await mammoth.convertToHtml(
    { arrayBuffer },
    { externalFileAccess: false, includeEmbeddedStyleMap: false },
  );
  const property = (name: string) => new RegExp(`<${name}[^>]*>([^<]{0,400})<`).exec(properties)?.[1] ?? '';
  return {
    text: plainFromHtml(html).slice(0, MOST_TEXT),
    html,
    mail: null,
    attachments: [],
    date: datesIn(property('dcterms:modified').slice(0, 10))[0]?.date ?? null,
    title: plainFromHtml(property('dc:title')),
  };
}
