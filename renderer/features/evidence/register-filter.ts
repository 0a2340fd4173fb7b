import type { EvidenceDocument } from '@shared/domain/evidence-document';

/** What of the register is shown. */
export type RegisterFilter = {
  readonly typed: string;
  /** Only documents that bear on this point. */
  readonly pointId: string | null;
  /** Only documents with guesses nobody has checked. */
  readonly toCheck: boolean;
};

export const SHOW_ALL: RegisterFilter = { typed: '', pointId: null, toCheck: false };

function wordsOf(document: EvidenceDocument): string {
  const { reference, title, kind, author, recipient, description, note, file } = document;
  return [reference, title, kind, author, recipient, description, note, file?.name ?? '']
    .join(' ')
    .toLowerCase();
}

/** The documents that have every word typed somewhere in their entry and fit the rest of the filter. */
export function filterRegister(
  documents: readonly EvidenceDocument[],
  { typed, pointId, toCheck }: RegisterFilter,
): EvidenceDocument[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return documents.filter((document) => {
    if (toCheck && document.guessed.length === 0) return false;
    if (pointId && !document.allPoints && !document.pointIds.includes(pointId)) return false;
    if (words.length === 0) return true;
    const text = wordsOf(document);
    return words.every((word) => text.includes(word));
  });
}

/** What the register's heading says: what is there, and what is next. */
export function registerHeading(documents: readonly EvidenceDocument[]): string {
  const count = documents.length;
  if (count === 0) return 'Bring in the council’s papers';
  const toCheck = documents.filter(({ guessed }) => guessed.length > 0).length;
  const here = count === 1 ? '1 document' : `${count.toLocaleString('en-GB')} documents`;
  if (toCheck === 0) {
    const unattached = documents.filter(
      ({ pointIds, allPoints }) => pointIds.length === 0 && !allPoints,
    ).length;
    return unattached === 0
      ? `${here}, all with their points`
      : `${here}; say which points ${unattached} of them bear on`;
  }
  return `${here}; check the details of ${toCheck === count ? 'each' : toCheck.toLocaleString('en-GB')}`;
}
