import { hasWords } from '../rich-text';
import type { LetterDuty, LetterFacts } from './letter-duty';
import { everyLetter, replyBy, wordless } from './letter-duty-parts';

const INTERVIEW = ({ about }: LetterFacts) => ({ screen: 'interviews', id: about.interview?.id }) as const;
const isChildrens = ({ adult }: LetterFacts) => !adult;

/** What a letter that asks somebody to an interview does. */
export const INTERVIEW_APPOINTMENT_DUTIES: readonly LetterDuty[] = [
  {
    code: 'invite-interview-when',
    does: 'Says when and where',
    ruleId: null,
    section: 'when',
    severity: 'must',
    place: INTERVIEW,
    lacks: ({ about: { interview } }) => {
      if (!interview?.on) return 'The day of the interview is not recorded.';
      return wordless(interview.place) ? 'The place of the interview is not recorded.' : null;
    },
  },
  {
    code: 'invite-interview-time',
    does: 'Says at what time',
    ruleId: null,
    section: 'when',
    severity: 'check',
    place: INTERVIEW,
    lacks: ({ about: { interview } }) =>
      interview && !wordless(interview.startsAt) ? null : 'The time of day is not recorded.',
  },
  {
    code: 'invite-interview-about',
    does: 'Says which points of the complaint it is about',
    ruleId: null,
    section: 'about',
    severity: 'must',
    place: INTERVIEW,
    lacks: ({ about: { interview }, points }) =>
      interview && (interview.pointIds.length > 0 || (interview.allPoints && points.length > 0))
        ? null
        : 'Which points the interview is about is not chosen.',
  },
  {
    code: 'invite-interview-ip',
    does: 'Says who will be there, and whether the Independent Person will',
    ruleId: 'ch-interviews',
    section: 'when',
    severity: 'check',
    place: INTERVIEW,
    asked: isChildrens,
    lacks: ({ about: { interview } }) =>
      interview && interview.independentPerson !== 'not-said'
        ? null
        : 'Whether the Independent Person will be there is not recorded.',
  },
  {
    code: 'invite-interview-supporter',
    does: 'Says that someone may come to support them',
    ruleId: 'ch-supporter-at-interview',
    section: 'support',
    severity: 'check',
    place: INTERVIEW,
    lacks: () => null,
  },
  {
    code: 'invite-interview-notes',
    does: 'Says that notes are taken, and how they come to be agreed',
    ruleId: 'ch-interviews',
    section: 'notes',
    severity: 'must',
    place: INTERVIEW,
    lacks: () => null,
  },
  replyBy('invite-interview', 'Says by when to answer if the day does not suit', 'answer'),
  ...everyLetter('invite-interview', 'says-how-to-reach'),
];

/** What a letter with the record of an interview, for agreement, does. */
export const INTERVIEW_RECORD_DUTIES: readonly LetterDuty[] = [
  {
    code: 'record-when',
    does: 'Says when and where the interview was, and who was there',
    ruleId: null,
    section: 'record',
    severity: 'must',
    place: INTERVIEW,
    lacks: ({ about: { interview } }) => (interview?.on ? null : 'The day of the interview is not recorded.'),
  },
  {
    code: 'record-account',
    does: 'Gives the account, point by point',
    ruleId: 'ch-interviews',
    section: 'record',
    severity: 'must',
    place: INTERVIEW,
    lacks: ({ about: { interview } }) =>
      interview?.notes.some((note) => hasWords(note.text)) ? null : 'The account is not written yet.',
  },
  {
    code: 'record-answer',
    does: 'Has a form on which to agree it, correct it or decline',
    ruleId: 'ch-interviews',
    section: 'form',
    severity: 'must',
    place: INTERVIEW,
    lacks: () => null,
  },
  replyBy('record', 'Says by when to answer', 'opening'),
  ...everyLetter('record', 'says-how-to-reach'),
];
