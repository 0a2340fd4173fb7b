import type { IndependentReport } from '../independent-report';
import { hasWords } from '../rich-text';
import type { CaseFacts, Gap } from './gap';

const REPORT = ['independent-report'] as const;

/** The Independent Person's report: its headings written, and a view of every finding. */
export function independentRules(facts: CaseFacts): Gap[] {
  if (facts.adult) return [];
  const { caseFile } = facts;
  const report = caseFile.independentReport;
  const gaps: Gap[] = [];
  const place = { screen: 'independent-person' } as const;
  const heading = (code: string, field: Exclude<keyof IndependentReport, 'id'>, message: string) => {
    if (hasWords(report[field])) return;
    gaps.push({ code, severity: 'must', message, reports: REPORT, place: { ...place, id: field } });
  };
  const officer = caseFile.people.find((person) => person.role === 'independent-person');
  if (!officer?.independence.words.trim()) {
    heading('no-independence', 'independence', 'The appointment and independence are not written.');
  }
  heading('no-attendance', 'attendance', 'What was attended and read is not written.');
  heading(
    'no-fairness',
    'fairness',
    'Whether the investigation was fair, thorough and timely is not written.',
  );
  heading('no-views-heard', 'viewsHeard', 'Whether everyone could give their views is not written.');
  heading('no-accuracy', 'accuracy', 'Whether the report is accurate and complete is not written.');
  heading('no-view-of-recommendations', 'recommendations', 'The view of the recommendations is missing.');
  if (!hasWords(report.childsVoice)) {
    gaps.push({
      code: 'no-childs-voice',
      severity: 'check',
      message: 'Nothing is said of the child: their views, or why they were not heard.',
      reports: REPORT,
      place: { ...place, id: 'childsVoice' },
    });
  }
  return [...gaps, ...views(facts)];
}

function views(facts: CaseFacts): Gap[] {
  let disagrees = false;
  const gaps = facts.accepted.flatMap((point): Gap[] => {
    const finding = facts.finding(point.id, 'independent-person');
    const gap = (code: string, message: string): Gap => ({
      code,
      severity: 'must',
      message,
      reports: REPORT,
      place: { screen: 'independent-person', pointId: point.id },
    });
    if (!finding?.view) return [gap('no-view', `There is no view of the finding on point ${point.number}.`)];
    if (finding.view === 'agrees') return [];
    disagrees = true;
    return hasWords(finding.reason)
      ? []
      : [gap('view-without-reason', `Say why you do not agree in full on point ${point.number}.`)];
  });
  if (disagrees && !hasWords(facts.caseFile.independentReport.unfairness)) {
    gaps.push({
      code: 'no-word-of-unfairness',
      severity: 'note',
      message:
        'You disagree on a point: is there anything unfair or incomplete that the complainant should be told?',
      reports: REPORT,
      place: { screen: 'independent-person', id: 'unfairness' },
    });
  }
  return gaps;
}
