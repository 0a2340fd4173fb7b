import type { CaseFile } from '@shared/domain/case-file';
import { byId } from '@shared/domain/case-file';
import { type ChronologyEntry, chronologyEntrySchema } from '@shared/domain/chronology-entry';
import { type Citation, citationSchema } from '@shared/domain/citation';
import { datesIn } from '@shared/evidence/guess-date';
import type { Region } from '../evidence-panel-context';

/** How a source bears on a point. */
export type Weight = Citation['bearings'][number]['weight'];

/** What has been pointed at: a document, perhaps a page, perhaps words or a part of it. */
export type CitedPlace = {
  readonly documentId: string;
  /** null: the document has no pages of its own, or is cited as a whole. */
  readonly page: number | null;
  readonly region: Region | null;
  readonly quote: string;
  readonly locator: string;
};

/** A citation of a place, bearing on a point if one is given. */
export function makeCitation(
  id: string,
  place: CitedPlace,
  pointId: string | undefined,
  weight: Weight,
): Citation {
  return citationSchema.parse({
    id,
    source: { kind: 'document', documentId: place.documentId, page: place.page, region: place.region },
    locator: place.locator,
    quote: place.quote,
    bearings: pointId ? [{ pointId, weight, note: '' }] : [],
  });
}

/**
 * An entry of the chronology from cited words: on the day they name, else the document's own day. What
 * happened is the author's to say, so the words stand there to be edited.
 */
export function makeChronologyEntry(
  id: string,
  caseFile: CaseFile,
  citation: Citation,
  pointId: string | undefined,
): ChronologyEntry {
  const documentId = citation.source.kind === 'document' ? citation.source.documentId : null;
  const document = byId(caseFile.documents, documentId);
  const on = datesIn(citation.quote)[0]?.date ?? document?.date ?? null;
  return chronologyEntrySchema.parse({
    id,
    date: { precision: on ? 'day' : 'unrecorded', on },
    event: citation.quote || document?.title || '',
    citationIds: [citation.id],
    pointIds: pointId ? [pointId] : [],
  });
}

const samePlace = (a: Citation['source'], b: Citation['source']) => JSON.stringify(a) === JSON.stringify(b);

/** A citation of the very same words in the very same place, which can be used again. */
export function sameCitation(caseFile: CaseFile, wanted: Citation): Citation | undefined {
  return caseFile.citations.find(
    ({ source, quote, locator }) =>
      quote === wanted.quote && locator === wanted.locator && samePlace(source, wanted.source),
  );
}
