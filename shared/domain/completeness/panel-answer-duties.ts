import { childrensTimes } from '../childrens-times';
import { letterDate } from '../letter-date';
import { hasWords } from '../rich-text';
import { recommendationDuties } from './adjudication-letter-duties';
import type { LetterDuty, LetterFacts } from './letter-duty';
import { everyLetter } from './letter-duty-parts';

const PANEL = (id: string) => ({ screen: 'review-panel', id }) as const;

/** Who has to receive the panel's report (SI 2006/1738 reg 20), as far as one can tell from the list of people. */
function notOnTheList({ caseFile }: LetterFacts): string | null {
  const { recipients } = caseFile.reviewPanel.report;
  const listed = (role: string) =>
    recipients.some((each) => caseFile.people.some((one) => one.id === each.personId && one.role === role));
  const there = (role: string) => caseFile.people.some((person) => person.role === role);
  const council = [caseFile.matter.council.name, caseFile.matter.council.shortName].filter(Boolean);
  const toCouncil =
    recipients.some((each) => council.some((name) => each.who.includes(name)) || /council/i.test(each.who)) ||
    ['complaints-manager', 'director', 'adjudicating-officer'].some(listed);
  const missing = [
    ...(toCouncil ? [] : ['the council']),
    ...(there('complainant') && !listed('complainant') ? ['the complainant'] : []),
    ...(there('advocate') && !listed('advocate') ? ['the advocate'] : []),
    ...(there('independent-person') && !listed('independent-person') ? ['the Independent Person'] : []),
  ];
  return missing.length > 0 ? `The report is to go to ${missing.join(', ')} too, and does not yet.` : null;
}

/** What the letter that comes with the panel's report does. */
export const COVER_DUTIES: readonly LetterDuty[] = [
  {
    code: 'cover-report',
    does: 'Comes with the panel’s report, signed',
    ruleId: 'ch-s3-report',
    section: 'report',
    severity: 'check',
    place: { screen: 'documents', id: 'panel-report' },
    lacks: ({ caseFile }) => {
      const chair = caseFile.reviewPanel.members.find((member) => member.chairs)?.personId;
      return caseFile.signOffs.some((each) => each.report === 'panel-report' && each.personId === chair)
        ? null
        : 'The chair has not signed the panel’s report yet.';
    },
  },
  {
    code: 'cover-recipients',
    does: 'Goes to everyone who has to have the report',
    ruleId: 'ch-s3-report',
    section: 'report',
    severity: 'check',
    place: PANEL('report'),
    lacks: notOnTheList,
  },
  {
    code: 'cover-in-time',
    does: 'Goes within 5 working days of the panel, or as soon as is reasonably practicable',
    ruleId: 'ch-s3-report',
    section: 'report',
    severity: 'check',
    place: PANEL('report'),
    lacks: ({ caseFile, about }) => {
      const day = letterDate(caseFile, about.ref);
      const due = childrensTimes(caseFile).panelReport?.dueOn ?? null;
      return day && due && day > due ? 'The report goes later than 5 working days after the panel.' : null;
    },
  },
  {
    code: 'cover-next',
    does: 'Says what the council does next, and by when',
    ruleId: 'ch-s3-authority-response',
    section: 'next',
    severity: 'must',
    place: PANEL('response'),
    lacks: () => null,
  },
  ...everyLetter('cover', 'says-how-to-reach'),
];

const positionOn = (facts: LetterFacts, pointId: string) => facts.finding(pointId, 'council');
const unanswered = (facts: LetterFacts) =>
  facts.underReview.find((point) => !positionOn(facts, point.id)?.decision);
const unreasoned = (facts: LetterFacts) =>
  facts.underReview.find((point) => {
    const position = positionOn(facts, point.id);
    return position?.decision && position.decision !== 'accepts' && !hasWords(position.reason);
  });

/** What the council's response to the panel does (SI 2006/1738 reg 20). */
export const STAGE_3_RESPONSE_DUTIES: readonly LetterDuty[] = [
  {
    code: 'response3-words',
    does: 'Gives the council’s response, and what it proposes to do',
    ruleId: 'ch-s3-authority-response',
    section: 'response',
    severity: 'must',
    place: PANEL('response'),
    lacks: ({ caseFile }) =>
      hasWords(caseFile.reviewPanel.response.words) ? null : 'What the council says is not written.',
  },
  {
    code: 'response3-independent-person',
    does: 'Was decided together with the Independent Person of Stage 2',
    ruleId: 'ch-s3-authority-response',
    section: 'response',
    severity: 'must',
    place: PANEL('response'),
    lacks: ({ caseFile }) =>
      caseFile.reviewPanel.response.independentPersonConsultedOn
        ? null
        : 'When it was considered together with the Independent Person is not recorded.',
  },
  {
    code: 'response3-points',
    does: 'Answers each of the panel’s findings',
    ruleId: null,
    section: 'findings',
    severity: 'must',
    place: PANEL('response'),
    lacks: (facts) => {
      const open = unanswered(facts);
      return open
        ? `The council’s position on point ${open.number} is not recorded.`
        : facts.underReview.length > 0
          ? null
          : 'No point is marked as put to the panel.';
    },
  },
  {
    code: 'response3-reasons',
    does: 'Gives reasons wherever it does not accept a finding',
    ruleId: 'ch-reasons-for-departing',
    section: 'findings',
    severity: 'must',
    place: PANEL('response'),
    lacks: (facts) => {
      const bare = unreasoned(facts);
      return bare
        ? `The finding on point ${bare.number} is not accepted in full, and no reasons are recorded.`
        : null;
    },
  },
  ...recommendationDuties('response3', 'stage-3', 'review-panel', {
    answers: 'ch-s3-authority-response',
    reasons: 'ch-reasons-for-departing',
  }),
  {
    code: 'response3-ombudsman',
    does: 'Tells how to complain to the Ombudsman',
    ruleId: 'ch-s3-authority-response',
    section: 'ombudsman',
    severity: 'check',
    place: PANEL('response'),
    lacks: ({ caseFile: { matter, reviewPanel } }) =>
      matter.events['stage-3-response-sent'] && !reviewPanel.response.ombudsmanTold
        ? 'The response has gone, and it is not recorded that it tells how to go to the Ombudsman.'
        : null,
  },
  {
    code: 'response3-in-time',
    does: 'Goes within 15 working days of the panel’s report, or as soon as is reasonably practicable',
    ruleId: 'ch-s3-authority-response',
    section: 'response',
    severity: 'check',
    place: PANEL('response'),
    lacks: ({ caseFile, about }) => {
      const day = letterDate(caseFile, about.ref);
      const due = childrensTimes(caseFile).stage3Response?.dueOn ?? null;
      return day && due && day > due
        ? 'It goes later than 15 working days after the report was received.'
        : null;
    },
  },
  ...everyLetter('response3', 'on-council-paper'),
];
