import { adultTimes } from '../adult-times';
import { childrensTimes } from '../childrens-times';
import { lastRecordedDay } from '../last-recorded-day';
import { letterDate } from '../letter-date';
import { hasWords } from '../rich-text';
import type { LetterDuty, LetterFacts } from './letter-duty';
import { everyLetter, onTheLetter, wordless } from './letter-duty-parts';

const OVERVIEW = { screen: 'overview' } as const;
const toComplainant = ({ about }: LetterFacts) => about.to?.role !== 'complaints-manager';
const isChildrens = ({ adult }: LetterFacts) => !adult;
const withRole = ({ caseFile }: LetterFacts, role: string) =>
  caseFile.people.find((person) => person.role === role);

function answerDue({ caseFile, adult }: LetterFacts): string | null {
  return adult
    ? (adultTimes(caseFile, lastRecordedDay(caseFile)).response?.dueOn ?? null)
    : (childrensTimes(caseFile).stage2?.dueOn ?? null);
}

/** What the letter that says who investigates does: to the complainant, and to the council. */
export const APPOINTMENT_DUTIES: readonly LetterDuty[] = [
  {
    code: 'appointment-when',
    does: 'Says who was appointed to investigate, and when',
    ruleId: null,
    section: 'appointed',
    severity: 'check',
    place: OVERVIEW,
    asked: isChildrens,
    lacks: ({ caseFile }) =>
      caseFile.matter.events['io-appointed'] ? null : 'The day of the appointment is not recorded.',
  },
  {
    code: 'appointment-ip',
    does: 'Names the Independent Person, and says what they do',
    ruleId: 'ch-ip-appointed',
    section: 'independent',
    severity: 'must',
    place: { screen: 'people' },
    asked: isChildrens,
    lacks: (facts) =>
      withRole(facts, 'independent-person')
        ? null
        : 'No one in the list of people is the Independent Person.',
  },
  {
    code: 'appointment-independence',
    does: 'Says that whoever investigates had no part in what is complained about',
    ruleId: null,
    section: 'appointed',
    severity: 'check',
    place: (facts) => ({ screen: 'people', id: withRole(facts, 'investigating-officer')?.id }),
    lacks: (facts) =>
      wordless(withRole(facts, 'investigating-officer')?.independence.words ?? '')
        ? 'Nothing is recorded of the writer’s own independence.'
        : null,
  },
  {
    code: 'appointment-meeting',
    does: 'Offers to meet, to make sure that the complaint is understood',
    ruleId: null,
    section: 'meeting',
    severity: 'check',
    place: onTheLetter,
    asked: toComplainant,
    lacks: () => null,
  },
  {
    code: 'appointment-advocacy',
    does: 'Says where to get help and support',
    ruleId: 'ch-advocacy',
    section: 'support',
    severity: 'check',
    place: { screen: 'intake', id: 'support' },
    asked: (facts) => toComplainant(facts) && isChildrens(facts),
    lacks: ({ caseFile: { matter } }) =>
      matter.advocacy.offeredOn || matter.advocacy.advocatePersonId || !wordless(matter.advocacy.outcome)
        ? null
        : 'Whether an advocate was offered is not recorded.',
  },
  {
    code: 'appointment-access',
    does: 'Asks for the files, the policies and the people to be seen',
    ruleId: null,
    section: 'needed',
    severity: 'check',
    place: onTheLetter,
    asked: (facts) => !toComplainant(facts),
    lacks: () => null,
  },
  {
    code: 'appointment-by-when',
    does: 'Says by when the council is to answer',
    ruleId: null,
    section: 'time',
    severity: 'check',
    place: OVERVIEW,
    lacks: (facts) =>
      answerDue(facts) ? null : 'No start is recorded, so the last day for the answer cannot be counted.',
  },
  ...everyLetter('appointment', 'says-how-to-reach'),
];

/** Keeping the complainant informed, by the rule of either procedure. */
const keptInformed = (prefix: string, ruleId: string, asked: LetterDuty['asked']): readonly LetterDuty[] => [
  {
    code: `${prefix}-words`,
    does: 'Says what has been done, and what comes next',
    ruleId,
    section: 'progress',
    severity: 'must',
    place: onTheLetter,
    asked,
    lacks: ({ about }) =>
      hasWords(about.draft?.words ?? null) ? null : 'What has been done since is not written yet.',
  },
  {
    code: `${prefix}-by-when`,
    does: 'Says by when the answer is to be expected',
    ruleId,
    section: 'time',
    severity: 'check',
    place: OVERVIEW,
    asked,
    lacks: (facts) =>
      answerDue(facts) ? null : 'No start is recorded, so the last day for the answer cannot be counted.',
  },
];

/** What a letter that keeps the complainant informed does. */
export const PROGRESS_DUTIES: readonly LetterDuty[] = [
  ...keptInformed('progress', 'ch-keep-informed', isChildrens),
  ...keptInformed('adult-progress', 'adult.keep-informed', ({ adult }) => adult),
  ...everyLetter('progress', 'says-how-to-reach'),
];

/** What the council's letter that extends Stage 2 does. */
export const EXTENSION_DUTIES: readonly LetterDuty[] = [
  {
    code: 'extension-why',
    does: 'Says why more time is needed',
    ruleId: 'ch-s2-extension-letter',
    section: 'why',
    severity: 'must',
    place: onTheLetter,
    lacks: ({ caseFile }) =>
      wordless(caseFile.matter.extension.reasons) ? 'The reasons for the delay are not written.' : null,
  },
  {
    code: 'extension-until',
    does: 'Says by when the answer will now come',
    ruleId: 'ch-s2-extension-letter',
    section: 'until',
    severity: 'must',
    place: onTheLetter,
    lacks: ({ caseFile }) =>
      caseFile.matter.extension.newDate ? null : 'The new date for the answer is not set.',
  },
  {
    code: 'extension-maximum',
    does: 'Promises no day after the longest time for Stage 2',
    ruleId: 'ch-s2-maximum',
    section: 'until',
    severity: 'must',
    place: onTheLetter,
    lacks: ({ caseFile }) => {
      const { newDate } = caseFile.matter.extension;
      const furthest = childrensTimes(caseFile).stage2?.furthestDueOn ?? null;
      if (furthest === null) return 'No start of Stage 2 is recorded, so its longest time cannot be counted.';
      return newDate !== null && newDate > furthest
        ? 'The new date is after the 65th working day, the longest that Stage 2 may take.'
        : null;
    },
  },
  {
    code: 'extension-in-time',
    does: 'Goes before the first 25 working days are over',
    ruleId: 'ch-s2-extension-letter',
    section: 'until',
    severity: 'check',
    place: onTheLetter,
    lacks: ({ caseFile, about }) => {
      const day = letterDate(caseFile, about.ref);
      const { stage2ByStart } = childrensTimes(caseFile);
      const passed = stage2ByStart.filter(
        ({ unextendedDueOn }) => day !== null && unextendedDueOn !== null && day > unextendedDueOn,
      );
      if (passed.length === 0) return null;
      return passed.length === stage2ByStart.length
        ? 'The letter goes after the 25th working day, and says so.'
        : 'The letter goes after the 25th working day by the stricter start, and in time by another.';
    },
  },
  ...everyLetter('extension', 'on-council-paper'),
];
