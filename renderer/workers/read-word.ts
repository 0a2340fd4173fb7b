import { datesIn } from '@shared/evidence/guess-date';
import { plainFromHtml } from '@shared/evidence/plain-from-html';
import mammoth from 'mammoth/mammoth.browser.js';
import { openOfficeFile } from './open-office-file';
import { MOST_TEXT } from './read-text';
import type { ReadableText } from './text-messages';

/**
 * Reads a Word document. Pictures inside it are kept as data; nothing outside it is looked at, and no
 * macro, field or script is run.
 * @throws `TooMuchToRead`, or what the reader throws for a damaged file
 */
export async function readWord(bytes: Uint8Array<ArrayBuffer>): Promise<ReadableText> {
  const properties = openOfficeFile(bytes, ['docProps/core.xml']).text('docProps/core.xml');
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
    tables: null,
  };
}
