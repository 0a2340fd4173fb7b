import { byId, type CaseFile } from '../domain/case-file';
import { type Change, put } from '../domain/change';
import { type ChronologyEntry, chronologyEntrySchema } from '../domain/chronology-entry';
import { citationSchema } from '../domain/citation';
import type { EvidenceDocument } from '../domain/evidence-document';
import type { PlainDate } from '../lib/plain-date';

/** A line of the chronology that a dated paper could be, for the person to accept, edit or dismiss. */
export type SuggestedEvent = {
  readonly documentId: string;
  readonly on: PlainDate;
  /** A draft in plain words, made of the register's entry only. */
  readonly event: string;
  /** The day was guessed from the file and nobody has checked it. */
  readonly guessed: boolean;
};

/** What was already so when the events happened is no event of its own. */
const STANDING = /polic(y|ies)|procedure|guidance|legislation/i;

const isEmail = ({ kind }: EvidenceDocument) => /^e-?mail/i.test(kind);

function draftOf(document: EvidenceDocument): string {
  const { author, recipient, kind } = document;
  const title = document.title || document.file?.name || document.reference;
  const to = recipient ? ` to ${recipient}` : '';
  if (isEmail(document)) return `${author ? `E-mail from ${author}` : 'E-mail'}${to}: ${title}`;
  const by = author ? `${to ? ' from' : ' by'} ${author}` : '';
  const what = kind && kind.toLowerCase() !== title.toLowerCase() ? kind : '';
  return what ? `${what}${by}${to}: ${title}` : `${title}${by || to ? ` (${`${by}${to}`.trim()})` : ''}`;
}

/** The documents that some entry of the chronology rests on. */
function documentsInChronology(caseFile: CaseFile): ReadonlySet<string> {
  const documentOf = new Map(
    caseFile.citations.flatMap(({ id, source }) =>
      source.kind === 'document' ? [[id, source.documentId] as const] : [],
    ),
  );
  const used = new Set<string>();
  for (const { citationIds } of caseFile.chronology) {
    for (const id of citationIds) {
      const documentId = documentOf.get(id);
      if (documentId) used.add(documentId);
    }
  }
  return used;
}

/**
 * Dated papers that no entry of the chronology rests on and that were not dismissed, in order of date. What came
 * attached to an e-mail of the same day goes with it, and policies are no events. Nothing is added to the case by this.
 */
export function suggestedEvents(caseFile: CaseFile): SuggestedEvent[] {
  const used = documentsInChronology(caseFile);
  const dates = new Map(caseFile.documents.map(({ id, date }) => [id, date]));
  return caseFile.documents
    .flatMap((document): SuggestedEvent[] => {
      const { id, kind, date, parentId, notAnEvent, guessed } = document;
      if (date === null || notAnEvent || used.has(id) || STANDING.test(kind)) return [];
      if (parentId !== null && dates.get(parentId) === date) return [];
      return [{ documentId: id, on: date, event: draftOf(document), guessed: guessed.includes('date') }];
    })
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}

/**
 * Takes a suggestion into the chronology as an entry that rests on the paper.
 * @param newId gives ids for the entry and its citation
 * @returns the change, and the entry, or null when the paper is no longer there or has no date
 */
export function acceptSuggestion(
  caseFile: CaseFile,
  documentId: string,
  newId: () => string,
): { readonly change: Change; readonly entry: ChronologyEntry } | null {
  const document = byId(caseFile.documents, documentId);
  if (!document?.date) return null;
  const citation = citationSchema.parse({
    id: newId(),
    source: { kind: 'document', documentId, page: document.pages === 1 ? 1 : null },
  });
  const people = caseFile.people.filter(
    ({ name }) => name !== '' && (document.author.includes(name) || document.recipient.includes(name)),
  );
  const entry = chronologyEntrySchema.parse({
    id: newId(),
    date: { precision: 'day', on: document.date },
    order: caseFile.chronology.length + 1,
    event: draftOf(document),
    citationIds: [citation.id],
    personIds: people.map(({ id }) => id),
    pointIds: document.pointIds,
  });
  return {
    change: {
      label: 'Accept a suggested event',
      steps: [put('citations', citation), put('chronology', entry)],
    },
    entry,
  };
}

/** Dismisses suggestions for good: they do not come back unless the person asks for them. */
export function dismissSuggestions(caseFile: CaseFile, documentIds: readonly string[]): Change {
  const wanted = new Set(documentIds);
  return {
    label:
      documentIds.length === 1
        ? 'Dismiss a suggested event'
        : `Dismiss ${documentIds.length} suggested events`,
    steps: caseFile.documents
      .filter(({ id, notAnEvent }) => wanted.has(id) && !notAnEvent)
      .map((document) => put('documents', { ...document, notAnEvent: true })),
  };
}

/** Brings back everything that was dismissed. */
export function bringBackSuggestions(caseFile: CaseFile): Change {
  return {
    label: 'Bring back dismissed suggestions',
    steps: caseFile.documents
      .filter(({ notAnEvent }) => notAnEvent)
      .map((document) => put('documents', { ...document, notAnEvent: false })),
  };
}
