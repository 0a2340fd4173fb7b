import { type CaseFile, COLLECTION_KINDS, type CollectionKind, SINGLE_KINDS } from './case-file';

/** Which collection a field's ids belong to. A new reference field is added here or a test fails. */
export const REFERENCE_FIELDS: Readonly<Record<string, CollectionKind>> = {
  personId: 'people',
  personIds: 'people',
  advocatePersonId: 'people',
  meetingPersonIds: 'people',
  officerPersonId: 'people',
  administratorPersonId: 'people',
  signedByPersonId: 'people',
  fromPersonId: 'people',
  byPersonId: 'people',
  payeePersonId: 'people',
  contactPersonId: 'people',
  reviewerPersonId: 'people',
  pointId: 'points',
  pointIds: 'points',
  documentId: 'documents',
  documentIds: 'documents',
  parentId: 'documents',
  citationId: 'citations',
  citationIds: 'citations',
  interviewId: 'interviews',
  standardIds: 'standards',
  injusticeIds: 'injustices',
  recommendationId: 'recommendations',
  replacedByIds: 'recommendations',
  bundleId: 'bundles',
  followsIssueId: 'bundleIssues',
  citeByIssueId: 'bundleIssues',
};

/** A reference to a record that is not in the case. */
type DanglingReference = {
  readonly path: string;
  readonly target: CollectionKind;
  readonly id: string;
};

/** Every reference of a record, with the path to it inside the record. */
export function forEachReference(
  record: unknown,
  visit: (path: string, target: CollectionKind, id: string) => void,
  path = '',
): void {
  if (Array.isArray(record)) {
    for (const [index, item] of record.entries()) forEachReference(item, visit, `${path}[${index}]`);
    return;
  }
  if (record === null || typeof record !== 'object') return;
  for (const [field, value] of Object.entries(record)) {
    const at = path === '' ? field : `${path}.${field}`;
    const target = REFERENCE_FIELDS[field];
    if (target !== undefined) {
      const ids = Array.isArray(value) ? value : [value];
      for (const id of ids) if (typeof id === 'string') visit(at, target, id);
    } else forEachReference(value, visit, at);
  }
}

/**
 * References that lead nowhere. A case with any is not accepted from a file, since a citation without
 * its page or a finding without its point would print as nothing.
 */
export function danglingReferences(caseFile: CaseFile): DanglingReference[] {
  const known = new Map<CollectionKind, Set<string>>(
    COLLECTION_KINDS.map((kind) => [kind, new Set(caseFile[kind].map((record) => record.id))]),
  );
  const found: DanglingReference[] = [];
  for (const kind of [...SINGLE_KINDS, ...COLLECTION_KINDS]) {
    forEachReference(
      caseFile[kind],
      (path, target, id) => {
        if (!known.get(target)?.has(id)) found.push({ path, target, id });
      },
      kind,
    );
  }
  return found;
}

/** Whether any other record of the case refers to this one, so that removing it alone would leave a reference to nothing. */
export function isReferredTo(caseFile: CaseFile, target: CollectionKind, id: string): boolean {
  let found = false;
  const look = (record: unknown) =>
    forEachReference(record, (_path, to, wanted) => {
      if (to === target && wanted === id) found = true;
    });
  for (const kind of SINGLE_KINDS) look(caseFile[kind]);
  for (const kind of COLLECTION_KINDS) {
    for (const record of caseFile[kind]) {
      if (found) return true;
      if (!(kind === target && record.id === id)) look(record);
    }
  }
  return found;
}
