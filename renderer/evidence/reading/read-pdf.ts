import { openEvidence } from '@renderer/data/evidence-slices';
import type { PageText } from '@renderer/data/page-texts';
import type { ImportNote } from '@shared/evidence/import-outcome';
import { isPlainDate, type PlainDate } from '@shared/lib/plain-date';
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api';
import { openPdf } from '../pdf/open-pdf';
import { withPatience } from '../pdf/with-patience';
import { type FileReading, NOTHING_READ, type PagesProgress } from './file-reading';

/** "D:20240612173100+01'00'" as the PDF's maker writes it. */
function dateOf(value: unknown): PlainDate | undefined {
  const found = typeof value === 'string' ? /^D:(\d{4})(\d{2})(\d{2})/.exec(value) : null;
  const date = found ? `${found[1]}-${found[2]}-${found[3]}` : '';
  return isPlainDate(date) ? date : undefined;
}

type Item = { readonly str?: string; readonly hasEOL?: boolean };

/** The words of a page, a printed line to a line: the same words, in the same order, as its text layer. */
export function wordsOf(items: readonly Item[]): string {
  let text = '';
  for (const item of items) if (item.str !== undefined) text += item.hasEOL ? `${item.str}\n` : item.str;
  return text.trimEnd();
}

async function readPage(pdf: PDFDocumentProxy, page: number): Promise<PageText> {
  const proxy = await pdf.getPage(page);
  const content = await proxy.getTextContent();
  proxy.cleanup();
  return { page, text: wordsOf(content.items as readonly Item[]) };
}

/** Whether a PDF ends as a whole one does. A copy that was cut short has lost the end. */
async function endsAsWhole(caseId: string, sha256: string): Promise<boolean> {
  const file = await openEvidence(caseId, sha256);
  const tail = await file.read(file.size - 2_048, file.size);
  return new TextDecoder('latin1').decode(tail).includes('%%EOF');
}

async function properties(pdf: PDFDocumentProxy): Promise<FileReading['says']> {
  const said = await withPatience(pdf.getMetadata()).catch(() => null);
  const info = (said?.info ?? {}) as { Title?: unknown; CreationDate?: unknown };
  return {
    ...(typeof info.Title === 'string' ? { title: info.Title } : {}),
    ...(dateOf(info.CreationDate) ? { date: dateOf(info.CreationDate) } : {}),
  };
}

/**
 * Reads the words of every page of a stored PDF. Pages that cannot be read are kept without words; a PDF
 * that cannot be opened gives a note that says why.
 */
export async function readPdf(
  caseId: string,
  sha256: string,
  onPages?: PagesProgress,
  signal?: AbortSignal,
): Promise<FileReading> {
  const whole = await endsAsWhole(caseId, sha256);
  const opened = await openPdf(caseId, sha256);
  if (!opened.ok) {
    const cutShort: ImportNote = { kind: 'incomplete', pages: 0 };
    const note: ImportNote =
      opened.code === 'locked' ? { kind: 'locked' } : whole ? { kind: 'damaged' } : cutShort;
    return { ...NOTHING_READ, notes: [note] };
  }
  const { pdf, close } = opened.value;
  try {
    const total = pdf.numPages;
    const pages: PageText[] = [];
    let unreadable = 0;
    for (let page = 1; page <= total; page += 1) {
      signal?.throwIfAborted();
      try {
        pages.push(await withPatience(readPage(pdf, page)));
      } catch {
        unreadable += 1;
        pages.push({ page, text: '' });
      }
      onPages?.(page, total);
    }
    const notes: ImportNote[] = [];
    const scans = pages.filter(({ text }) => text.trim() === '').length - unreadable;
    if (!whole || unreadable > 0) notes.push({ kind: 'incomplete', pages: total - unreadable });
    if (scans > 0) notes.push({ kind: 'scan', pages: scans, of: total });
    return { pages, pageCount: total, says: await properties(pdf), notes, attachments: [] };
  } finally {
    close();
  }
}
