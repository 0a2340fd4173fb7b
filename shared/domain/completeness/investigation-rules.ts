import type { Investigation } from '../investigation';
import { hasWords } from '../rich-text';
import type { CaseFacts, Gap } from './gap';

/** The parts of the report outside the points: none of them may be an empty heading. */
export function investigationRules({ caseFile }: CaseFacts): Gap[] {
  const { investigation } = caseFile;
  const gap = (code: string, id: keyof Investigation, message: string): Gap => ({
    code,
    severity: 'must',
    message,
    reports: ['stage-2-report'],
    place: { screen: 'investigation', id },
  });
  const gaps: Gap[] = [];
  if (!hasWords(investigation.method)) {
    gaps.push(gap('no-method', 'method', 'How the investigation was done is not written.'));
  }
  if (!hasWords(investigation.background) && !caseFile.chronology.some((entry) => entry.inReport)) {
    gaps.push(gap('no-background', 'background', 'There is neither a background nor a chronology.'));
  }
  if (!hasWords(investigation.conclusions) && caseFile.outcomes.length === 0) {
    gaps.push(gap('no-conclusions', 'conclusions', 'The conclusions are not written.'));
  }
  if (!hasWords(investigation.introduction)) {
    gaps.push({
      ...gap(
        'no-introduction',
        'introduction',
        'There is no introduction of your own; the report says only who was appointed.',
      ),
      severity: 'check',
    });
  }
  return gaps;
}
