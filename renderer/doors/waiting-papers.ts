import type { OfferedFiles } from '@renderer/evidence/import/import-source';

/** Papers a case was begun from, until the case is open and can take them in. */
const waiting = new Map<string, OfferedFiles>();

export function putAside(caseId: string, papers: OfferedFiles): void {
  waiting.set(caseId, papers);
}

/** The papers put aside for a case, once. */
export function takePapers(caseId: string): OfferedFiles | null {
  const papers = waiting.get(caseId) ?? null;
  waiting.delete(caseId);
  return papers;
}
