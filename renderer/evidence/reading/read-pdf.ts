import { type OpenEvidence, openEvidence } from '@renderer/data/evidence-slices';
import type { PageText } from '@renderer/data/page-texts';
import type { PaperReader } from '@renderer/workers/paper.client';
import type { ImportNote } from '@shared/evidence/import-outcome';
import { isPlainDate, type PlainDate } from '@shared/lib/plain-date';
import { type FileReading, NOTHING_READ, type PagesProgress } from './file-reading';
import { withReader } from './reader-pool';
import { whenNobodyTypes } from './typing-rest';

/** Pages read at a time, between which progress is told and cancelling looked for. */
const AT_A_TIME = 25;

/** While someone writes, pages are read this often and no more, in milliseconds. */
const WHILE_TYPING = 1_000;

/** "D:20240612173100+01'00'" as the PDF's maker writes it. */
function dateOf(made: string): PlainDate | undefined {
  const found = /^D:(\d{4})(\d{2})(\d{2})/.exec(made);
  const date = found ? `${found[1]}-${found[2]}-${found[3]}` : '';
  return isPlainDate(date) ? date : undefined;
}

/** Whether a PDF ends as a whole one does. A copy that was cut short has lost the end. */
async function endsAsWhole(file: OpenEvidence): Promise<boolean> {
  const tail = await file.read(file.size - 2_048, file.size);
  return new TextDecoder('latin1').decode(tail).includes('%%EOF');
}

/** Opens a PDF in a reader, and again in a fresh one when it ended at a page made to hang it. */
class PdfPages {
  constructor(
    readonly reader: PaperReader,
    readonly file: OpenEvidence,
  ) {}

  open() {
    return this.reader.open(this.file, 'pdf', 'application/pdf', 'words');
  }

  /** The words of some pages. Where all at once fail, they are read one by one, so that only the bad one is lost. */
  async words(from: number, to: number): Promise<(string | null)[]> {
    const read = await this.reader.words(from, to);
    if (read.ok) return [...read.value.words];
    if (!this.reader.alive && !(await this.open()).ok)
      return Array.from({ length: to - from + 1 }, () => null);
    if (from === to) return [null];
    const words: (string | null)[] = [];
    for (let page = from; page <= to; page += 1) words.push(...(await this.words(page, page)));
    return words;
  }
}

/**
 * Reads the words of every page of a stored PDF. Pages that cannot be read are kept without words; a PDF
 * that cannot be opened gives a note that says why.
 * @throws the signal's reason
 */
export function readPdf(
  caseId: string,
  sha256: string,
  onPages?: PagesProgress,
  signal?: AbortSignal,
): Promise<FileReading> {
  return withReader(async (reader) => {
    const file = await openEvidence(caseId, sha256);
    const whole = await endsAsWhole(file);
    const pdf = new PdfPages(reader, file);
    const opened = await pdf.open();
    if (!opened.ok) {
      const cutShort: ImportNote = { kind: 'incomplete', pages: 0 };
      const note: ImportNote =
        opened.code === 'locked' ? { kind: 'locked' } : whole ? { kind: 'damaged' } : cutShort;
      return { ...NOTHING_READ, notes: [note] };
    }
    const { pages: total, title, made } = opened.value;
    const pages: PageText[] = [];
    let unreadable = 0;
    for (let from = 1; from <= total; from += AT_A_TIME) {
      await whenNobodyTypes(signal, WHILE_TYPING);
      const words = await pdf.words(from, Math.min(total, from + AT_A_TIME - 1));
      words.forEach((text, index) => {
        if (text === null) unreadable += 1;
        pages.push({ page: from + index, text: text ?? '' });
      });
      onPages?.(pages.length, total);
    }
    const notes: ImportNote[] = [];
    const scans = pages.filter(({ text }) => text.trim() === '').length - unreadable;
    if (!whole || unreadable > 0) notes.push({ kind: 'incomplete', pages: total - unreadable });
    if (scans > 0) notes.push({ kind: 'scan', pages: scans, of: total });
    const date = dateOf(made);
    const says = { ...(title ? { title } : {}), ...(date ? { date } : {}) };
    return { pages, pageCount: total, says, notes, attachments: [] };
  });
}
