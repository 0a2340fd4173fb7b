import { formatLong } from '../lib/plain-date';
import { ADULT_EXCLUSIONS } from '../procedure/intake-lists';
import { COMPLAINANT_TYPES, COMPLAINT_SUBJECTS, listLabel } from '../procedure/lists';
import type { CaseFile } from './case-file';
import type { Intake } from './intake';
import { inTimeByDates, isReasoned } from './intake-time';

/** The questions of an intake, by the names that links to them use. */
export type IntakeQuestionId =
  | 'procedure'
  | 'received'
  | 'complainant'
  | 'child'
  | 'representative'
  | 'subject'
  | 'time'
  | 'exclusions'
  | 'proceedings'
  | 'other'
  | 'joint'
  | 'support'
  | 'outcome';

/** A question with its answer in a few words. `look`: answered, and something about it does not fit. */
export type IntakeQuestion = {
  readonly id: IntakeQuestionId;
  /** A word or two, for a row of them. */
  readonly name: string;
  readonly title: string;
  readonly state: 'open' | 'answered' | 'look';
  readonly answer: string;
};

type Answer = Pick<IntakeQuestion, 'state' | 'answer'>;

const NAMES: Record<IntakeQuestionId, string> = {
  procedure: 'Procedure',
  received: 'Receipt',
  complainant: 'Complainant',
  child: 'Child',
  representative: 'Representative',
  subject: 'Subject',
  time: 'In time',
  exclusions: 'Exclusions',
  proceedings: 'Proceedings',
  other: 'Other procedures',
  joint: 'Other bodies',
  support: 'Support',
  outcome: 'Decision',
};

const open: Answer = { state: 'open', answer: 'Not answered yet' };
const answered = (answer: string): Answer => ({ state: 'answered', answer });
const look = (answer: string): Answer => ({ state: 'look', answer });
const wordless = (text: string) => text.trim() === '';

/**
 * The questions an intake walks through in this case's procedure, each with where it stands. They advise; none of
 * them refuses a complaint.
 */
export function intakeQuestions(caseFile: CaseFile): IntakeQuestion[] {
  const adult = caseFile.matter.procedure === 'adult';
  const question = (id: IntakeQuestionId, title: string, answer: Answer): IntakeQuestion => ({
    id,
    name: NAMES[id],
    title,
    ...answer,
  });
  return [
    question('procedure', 'Which procedure, and why', procedure(caseFile)),
    question('received', 'How it came in', received(caseFile, adult)),
    question('complainant', 'Who complains', complainant(caseFile, adult)),
    adult
      ? question('representative', 'Somebody acting for them', representative(caseFile))
      : question('child', "The child's views and consent", child(caseFile)),
    question('subject', 'What it is about', subject(caseFile)),
    question('time', 'In time or not', time(caseFile)),
    ...(adult
      ? [question('exclusions', 'What need not be dealt with', exclusions(caseFile))]
      : [question('proceedings', 'Proceedings it might prejudice', proceedings(caseFile))]),
    question('other', 'Other procedures', other(caseFile)),
    ...(adult ? [question('joint', 'Other bodies', joint(caseFile))] : []),
    question('support', 'Advocate and adjustments', support(caseFile)),
    question('outcome', 'The decision', outcome(caseFile)),
  ];
}

function procedure({ intake, matter }: CaseFile): Answer {
  if (wordless(intake.procedureReason)) return open;
  return answered(matter.procedure === 'adult' ? 'Adult procedure' : "Children's procedure");
}

const HOW: Record<Intake['received']['how'], string> = {
  'not-said': '',
  spoken: 'Spoken',
  written: 'In writing',
  electronic: 'By e-mail or online',
};

function received({ intake, matter }: CaseFile, adult: boolean): Answer {
  const { events } = matter;
  const on = adult
    ? events['adult-received']
    : (events['complaint-received'] ?? events['stage-1-received'] ?? events['stage-2-requested']);
  const { how, recordCopySentOn } = intake.received;
  const words = [HOW[how], on ? formatLong(on) : ''].filter(Boolean).join(', ');
  if (how === 'spoken' && recordCopySentOn === null) return look(`${words}; no copy of the record sent yet`);
  return how === 'not-said' || !on ? { ...open, answer: words || open.answer } : answered(words);
}

const BY_INTEREST: readonly string[] = ['sufficient-interest', 'grandparent'];

/** Whether this complainant comes in only by a decision on sufficient interest (SI 2006/1738 reg 12). */
export function needsInterest({ matter }: CaseFile): boolean {
  return matter.procedure === 'children' && BY_INTEREST.includes(matter.complainantType);
}

function complainant(caseFile: CaseFile, adult: boolean): Answer {
  const { intake, matter } = caseFile;
  if (wordless(matter.complainantType)) return open;
  const label = listLabel(COMPLAINANT_TYPES, matter.complainantType);
  if (adult || !needsInterest(caseFile)) return answered(label);
  const { decision } = intake.sufficientInterest;
  if (decision === null) return look(`${label}; interest not decided`);
  return answered(decision === 'yes' ? `${label}; interest accepted` : `${label}; interest refused`);
}

const CONSENT: Record<Intake['child']['consent'], string> = {
  'not-said': '',
  given: 'Consent given',
  'not-given': 'Consent not given',
  'not-asked': 'Consent not asked for',
  'not-needed': 'Consent not needed',
};

function child({ intake }: CaseFile): Answer {
  const { consent, views } = intake.child;
  if (consent === 'not-said' && wordless(views)) return open;
  const words = [CONSENT[consent], wordless(views) ? 'views not recorded' : 'views recorded'];
  const said = words.filter(Boolean).join('; ');
  return consent === 'not-said' || wordless(views) ? look(said) : answered(said);
}

const BASIS = {
  self: 'For themselves',
  consent: 'With consent',
  attorney: 'As attorney',
  deputy: 'As deputy',
  executor: 'As executor',
  'best-interests': 'In their best interests',
  parent: 'As parent',
  'not-said': '',
} as const;

function representative({ adultComplaint }: CaseFile): Answer {
  const { because, basis, refusedOn, refusal } = adultComplaint.representative;
  if (refusedOn)
    return wordless(refusal) ? look('Refused; no reasons yet') : answered('Refused, with reasons');
  if (because === 'not-said') return open;
  if (because === 'no-representative') return answered('They complain for themselves');
  return basis === 'not-said' || basis === 'self'
    ? look('Somebody acts; the basis is not recorded')
    : answered(BASIS[basis]);
}

function subject({ matter, points }: CaseFile): Answer {
  if (matter.subjects.length === 0 && points.length === 0) return open;
  const first = matter.subjects[0];
  const label = first ? listLabel(COMPLAINT_SUBJECTS, first) : '';
  const more = matter.subjects.length > 1 ? ` and ${matter.subjects.length - 1} more` : '';
  const count = points.length === 1 ? '1 point' : `${points.length} points`;
  return first ? answered(`${label}${more}; ${count}`) : look(`${count}; no subject chosen`);
}

function time(caseFile: CaseFile): Answer {
  const { inTime, late } = caseFile.intake;
  const byDates = inTimeByDates(caseFile);
  if (inTime === 'not-said') {
    if (byDates?.late) return look(`By the dates, late: the last day was ${formatLong(byDates.lastDay)}`);
    return byDates ? { ...open, answer: 'By the dates, in time' } : open;
  }
  if (inTime === 'yes')
    return byDates?.late ? look('Said to be in time; by the dates, late') : answered('In time');
  if (late.length === 0 || !late.every(isReasoned)) return look('Late; both reasons are needed');
  const taken = late.filter((each) => each.decision === 'consider').length;
  return answered(
    taken === late.length
      ? 'Late, and considered all the same'
      : taken === 0
        ? 'Late, and not considered'
        : 'Late; considered in part',
  );
}

function exclusions({ intake }: CaseFile): Answer {
  const weighed = intake.exclusions.filter((each) => each.applies !== null);
  if (weighed.length < intake.exclusions.length) return look('A ground is not weighed yet');
  const applied = weighed.filter((each) => each.applies === 'yes');
  const [first] = applied;
  if (!first)
    return answered(intake.exclusions.length > 0 ? 'Weighed; nothing is left out' : 'No ground is raised');
  if (applied.some((each) => wordless(each.reasons))) return look('Left out; no reason yet');
  return answered(
    applied.length === 1 ? listLabel(ADULT_EXCLUSIONS, first.ground) : `${applied.length} grounds apply`,
  );
}

function proceedings({ matter }: CaseFile): Answer {
  const { freezes } = matter;
  if (freezes.length === 0) return answered('None that would be prejudiced');
  const bare = freezes.some(
    (each) => wordless(each.proceedings) || wordless(each.prejudice) || !each.rightToReturnTold,
  );
  const words = freezes.length === 1 ? '1 freeze' : `${freezes.length} freezes`;
  return bare ? look(`${words}; not complete`) : answered(words);
}

function other({ intake }: CaseFile): Answer {
  const { otherProcedures, otherProceduresAsked } = intake;
  if (otherProcedures.length === 0) return otherProceduresAsked ? answered('None') : open;
  if (otherProcedures.some((each) => each.effect === null)) return look('What one means is not decided');
  const bare = otherProcedures.some(
    (each) => (each.effect === 'stops' || each.effect === 'outside') && wordless(each.reasons),
  );
  const words = otherProcedures.length === 1 ? '1 recorded' : `${otherProcedures.length} recorded`;
  return bare ? look(`${words}; reasons missing`) : answered(words);
}

function joint({ adultComplaint }: CaseFile): Answer {
  const { jointBodies } = adultComplaint;
  if (jointBodies.length === 0) return answered('The council alone');
  const bare = jointBodies.some((each) => wordless(each.body) || each.ombudsman === 'not-said');
  const lead = jointBodies.find((each) => each.leads)?.body ?? 'the council';
  return bare
    ? look('A body has no name, or no Ombudsman')
    : answered(`${jointBodies.length} more; ${lead} leads`);
}

function support({ matter, intake }: CaseFile): Answer {
  const { advocacy, adjustments } = matter;
  const advocate = advocacy.advocatePersonId
    ? 'Advocate appointed'
    : advocacy.offeredOn
      ? 'Advocate offered'
      : advocacy.outcome;
  const needs = adjustments
    ? 'adjustments recorded'
    : intake.adjustmentsAsked === 'asked-none-needed'
      ? 'no adjustments needed'
      : '';
  if (!advocate && !needs) return open;
  return advocate && needs ? answered(`${advocate.replace(/\.$/, '')}; ${needs}`) : look(advocate || needs);
}

const DECISIONS = {
  accepted: 'Taken on',
  'accepted-in-part': 'Taken on in part',
  'not-accepted': 'Not taken on',
  stopped: 'Stopped for other proceedings',
} as const;

/** "Taken on in part": the decision of an intake in words. */
export function intakeDecisionWords(decision: NonNullable<Intake['outcome']['decision']>): string {
  return DECISIONS[decision];
}

function outcome({ intake }: CaseFile): Answer {
  const { decision, decidedOn, reasons } = intake.outcome;
  if (decision === null) return open;
  const words = `${DECISIONS[decision]}${decidedOn ? `, ${formatLong(decidedOn)}` : ''}`;
  return (decision !== 'accepted' && wordless(reasons)) || !decidedOn ? look(words) : answered(words);
}
