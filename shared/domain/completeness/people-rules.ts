import type { ReportKind } from '../case-log';
import { forEachInline } from '../rich-text';
import type { CaseFacts, Gap } from './gap';
import { forEachPrintedText } from './printed-texts';

/** Everyone a document prints has a label; the authors have names. */
export function peopleRules(facts: CaseFacts): Gap[] {
  return [...labels(facts), ...authors(facts)];
}

function labels({ caseFile }: CaseFacts): Gap[] {
  const named = new Map<string, Set<ReportKind>>();
  const mention = (id: string | null, reports: readonly ReportKind[]) => {
    if (id === null) return;
    const known = named.get(id) ?? new Set();
    for (const report of reports) known.add(report);
    named.set(id, known);
  };
  forEachPrintedText(caseFile, (text, reports) => {
    forEachInline(text, (node) => {
      if (node.type === 'person') mention(node.attrs.personId, reports);
    });
  });
  for (const interview of caseFile.interviews) mention(interview.personId, ['stage-2-report']);
  for (const each of caseFile.notInterviewed) mention(each.personId, ['stage-2-report']);
  for (const id of caseFile.statement.meetingPersonIds) mention(id, ['stage-2-report']);
  for (const each of caseFile.reviewPanel.hearing.attendees) mention(each.personId, ['panel-report']);

  const gaps: Gap[] = [];
  const people = new Map(caseFile.people.map((person) => [person.id, person]));
  for (const [id, reports] of named) {
    const person = people.get(id);
    if (!person) {
      gaps.push({
        code: 'person-lost',
        severity: 'must',
        message: 'A text names a person who has been deleted from the list of people.',
        reports: [...reports],
        place: { screen: 'people' },
      });
      continue;
    }
    if (person.label.trim() !== '' || person.side === 'independent') continue;
    gaps.push({
      code: 'person-without-label',
      severity: person.position.trim() === '' ? 'must' : 'check',
      message: `${person.name || 'Someone'} has no label to be called by in a report.`,
      reports: [...reports],
      place: { screen: 'people', id },
    });
  }
  return gaps;
}

function authors({ caseFile, adult }: CaseFacts): Gap[] {
  const has = (role: string) =>
    caseFile.people.some((person) => person.role === role && person.name.trim() !== '');
  const gaps: Gap[] = [];
  const place = { screen: 'people' } as const;
  if (!has('investigating-officer')) {
    gaps.push({
      code: 'no-officer',
      severity: 'must',
      message: adult ? 'The investigator is not named.' : 'The Investigating Officer is not named.',
      reports: ['stage-2-report'],
      place,
    });
  }
  if (!adult && !has('independent-person')) {
    gaps.push({
      code: 'no-independent-person',
      severity: 'must',
      message: 'The Independent Person is not named (SI 2006/1738 reg 17 requires one at Stage 2).',
      reports: ['independent-report'],
      place,
    });
  }
  if (!caseFile.people.some((person) => person.role === 'complainant')) {
    gaps.push({
      code: 'no-complainant',
      severity: 'check',
      message: 'No one in the list of people is the complainant.',
      reports: ['stage-2-report', 'independent-report', 'panel-report'],
      place,
    });
  }
  return gaps;
}
