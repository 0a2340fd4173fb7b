import { byId, type CaseFile } from '@shared/domain/case-file';
import { personLabel } from '@shared/domain/labels';

/** What in the panel's composition is against SI 2006/1738 regulation 19, in sentences. Nothing while nobody sits on it. */
export function panelFaults(caseFile: CaseFile): string[] {
  const { members } = caseFile.reviewPanel;
  if (members.length === 0) return [];
  const faults: string[] = [];
  if (members.length !== 3) {
    faults.push(
      `The panel is three people (SI 2006/1738 regulation 19). There ${members.length === 1 ? 'is 1' : `are ${members.length}`} here.`,
    );
  }
  for (const { personId } of members) {
    if (byId(caseFile.people, personId)?.role !== 'independent-person') continue;
    faults.push(
      `${personLabel(caseFile, personId)} was the Independent Person at Stage 2 and may not sit on the panel (SI 2006/1738 regulation 19).`,
    );
  }
  return faults;
}
