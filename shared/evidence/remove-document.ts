import { byId, type CaseFile, type RecordKind } from '../domain/case-file';
import { type Change, put, remove, type Step } from '../domain/change';
import type { Id } from '../domain/id';
import { citationLabel } from '../domain/labels';
import { citationsOfDocument, type Use, usesOf } from './citation-uses';

/** What removing a document would take with it, for the user to decide on. */
type RemovalEffect = {
  readonly citations: number;
  /** Texts and records in which those citations are used. */
  readonly uses: readonly Use[];
  /** Records that name the document itself: the chronology of requests, attachments. */
  readonly mentions: readonly Use[];
};

/** Counts what hangs on a document. */
export function removalEffect(caseFile: CaseFile, documentId: Id): RemovalEffect {
  const citations = citationsOfDocument(caseFile, documentId);
  const ids = new Set(citations.map(({ id }) => id));
  return {
    citations: citations.length,
    uses: usesOf(caseFile, 'citations', ids),
    mentions: usesOf(caseFile, 'documents', new Set([documentId])).filter(({ kind }) => kind !== 'citations'),
  };
}

type Json = unknown;

/**
 * A record without references to the given ids: lists drop them, single fields become null, and a
 * citation inside a text becomes plain words, so that the sentence around it still reads.
 */
function withoutReferences(
  record: Json,
  fields: Readonly<Record<string, ReadonlySet<Id>>>,
  words: (id: Id) => string,
): Json {
  if (Array.isArray(record)) return record.map((item) => withoutReferences(item, fields, words));
  if (record === null || typeof record !== 'object') return record;
  const node = record as { type?: unknown; attrs?: { citationId?: unknown }; marks?: unknown };
  const cited = node.attrs?.citationId;
  if (node.type === 'citation' && typeof cited === 'string' && fields.citationId?.has(cited)) {
    return { type: 'text', text: words(cited), ...(node.marks ? { marks: node.marks } : {}) };
  }
  return Object.fromEntries(
    Object.entries(record).map(([field, value]) => {
      const gone = fields[field];
      if (!gone) return [field, withoutReferences(value, fields, words)];
      if (Array.isArray(value)) return [field, value.filter((id) => !gone.has(id))];
      return [field, typeof value === 'string' && gone.has(value) ? null : value];
    }),
  );
}

function recordOf(caseFile: CaseFile, kind: RecordKind, id: Id): { id: Id } | undefined {
  const part = caseFile[kind];
  return Array.isArray(part) ? byId(part as { id: Id }[], id) : (part as { id: Id });
}

/** Puts each record of `uses` without its references to what goes; see {@link withoutReferences}. */
export function stripped(
  caseFile: CaseFile,
  uses: readonly Use[],
  fields: Readonly<Record<string, ReadonlySet<Id>>>,
  words: (id: Id) => string,
): Step[] {
  const seen = new Set<string>();
  return uses.flatMap((use) => {
    const key = `${use.kind}/${use.id}`;
    const record = recordOf(caseFile, use.kind, use.id);
    if (seen.has(key) || !record) return [];
    seen.add(key);
    return [put(use.kind, withoutReferences(record, fields, words) as never)];
  });
}

/** The words that stand where a removed citation stood. */
export function removedWords(caseFile: CaseFile, citationId: Id): string {
  const citation = byId(caseFile.citations, citationId);
  return `[removed: ${citation ? citationLabel(caseFile, citation) : 'a source'}]`;
}

/**
 * Removes a citation. Where a text used it, plain words "[removed: E13, page 2]" stand instead, which
 * the report shows and the author mends.
 */
export function removeCitation(caseFile: CaseFile, citationId: Id): Change {
  const ids = new Set([citationId]);
  const uses = usesOf(caseFile, 'citations', ids);
  return {
    label: 'Delete citation',
    steps: [
      ...stripped(caseFile, uses, { citationId: ids, citationIds: ids }, (id) => removedWords(caseFile, id)),
      remove('citations', citationId),
    ],
  };
}

/**
 * Removes documents with their citations, the notes on their pages and marks of redaction. Texts that cited them keep
 * plain words in their place; what
 * was attached to them stays, as documents of its own.
 */
export function removeDocuments(caseFile: CaseFile, documentIds: readonly Id[]): Change {
  const documents = new Set(documentIds);
  const citations = new Set(
    documentIds.flatMap((id) => citationsOfDocument(caseFile, id)).map(({ id }) => id),
  );
  const uses = [
    ...usesOf(caseFile, 'citations', citations),
    ...usesOf(caseFile, 'documents', documents).filter(({ kind }) => kind !== 'citations'),
  ].filter(
    ({ kind, id }) =>
      !(kind === 'documents' && documents.has(id)) && kind !== 'redactions' && kind !== 'marginNotes',
  );
  const marks = caseFile.redactions.filter(({ documentId }) => documentId && documents.has(documentId));
  const notes = caseFile.marginNotes.filter(({ documentId }) => documents.has(documentId));
  const fields = {
    citationId: citations,
    citationIds: citations,
    documentId: documents,
    documentIds: documents,
    parentId: documents,
  };
  const first = byId(caseFile.documents, documentIds[0]);
  const what =
    documentIds.length === 1
      ? `${first?.reference ?? ''} ${first?.title ?? ''}`.trim()
      : `${documentIds.length} documents`;
  return {
    label: `Delete ${what || 'document'}`,
    steps: [
      ...stripped(caseFile, uses, fields, (id) => removedWords(caseFile, id)),
      ...[...citations].map((id) => remove('citations', id)),
      ...marks.map(({ id }) => remove('redactions', id)),
      ...notes.map(({ id }) => remove('marginNotes', id)),
      ...documentIds.map((id) => remove('documents', id)),
    ],
  };
}

/** Points every citation of one document at another, for when a better copy has come in. Pages are kept. */
export function moveCitations(caseFile: CaseFile, fromId: Id, toId: Id): Step[] {
  return citationsOfDocument(caseFile, fromId).map((citation) =>
    put('citations', {
      ...citation,
      source: { ...citation.source, documentId: toId } as typeof citation.source,
    }),
  );
}
