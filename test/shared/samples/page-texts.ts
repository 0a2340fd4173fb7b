import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { EvidenceDocument } from '@shared/domain/evidence-document';
import mammoth from 'mammoth';
import PostalMime from 'postal-mime';
import scannedPages from './scanned-pages.json';

/** Where the sample cases are. */
export const SAMPLES = resolve(import.meta.dirname, '../../../resources/samples');

/** Text with every run of white space as one space, so that line breaks of a page do not matter. */
export const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

/** pdf.js is written for newer engines than Node 20; this is all that reading text asks of them. */
function provideWithResolvers(): void {
  if ('withResolvers' in Promise) return;
  Object.defineProperty(Promise, 'withResolvers', {
    configurable: true,
    value: () => {
      let settle: unknown[] = [];
      const promise = new Promise((...both) => {
        settle = both;
      });
      return { promise, resolve: settle[0], reject: settle[1] };
    },
  });
}

/** The text of every page of a PDF, read by pdf.js; a scanned page gives an empty string. */
export async function pdfPages(bytes: Uint8Array): Promise<string[]> {
  provideWithResolvers();
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(
      flat(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('')),
    );
  }
  await task.destroy();
  return pages;
}

/** What was read off the scanned pages by eye, since they have no text of their own. */
function transcript(sample: string, reference: string): string | undefined {
  const ofSample: Record<string, string> | undefined = (
    scannedPages as Record<string, Record<string, string>>
  )[sample];
  return ofSample?.[reference];
}

/** The words of a document page by page (one page for Word and e-mail); `null` for a picture. */
export async function pageTexts(sample: string, document: EvidenceDocument): Promise<string[] | null> {
  const { file } = document;
  if (!file) return null;
  const bytes = new Uint8Array(readFileSync(resolve(SAMPLES, sample, file.name)));
  switch (file.mediaType) {
    case 'application/pdf': {
      const pages = await pdfPages(bytes);
      if (pages.some((page) => page !== '')) return pages;
      const read = transcript(sample, document.reference);
      return read === undefined ? null : [flat(read)];
    }
    case 'message/rfc822':
      return [flat((await PostalMime.parse(bytes)).text ?? '')];
    case 'application/vnd.openxmlformats-officedocument.wordprocessingml.document':
      return [flat((await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value)];
    default:
      return null;
  }
}
