import './node-buffer';
import { Buffer } from 'buffer';
import BufferReader from 'word-extractor/lib/buffer-reader.js';
import WordOleExtractor from 'word-extractor/lib/word-ole-extractor.js';
import { MOST_TEXT, nothingElse, tidy } from './read-text';
import type { ReadableText } from './text-messages';

/**
 * Reads the words of a Word document in the old .doc format: what it says, its notes, heads and feet. Its macros and
 * pictures are not looked at.
 * @throws for a damaged or locked file
 */
export async function readOldWord(bytes: Uint8Array): Promise<ReadableText> {
  const reader = new BufferReader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const document = await new WordOleExtractor().extract(reader);
  const plain = { filterUnicode: false } as const;
  const parts = [
    document.getHeaders({ ...plain, includeFooters: false }),
    document.getBody(plain),
    document.getTextboxes(plain),
    document.getFootnotes(plain),
    document.getEndnotes(plain),
    document.getAnnotations(plain),
    document.getFooters(plain),
  ];
  const text = parts
    .map((part) => tidy(part).trim())
    .filter((part) => part !== '')
    .join('\n\n')
    .slice(0, MOST_TEXT);
  return { ...nothingElse, text, html: null };
}
