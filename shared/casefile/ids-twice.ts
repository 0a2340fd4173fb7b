import { type CaseFile, COLLECTION_KINDS, type CollectionKind } from '../domain/case-file';

/**
 * Ids that two records of one kind share. Storing such a case would keep only one of the two.
 * Records of different kinds may share an id: every reference says which kind it means.
 */
export function idsTwice(caseFile: CaseFile): { kind: CollectionKind; id: string }[] {
  return COLLECTION_KINDS.flatMap((kind) => {
    const seen = new Set<string>();
    return caseFile[kind].flatMap(({ id }) => {
      if (seen.has(id)) return [{ kind, id }];
      seen.add(id);
      return [];
    });
  });
}
