import { useCasePart, useCaseSession } from '@renderer/data/case-context';
import { eachPageText, onPageTexts } from '@renderer/data/page-texts';
import type { TextOfPage } from '@shared/bundle/pre-flight';
import type { Bundle } from '@shared/domain/bundle';
import { useEffect, useState } from 'react';

const NONE: readonly TextOfPage[] = [];
/** Rows read from the store at a time. */
const AT_ONCE = 500;

/**
 * The words of all pages, for finding where something that is redacted stands unmarked. Only while the bundle is a
 * redacted copy and words are marked: they are many.
 */
export function useTextsForRedaction({ redacted }: Pick<Bundle, 'redacted'>): readonly TextOfPage[] {
  const { caseId } = useCaseSession();
  const wanted =
    useCasePart((caseFile) => caseFile.redactions.some(({ words }) => words.trim() !== '')) && redacted;
  const [texts, setTexts] = useState(NONE);
  useEffect(() => {
    if (!wanted) {
      setTexts(NONE);
      return;
    }
    let current = true;
    const read = async () => {
      const all: TextOfPage[] = [];
      for await (const some of eachPageText(caseId, AT_ONCE)) {
        if (!current) return;
        all.push(...some);
      }
      if (current) setTexts(all);
    };
    void read();
    const stop = onPageTexts((of) => {
      if (of === caseId) void read();
    });
    return () => {
      current = false;
      stop();
    };
  }, [caseId, wanted]);
  return texts;
}
