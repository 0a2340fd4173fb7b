import { useCaseSession } from '@renderer/data/case-context';
import { useEvidenceImport } from '@renderer/evidence/import/import-provider';
import { useEffect } from 'react';
import { takePapers } from '../doors/waiting-papers';

/** Takes in the papers a case was begun from, once it is open. */
export function WaitingPapers() {
  const { caseId } = useCaseSession();
  const { importOffered } = useEvidenceImport();
  useEffect(() => {
    const papers = takePapers(caseId);
    if (papers) void importOffered(papers);
  }, [caseId, importOffered]);
  return null;
}
