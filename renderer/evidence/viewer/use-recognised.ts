import { type PageItem, type PageText, pageItems } from '@renderer/data/page-texts';
import { useCallback, useMemo } from 'react';

/** The pages of a document whose words were recognised in their picture, and where those words stand. */
export function useRecognised(
  caseId: string,
  documentId: string,
  texts: readonly PageText[],
): {
  readonly recognised: ReadonlyMap<number, PageText>;
  readonly loadItems: (page: number) => Promise<readonly PageItem[] | null>;
} {
  const recognised = useMemo(
    () =>
      new Map(texts.filter(({ confidence }) => confidence !== undefined).map((page) => [page.page, page])),
    [texts],
  );
  const loadItems = useCallback((page: number) => pageItems(caseId, documentId, page), [caseId, documentId]);
  return { recognised, loadItems };
}
