import { EARLY_REFERRAL_CRITERIA } from '../adjudication';
import type { CaseFile } from '../case-file';
import { childrensTimes } from '../childrens-times';
import type { Stage } from '../matter';
import { hasWords } from '../rich-text';
import { foundFault } from './injustice-rules';
import type { LetterDuty, LetterFacts } from './letter-duty';
import { everyLetter, wordless } from './letter-duty-parts';

const LETTER = { screen: 'adjudication', id: 'letter' } as const;
const EARLY = { screen: 'adjudication', id: 'early-referral' } as const;
const decisionOn = (facts: LetterFacts, pointId: string) => facts.finding(pointId, 'adjudicating-officer');
const refers = ({ caseFile }: LetterFacts) => caseFile.adjudication.earlyReferral.decision === 'refer';

const undecided = (facts: LetterFacts) =>
  facts.accepted.find((point) => !decisionOn(facts, point.id)?.decision);

/** A decision other than the finding without its reasons: the Ombudsman has found that to be fault. */
const unreasoned = (facts: LetterFacts) =>
  facts.accepted.find((point) => {
    const made = decisionOn(facts, point.id);
    return made?.decision && made.decision !== 'accepts' && !hasWords(made.reason);
  });

/** A point on which the Independent Person did not agree, and the council says nothing of it. */
const unheard = (facts: LetterFacts) =>
  facts.accepted.find((point) => {
    const view = facts.finding(point.id, 'independent-person')?.view;
    const differs = view === 'disagrees' || view === 'partly-agrees';
    return differs && !hasWords(decisionOn(facts, point.id)?.reason ?? null);
  });

/** The first recommendation of a stage to which the council's answer is not whole, and what of it is missing. */
function answerMissing(
  { recommendations, recommendationResponses }: CaseFile,
  stage: Stage,
): {
  readonly id: string;
  readonly what: 'answer' | 'reason' | 'owner-or-date';
  readonly name: string;
} | null {
  for (const each of recommendations.filter((one) => one.stage === stage)) {
    const answer = recommendationResponses.find(
      (given) => given.recommendationId === each.id && given.stage === stage,
    );
    const name = each.reference || 'a recommendation';
    if (!answer?.decision) return { id: each.id, what: 'answer', name };
    if (answer.decision !== 'accepts' && wordless(answer.words)) return { id: each.id, what: 'reason', name };
    const done = answer.decision === 'does-not-accept' || answer.doneOn !== null;
    if (!done && (wordless(answer.owner) || answer.by === null)) {
      return { id: each.id, what: 'owner-or-date', name };
    }
  }
  return null;
}

const recommends = (stage: Stage) => (facts: LetterFacts) =>
  facts.caseFile.recommendations.some((each) => each.stage === stage);

/** Whether every recommendation is answered, with reasons, and each action has its owner and its date. */
export function recommendationDuties(
  prefix: string,
  stage: Stage,
  screen: 'adjudication' | 'review-panel',
  ruleIds: { readonly answers: string; readonly reasons: string },
): LetterDuty[] {
  const is = (what: 'answer' | 'reason' | 'owner-or-date', words: (name: string) => string) => ({
    place: ({ caseFile }: LetterFacts) => ({ screen, id: answerMissing(caseFile, stage)?.id }),
    asked: recommends(stage),
    lacks: ({ caseFile }: LetterFacts) => {
      const missing = answerMissing(caseFile, stage);
      return missing?.what === what ? words(missing.name) : null;
    },
  });
  return [
    {
      code: `${prefix}-recommendations`,
      does: 'Answers every recommendation',
      ruleId: ruleIds.answers,
      section: 'actions',
      severity: 'must',
      ...is('answer', (name) => `There is no answer to ${name}.`),
    },
    {
      code: `${prefix}-recommendation-reasons`,
      does: 'Gives reasons wherever a recommendation is not accepted in full',
      ruleId: ruleIds.reasons,
      section: 'actions',
      severity: 'must',
      ...is('reason', (name) => `${name} is not accepted in full, and no reason is recorded.`),
    },
    {
      code: `${prefix}-actions`,
      does: 'Says who does each thing, and by when',
      ruleId: ruleIds.answers,
      section: 'actions',
      severity: 'must',
      ...is('owner-or-date', (name) => `Who sees to ${name}, or by when, is not recorded.`),
    },
  ];
}

/** What the council's adjudication letter does. */
export const ADJUDICATION_DUTIES: readonly LetterDuty[] = [
  {
    code: 'adjudication-considered',
    does: 'Says what was considered',
    ruleId: 'ch-adjudication-letter',
    section: 'considered',
    severity: 'must',
    place: LETTER,
    lacks: ({ caseFile }) =>
      hasWords(caseFile.adjudication.considered) ? null : 'What was considered is not written.',
  },
  {
    code: 'adjudication-points',
    does: 'Decides every point of the complaint',
    ruleId: 'ch-adjudication-letter',
    section: 'decisions',
    severity: 'must',
    place: (facts) => ({ screen: 'adjudication', pointId: undecided(facts)?.id }),
    lacks: (facts) => {
      if (facts.accepted.length === 0) return 'There is no complaint point to decide.';
      const open = undecided(facts);
      return open ? `No decision is recorded on point ${open.number}.` : null;
    },
  },
  {
    code: 'adjudication-reasons',
    does: 'Gives reasons wherever a decision differs from the finding',
    ruleId: 'ch-reasons-for-departing',
    section: 'decisions',
    severity: 'must',
    place: (facts) => ({ screen: 'adjudication', pointId: unreasoned(facts)?.id }),
    lacks: (facts) => {
      const bare = unreasoned(facts);
      return bare
        ? `The decision on point ${bare.number} differs from the finding, and no reasons are recorded.`
        : null;
    },
  },
  {
    code: 'adjudication-ip-view',
    does: 'Says what it makes of the Independent Person’s view where that differs',
    ruleId: null,
    section: 'decisions',
    severity: 'check',
    place: (facts) => ({ screen: 'adjudication', pointId: unheard(facts)?.id }),
    asked: (facts) =>
      facts.accepted.some((point) =>
        ['disagrees', 'partly-agrees'].includes(facts.finding(point.id, 'independent-person')?.view ?? ''),
      ),
    lacks: (facts) => {
      const point = unheard(facts);
      return point
        ? `The Independent Person did not wholly agree on point ${point.number}, and the decision says nothing of it.`
        : null;
    },
  },
  {
    code: 'adjudication-apology',
    does: 'Apologises for what was upheld',
    ruleId: null,
    section: 'apology',
    severity: 'check',
    place: LETTER,
    asked: (facts) =>
      facts.accepted.some((point) => foundFault(facts.finding(point.id, 'investigating-officer')?.outcome)),
    lacks: ({ caseFile }) =>
      hasWords(caseFile.adjudication.apology) ? null : 'Something was upheld, and no apology is written.',
  },
  ...recommendationDuties('adjudication', 'stage-2', 'adjudication', {
    answers: 'ch-adjudication-letter',
    reasons: 'ch-reasons-for-departing',
  }),
  {
    code: 'adjudication-stage-3',
    does: 'Tells of the right to a review panel: by when to ask, and whom',
    ruleId: 'ch-s3-request',
    section: 'panel',
    severity: 'must',
    place: LETTER,
    lacks: ({ caseFile }) => {
      const { offered, by, to } = caseFile.adjudication.stage3;
      if (!offered) return 'The letter does not tell of the right to a review panel.';
      if (by === null) return 'By when to ask for a panel is not said.';
      if (wordless(to)) return 'Whom to ask for a panel is not said.';
      const last = childrensTimes(caseFile).askForPanel?.dueOn ?? null;
      return last !== null && by < last
        ? 'The day given is earlier than 20 working days after the letter.'
        : null;
    },
  },
  {
    code: 'adjudication-early-referral',
    does: 'Sends the complaint to the Ombudsman without a panel only where all is in place and the complainant agrees',
    ruleId: 'ch-early-referral',
    section: 'early',
    severity: 'must',
    place: EARLY,
    asked: refers,
    lacks: ({ caseFile }) => {
      const { criteria } = caseFile.adjudication.earlyReferral;
      const met = (criterion: string) =>
        criteria.some((each) => each.criterion === criterion && each.met === 'yes');
      return EARLY_REFERRAL_CRITERIA.every(met)
        ? null
        : 'It is decided to go to the Ombudsman without a panel, and not every criterion is met.';
    },
  },
  {
    code: 'adjudication-enclosures',
    does: 'Comes with both reports',
    ruleId: 'ch-adjudication-letter',
    section: 'enclosed',
    severity: 'check',
    place: { screen: 'overview' },
    lacks: ({ caseFile: { matter } }) =>
      matter.events['io-report-signed'] && matter.events['ip-report-signed']
        ? null
        : 'Not both reports are recorded as signed, and both go with the letter.',
  },
  ...everyLetter('adjudication', 'on-council-paper'),
];
