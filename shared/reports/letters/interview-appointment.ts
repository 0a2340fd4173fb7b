import type { Interview } from '../../domain/interview';
import type { Person } from '../../domain/person';
import { facts, missing, paragraph, type Words } from '../blocks';
import { dateWords } from '../date-words';
import type { Block, Section } from '../document-model';
import type { ReportContext } from '../report-context';
import { acceptedPoints } from '../report-context';
import { councilWords } from '../report-words';
import { pointsOf } from './complaint-points';
import { fullName } from './letter-names';
import {
  aboutOf,
  byWhen,
  isToComplainant,
  letterSection,
  letterSignature,
  ownWords,
  points,
} from './letter-parts';

/** A letter that asks somebody to an interview: why, when and where, about what, who comes, and what becomes of the notes. */
export function interviewAppointment(context: ReportContext): Section[] {
  const { interview, to } = aboutOf(context);
  if (to?.role === 'child') return toAChild(context, interview);
  return [
    letterSection('why', '', [...why(context, to), ...ownWords(context)]),
    letterSection('when', 'When and where', when(context, interview)),
    letterSection('about', 'What I would like to ask about', about(context, interview)),
    letterSection('support', 'Who can come with you', support(context)),
    letterSection('notes', 'Notes, and how you agree them', notes(context)),
    letterSection('answer', 'If the day does not suit you', answer(context)),
    letterSignature(context, 'interview-appointment'),
  ];
}

function why(context: ReportContext, to: Person | undefined): Block[] {
  const council = councilWords(context.caseFile);
  const role = context.adult ? 'the investigator' : 'the Investigating Officer';
  if (isToComplainant(context)) {
    return [
      paragraph(
        `I am looking into your complaint to ${council}. I would like to hear from you what happened, and what you would like to come of it.`,
      ),
    ];
  }
  return [
    paragraph(
      `${council} has asked me to look into a complaint about ${context.adult ? 'adult' : 'children’s'} social care. I am ${role}, and would like to speak with you because you may be able to tell me what happened.`,
    ),
    ...(to?.side === 'council'
      ? [
          paragraph(
            'This is not a disciplinary inquiry. I look at what the Council did and how it came about, not at whether anybody is to be disciplined.',
          ),
        ]
      : []),
    paragraph(
      'Please keep what this letter says to yourself, and to anyone who supports you: it is about a family.',
    ),
  ];
}

const INDEPENDENT_PERSON = {
  present: '',
  'by-telephone': ', by telephone',
  absent: null,
  'not-said': null,
} as const;

function when(context: ReportContext, interview: Interview | undefined): Block[] {
  if (!interview) return [missing('The interview this letter is about.')];
  const ip = context.adult ? undefined : context.personIn('independent-person');
  const part = INDEPENDENT_PERSON[interview.independentPerson];
  const writer = context.personIn('investigating-officer');
  const rows: (readonly [string, Words | null])[] = [
    ['Day', interview.on ? dateWords(interview.on) : null],
    ['Time', interview.startsAt || null],
    ['Place', interview.place || null],
    [
      'Who will be there',
      [
        ...(writer ? [fullName(writer)] : []),
        ...(ip && part !== null ? [`${fullName(ip)}, the Independent Person${part}`] : []),
      ].join(', and ') || null,
    ],
  ];
  return [
    ...(interview.on && interview.place ? [] : [missing('The day and the place of the interview.')]),
    facts('When and where the interview is', rows),
    ...(ip && part !== null
      ? [
          paragraph(
            'The Independent Person has no part in the council. They see that the complaint is looked into fairly, and that everyone can say what they want to say.',
          ),
        ]
      : []),
    ...(ip && interview.independentPerson === 'absent'
      ? [
          paragraph(
            `The Independent Person cannot be there. ${interview.independentPersonNote || 'They will read the record of our conversation.'}`,
          ),
        ]
      : []),
  ];
}

function about(context: ReportContext, interview: Interview | undefined): Block[] {
  const chosen = acceptedPoints(context).filter(
    (point) => interview?.allPoints || interview?.pointIds.includes(point.id),
  );
  return [
    ...(interview?.allPoints
      ? [paragraph('I would like to go through the whole complaint with you. These are its points:')]
      : []),
    pointsOf(context, chosen, { none: 'The points that the interview is about.' }),
    paragraph(
      'You need not prepare anything. If you have notes, letters or messages about it, please bring them; and if there is something else I should know, please tell me.',
    ),
  ];
}

function support(context: ReportContext): Block[] {
  const official = aboutOf(context).to?.side === 'council';
  const { adjustments } = context.caseFile.matter;
  return [
    paragraph(
      official
        ? 'You are welcome to bring somebody to support you, such as a friend, a colleague or a representative of your union. It should not be your line manager, or anyone else whom I will speak with.'
        : 'You are welcome to bring somebody to support you, such as a friend, a relative or an advocate. It should not be anyone else whom I will speak with.',
    ),
    ...(isToComplainant(context) && adjustments.trim()
      ? [paragraph('What we have noted about what you need:'), paragraph(adjustments, 'wording')]
      : [
          paragraph(
            'Please tell me if you need anything for the conversation: an interpreter, a break, a room that is easy to reach.',
          ),
        ]),
  ];
}

function notes(context: ReportContext): Block[] {
  const readers = isToComplainant(context)
    ? 'which you and the Council will read'
    : 'which the Council and the person who complains will read';
  return [
    paragraph(
      'I take notes while we speak. Afterwards I write them up, point by point, and send them to you.',
    ),
    points([
      'You read them, and tell me whether they are right.',
      'You may correct them. I keep both what I wrote and what you changed.',
      'If you would rather not agree them, tell me, and why. I then say so in the report.',
    ]),
    paragraph(
      `What you tell me may be quoted in my report, ${readers}. The report names people by their role.`,
    ),
  ];
}

function answer(context: ReportContext): Block[] {
  return [
    paragraph(
      `If the day does not suit you, please tell me${byWhen(context)} and we will find another. If you would rather answer in writing, or not at all, please tell me that too.`,
    ),
  ];
}

/** The same to a child: short, and nothing that has to be done. */
function toAChild(context: ReportContext, interview: Interview | undefined): Section[] {
  const writer = context.personIn('investigating-officer');
  const council = councilWords(context.caseFile);
  return [
    letterSection('why', '', [
      paragraph(
        `My name is ${writer ? fullName(writer) : '…'}. I am finding out what happened, because somebody has told ${council} that things went wrong.${writer?.side === 'independent' ? ` I do not work for ${council}.` : ''}`,
      ),
      paragraph('I would like to hear what you think. You are the one who knows.'),
      ...ownWords(context),
    ]),
    letterSection('when', 'When we could meet', when(context, interview)),
    letterSection('about', 'What we could talk about', [
      paragraph(
        'I will ask about what happened and how it was for you. You can also draw it, write it, or show me. You do not have to answer anything.',
      ),
    ]),
    letterSection('support', 'Who can be with you', [
      paragraph('Somebody you trust can come with you. You can stop whenever you like.'),
    ]),
    letterSection('notes', 'What I write down', [
      paragraph(
        'I write down what you say and show it to you, so that you can tell me if it is not right. If you tell me that somebody is not safe, I have to tell the people who can help.',
      ),
    ]),
    letterSection('answer', 'If you would rather not', [
      paragraph('That is all right. Nobody will be cross. You can tell me, or ask somebody to tell me.'),
    ]),
    letterSignature(context, 'interview-appointment'),
  ];
}
