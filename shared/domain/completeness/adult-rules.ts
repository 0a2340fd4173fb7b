import { gradeOf } from '../../procedure/risk-grid';
import { ADULT_LETTERS } from '../case-log';
import type { CaseFacts, Gap } from './gap';
import { letterGaps } from './letter-duties';

/** What the letters of the adult procedure still lack: each duty that is not met is a gap of its letter. */
export function adultRules(facts: CaseFacts): Gap[] {
  if (!facts.adult) return [];
  return [
    ...addresseeGaps(facts),
    ...ADULT_LETTERS.flatMap((letter) => letterGaps(facts.caseFile, { letter, aboutId: null })),
    ...representativeGaps(facts),
    ...riskGaps(facts),
  ];
}

/** A letter is to somebody, called by a label. */
function addresseeGaps({ caseFile }: CaseFacts): Gap[] {
  const { people, adultComplaint } = caseFile;
  const to =
    people.find((person) => person.id === adultComplaint.representative.personId) ??
    people.find((person) => person.role === 'complainant');
  if (to && to.label.trim() !== '') return [];
  return [
    {
      code: 'letter-to-nobody',
      severity: 'must',
      message: to
        ? `${to.name || 'The complainant'} has no label for a letter to be written to, such as "Mrs P".`
        : 'No one in the list of people is the complainant, so a letter is to nobody.',
      reports: ADULT_LETTERS,
      place: to ? { screen: 'people', id: to.id } : { screen: 'people' },
    },
  ];
}

/** Whoever acts for the person does so on a basis that is written down; a refusal has its written reasons. */
function representativeGaps({ caseFile }: CaseFacts): Gap[] {
  const { representative } = caseFile.adultComplaint;
  const gap = (code: string, severity: Gap['severity'], message: string): Gap => ({
    code,
    severity,
    message,
    reports: ['adult-acknowledgement', 'adult-response'],
    place: { screen: 'intake', id: 'representative' },
  });
  const gaps: Gap[] = [];
  const acts = representative.because !== 'not-said' && representative.because !== 'no-representative';
  if (representative.because === 'not-said') {
    gaps.push(
      gap('representative-not-said', 'check', 'Whether somebody acts for the person is not recorded.'),
    );
  }
  if (acts && (representative.basis === 'not-said' || representative.basis === 'self')) {
    gaps.push(
      gap(
        'representative-without-basis',
        'must',
        'Somebody acts for the person, and on what basis is not recorded: consent, or another lawful one.',
      ),
    );
  }
  if (acts && representative.personId === null) {
    gaps.push(
      gap('representative-not-named', 'check', 'Who acts for the person is not chosen from the people.'),
    );
  }
  if (representative.because === 'lacks-capacity' && representative.capacity.trim() === '') {
    gaps.push(
      gap(
        'capacity-not-recorded',
        'check',
        'Who found that the person lacks capacity for this, and when, is not recorded.',
      ),
    );
  }
  if (representative.refusedOn && representative.refusal.trim() === '') {
    gaps.push(
      gap(
        'refusal-without-reasons',
        'must',
        'A representative was refused, and the written reasons are not recorded.',
      ),
    );
  }
  return gaps;
}

/** A grade that differs from the grid has its reason. */
function riskGaps({ caseFile }: CaseFacts): Gap[] {
  const { risk } = caseFile.adultComplaint;
  const byGrid = gradeOf(risk.seriousness, risk.likelihood, risk.ownGrid ?? undefined);
  if (risk.grade === null || risk.grade === byGrid || risk.overrideReason.trim() !== '') return [];
  return [
    {
      code: 'risk-grade-without-reason',
      severity: 'must',
      message: 'The risk grade is not the one the grid gives, and no reason is recorded.',
      reports: ['adult-plan'],
      place: { screen: 'adult-response', id: 'risk' },
    },
  ];
}
