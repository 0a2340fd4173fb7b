import { hasDelayLetter, longerPeriodSpokenOf, responseDueOn, responseIsLate } from '../adult-times';
import { hasWords } from '../rich-text';
import { bodiesMissing } from './adult-duties-first';
import type { CaseFacts } from './gap';
import { foundFault } from './injustice-rules';
import type { LetterDuty } from './letter-duty';

const RESPONSE = (id: string) => ({ screen: 'adult-response', id }) as const;

const wordless = (text: string) => text.trim() === '';
const hasJointBodies = ({ caseFile }: CaseFacts) => caseFile.adultComplaint.jointBodies.length > 0;

function noSigner({ caseFile }: CaseFacts): string | null {
  return caseFile.adultComplaint.response.signedByPersonId
    ? null
    : 'Nobody is chosen to sign as the responsible person.';
}

/** What the letter that explains a delay does. */
export const DELAY_DUTIES: readonly LetterDuty[] = [
  {
    code: 'delay-late',
    does: 'Says that the response is late, and since when',
    ruleId: 'adult.delay-letter',
    section: 'late',
    severity: 'must',
    place: RESPONSE('delay'),
    lacks: ({ caseFile }) => {
      const due = responseDueOn(caseFile);
      if (due === null) return 'The day the complaint was received is not recorded, so nothing can be late.';
      const on =
        caseFile.matter.events['adult-delay-letter-sent'] ?? caseFile.matter.events['adult-response-sent'];
      return on !== undefined && !responseIsLate(caseFile, on)
        ? 'The time for the response was not over when this letter went, so it says something that is not so.'
        : null;
    },
  },
  {
    code: 'delay-agreed-before',
    does: 'Says whether a longer period was agreed before the six months ended',
    ruleId: 'adult.response',
    section: 'late',
    severity: 'check',
    place: RESPONSE('plan'),
    asked: ({ caseFile }) => longerPeriodSpokenOf(caseFile),
    lacks: ({ caseFile: { matter, adultComplaint } }) => {
      if (!adultComplaint.plan.respondBy) {
        return 'A longer period was agreed, but not until when; without a date it does not count.';
      }
      return matter.events['adult-longer-period-agreed'] || matter.events['adult-plan-agreed']
        ? null
        : 'A date after the six months is set, but the day it was agreed is not recorded, so it does not count.';
    },
  },
  {
    code: 'delay-why',
    does: 'Says why',
    ruleId: 'adult.delay-letter',
    section: 'why',
    severity: 'must',
    place: RESPONSE('delay'),
    lacks: ({ caseFile }) =>
      wordless(caseFile.adultComplaint.delayReasons)
        ? 'The letter does not say why the response is late.'
        : null,
  },
  {
    code: 'delay-next',
    does: 'Says that the response will follow as soon as is reasonably practicable, and by when',
    ruleId: 'adult.delay-letter',
    section: 'next',
    severity: 'check',
    place: RESPONSE('delay'),
    lacks: ({ caseFile }) =>
      caseFile.adultComplaint.expectedBy
        ? null
        : 'The letter does not say by when the response is now expected.',
  },
  {
    code: 'delay-signer',
    does: 'Is signed',
    ruleId: null,
    section: 'signature',
    severity: 'must',
    place: RESPONSE('response'),
    lacks: noSigner,
  },
];

function undecided({ accepted, finding }: CaseFacts): string | null {
  if (accepted.length === 0) return 'There is no complaint point to answer yet.';
  const open = accepted.find((point) => !finding(point.id, 'investigating-officer')?.outcome);
  return open ? `Point ${open.number} has no conclusion.` : null;
}

function noAction({ caseFile, accepted, finding }: CaseFacts): string | null {
  if (hasWords(caseFile.adultComplaint.response.action)) return null;
  const stage2 = caseFile.recommendations.filter((each) => each.stage === 'stage-2');
  const fault = accepted.some((point) => foundFault(finding(point.id, 'investigating-officer')?.outcome));
  if (!fault) return 'The response does not say whether anything needs to be put right.';
  const answered = new Set(
    caseFile.recommendationResponses.filter((each) => each.decision).map((each) => each.recommendationId),
  );
  return stage2.length > 0 && stage2.every((each) => answered.has(each.id))
    ? null
    : 'Something was upheld, and the response does not say what will be done to put it right.';
}

/** What the response does (SI 2009/309 reg 14(2)). */
export const RESPONSE_DUTIES: readonly LetterDuty[] = [
  {
    code: 'response-considered',
    does: 'Says how the complaint was considered',
    ruleId: 'adult.response-contents',
    section: 'considered',
    severity: 'must',
    place: RESPONSE('response'),
    lacks: ({ caseFile }) =>
      hasWords(caseFile.adultComplaint.response.howConsidered)
        ? null
        : 'The response does not say how the complaint was considered.',
  },
  {
    code: 'response-conclusions',
    does: 'Gives the conclusions',
    ruleId: 'adult.response-contents',
    section: 'conclusions',
    severity: 'must',
    place: RESPONSE('response'),
    lacks: ({ caseFile }) =>
      hasWords(caseFile.adultComplaint.response.conclusions)
        ? null
        : 'The response does not say what was concluded.',
  },
  {
    code: 'response-points',
    does: 'Answers every point of the complaint',
    ruleId: null,
    section: 'conclusions',
    severity: 'must',
    place: { screen: 'findings' },
    lacks: undecided,
  },
  {
    code: 'response-action',
    does: 'Says which matters need to be put right',
    ruleId: 'adult.response-contents',
    section: 'action',
    severity: 'must',
    place: RESPONSE('response'),
    lacks: noAction,
  },
  {
    code: 'response-satisfied',
    does: 'Says whether the council is satisfied that what is needed has been or will be done',
    ruleId: 'adult.response-contents',
    section: 'satisfied',
    severity: 'must',
    place: RESPONSE('response'),
    lacks: ({ caseFile }) =>
      hasWords(caseFile.adultComplaint.response.satisfied)
        ? null
        : 'The response does not say whether the council is satisfied that the action needed has been or will be taken.',
  },
  {
    code: 'response-ombudsman',
    does: 'Says that the complainant may go to the Ombudsman, and to which one for which part',
    ruleId: 'adult.response-contents',
    section: 'ombudsman',
    severity: 'must',
    place: { screen: 'intake', id: 'joint' },
    lacks: ({ caseFile }) =>
      caseFile.adultComplaint.jointBodies.some((each) => each.ombudsman === 'not-said')
        ? 'For a part that another body answers, it is not said which Ombudsman looks at it.'
        : null,
  },
  {
    code: 'response-joint',
    does: 'Is one answer for all the bodies concerned',
    ruleId: 'adult.coordinate',
    section: 'others',
    severity: 'check',
    place: { screen: 'intake', id: 'joint' },
    asked: hasJointBodies,
    lacks: (facts) => {
      const waiting = facts.caseFile.adultComplaint.jointBodies.find((each) => each.answeredOn === null);
      return bodiesMissing(facts) ?? (waiting ? `The part of ${waiting.body} has not come yet.` : null);
    },
  },
  {
    code: 'response-delay-explained',
    does: 'Comes after a letter that explained the delay',
    ruleId: 'adult.delay-letter',
    section: 'time',
    severity: 'check',
    place: RESPONSE('delay'),
    asked: ({ caseFile }) => hasDelayLetter(caseFile),
    lacks: ({ caseFile }) =>
      caseFile.matter.events['adult-delay-letter-sent']
        ? null
        : 'The response is late, and no letter that explains the delay is recorded.',
  },
  {
    code: 'response-signer',
    does: 'Is signed by the responsible person',
    ruleId: 'adult.response-contents',
    section: 'signature',
    severity: 'must',
    place: RESPONSE('response'),
    lacks: noSigner,
  },
];
