import type { CaseFile } from '../domain/case-file';
import { byId } from '../domain/case-file';
import { type Change, put } from '../domain/change';
import type { EvidenceDocument, EvidenceFile } from '../domain/evidence-document';
import type { Id, NewId } from '../domain/id';
import { issueToCiteBy } from '../domain/labels';
import { placeOfPage } from '../domain/page-run';
import type { PlainDate } from '../lib/plain-date';
import { guessEntry } from './guess-document';
import { attachedReference } from './reference';

/** A part of a document that becomes one of its own: its pages, and its words for guessing what it is. */
export type SplitPart = {
  readonly id: Id;
  readonly from: number;
  /** The last page, included. */
  readonly to: number;
  readonly opening: string;
  readonly file: EvidenceFile;
};

/** Page ranges from the pages at which a document begins. @param begins pages from 1; page 1 need not be named */
export function partsOf(begins: readonly number[], pages: number): { from: number; to: number }[] {
  const starts = [...new Set([1, ...begins])]
    .filter((page) => page >= 1 && page <= pages)
    .sort((a, b) => a - b);
  return starts.map((from, index) => ({ from, to: (starts[index + 1] ?? pages + 1) - 1 }));
}

const pagesInWords = ({ from, to }: { from: number; to: number }) =>
  from === to ? `Page ${from}` : `Pages ${from} to ${to}`;

/** What stands at the head of a part: mostly its title. */
const firstLine = (opening: string) =>
  (opening.split('\n').find((line) => /[\p{L}\p{N}]/u.test(line)) ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 100);

/**
 * Splits a document into parts, each a document of its own behind it, with its own guesses. The document itself stays
 * as it came. What cites or notes one of its pages is at that page of the part from then on; what is about it as a whole
 * stays, and so does what cites a page by the number under which it went out: its readers have that bundle, not the part.
 * Marks of redaction stay and are made on the parts too: neither may go out with a name in it.
 * @param today the day, for guessing dates
 * @returns null when the document is not there
 */
export function splitDocument(
  caseFile: CaseFile,
  documentId: Id,
  parts: readonly SplitPart[],
  today: PlainDate,
  newId: NewId,
): Change | null {
  const whole = byId(caseFile.documents, documentId);
  if (!whole?.file) return null;
  const inUse = new Set(caseFile.documents.map(({ reference }) => reference));
  const wholeName = whole.file.name;
  const made = parts.map((part, index): EvidenceDocument => {
    const reference = attachedReference(whole.reference, inUse);
    inUse.add(reference);
    const guess = guessEntry({ fileKind: 'pdf', name: '', opening: part.opening, says: {}, today });
    return {
      ...whole,
      id: part.id,
      reference,
      // Behind the whole, before what follows it.
      order: whole.order + (index + 1) / (parts.length + 1) / 2,
      title: firstLine(part.opening) || `${whole.title}, part ${index + 1}`,
      kind: guess.kind,
      date: guess.date,
      author: guess.author,
      recipient: guess.recipient,
      description: '',
      parentId: whole.id,
      file: part.file,
      pages: part.to - part.from + 1,
      note: `${pagesInWords(part)} of “${wholeName}” (${whole.reference}), which is kept as it came.`,
      guessed: [...new Set<EvidenceDocument['guessed'][number]>(['title', ...guess.guessed])],
    };
  });
  const partWith = (page: number | null) =>
    parts.find(({ from, to }) => page !== null && page >= from && page <= to);
  const issue = issueToCiteBy(caseFile);
  const cited = caseFile.citations.flatMap((citation) => {
    const { source } = citation;
    if (source.kind !== 'document' || source.documentId !== documentId || source.page === null) return [];
    const part = partWith(source.page);
    if (!part || (issue && placeOfPage(issue.runs, documentId, source.page))) return [];
    const page = source.page - part.from + 1;
    return [put('citations', { ...citation, source: { ...source, documentId: part.id, page } })];
  });
  const noted = caseFile.marginNotes.flatMap((note) => {
    const part = note.documentId === documentId ? partWith(note.page) : undefined;
    if (!part || note.page === null) return [];
    return [put('marginNotes', { ...note, documentId: part.id, page: note.page - part.from + 1 })];
  });
  const marked = caseFile.redactions.flatMap((mark) => {
    if (mark.documentId !== documentId) return [];
    const { page } = mark;
    const on = page === null ? parts : parts.filter((part) => part === partWith(page));
    return on.map((part) =>
      put('redactions', {
        ...mark,
        id: newId(),
        documentId: part.id,
        page: page === null ? null : page - part.from + 1,
      }),
    );
  });
  return {
    label: `Split ${whole.reference} into ${parts.length} documents`,
    steps: [...made.map((document) => put('documents', document)), ...cited, ...noted, ...marked],
  };
}
