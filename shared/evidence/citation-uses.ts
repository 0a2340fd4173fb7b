import {
  byId,
  type CaseFile,
  COLLECTION_KINDS,
  type CollectionKind,
  type RecordKind,
  SINGLE_KINDS,
} from '../domain/case-file';
import type { Citation } from '../domain/citation';
import { forEachReference } from '../domain/references';

/** Where a record is referred to: which record, and how many times. */
export type Use = { readonly kind: RecordKind; readonly id: string; readonly times: number };

/** Every record that refers to one of `ids` of a collection, in the order of the case's parts. */
export function usesOf(caseFile: CaseFile, target: CollectionKind, ids: ReadonlySet<string>): Use[] {
  const uses: Use[] = [];
  const look = (kind: RecordKind, record: { readonly id: string }) => {
    let times = 0;
    forEachReference(record, (_, to, id) => {
      if (to === target && ids.has(id)) times += 1;
    });
    if (times > 0) uses.push({ kind, id: record.id, times });
  };
  for (const kind of SINGLE_KINDS) look(kind, caseFile[kind]);
  for (const kind of COLLECTION_KINDS) for (const record of caseFile[kind]) look(kind, record);
  return uses;
}

/** The citations that point at a document. */
export function citationsOfDocument(caseFile: CaseFile, documentId: string): Citation[] {
  return caseFile.citations.filter(
    ({ source }) => source.kind === 'document' && source.documentId === documentId,
  );
}

function pointNumber(caseFile: CaseFile, pointId: string | null | undefined): string {
  const point = byId(caseFile.points, pointId);
  return point ? `point ${point.number || point.title || 'without a number'}` : 'a point';
}

/** Where a use is, in words for the user: "the finding on point 2a", "the chronology". */
export function wordsForUse(caseFile: CaseFile, use: Use): string {
  switch (use.kind) {
    case 'findings': {
      const finding = byId(caseFile.findings, use.id);
      return `the finding on ${pointNumber(caseFile, finding?.pointId)}`;
    }
    case 'injustices': {
      return `the injustice on ${pointNumber(caseFile, byId(caseFile.injustices, use.id)?.pointIds[0])}`;
    }
    case 'chronology':
      return 'the chronology';
    case 'interviews':
      return `interview ${byId(caseFile.interviews, use.id)?.reference ?? ''}`.trim();
    case 'standards':
      return `the standard “${byId(caseFile.standards, use.id)?.title ?? ''}”`;
    case 'recommendations':
      return 'a recommendation';
    case 'evidenceRequests':
      return 'a request for evidence';
    case 'documents':
      return `document ${byId(caseFile.documents, use.id)?.reference ?? ''}`.trim();
    case 'independentReport':
      return "the Independent Person's report";
    case 'adjudication':
      return 'the adjudication';
    case 'reviewPanel':
      return 'the review panel';
    case 'investigation':
      return 'the investigation';
    case 'statement':
      return 'the statement of complaint';
    case 'letters':
      return 'a letter';
    case 'marginNotes':
      return 'a note on a page';
    case 'readingNotes':
      return 'a reading note';
    default:
      return 'another part of the case';
  }
}
