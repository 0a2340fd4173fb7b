import type { Person } from '../../domain/person';
import { missing, paragraph, paragraphsOf } from '../blocks';
import { dateWords } from '../date-words';
import type { Block, Section } from '../document-model';
import { personInline } from '../references';
import type { ReportContext } from '../report-context';
import { councilWords, procedureWords } from '../report-words';
import { answerBy } from './answer-by';
import { fullName } from './letter-names';
import {
  byWhen,
  cited,
  isToComplainant,
  letterSection,
  letterSignature,
  ownWords,
  points,
  text,
} from './letter-parts';
import { signposts } from './signposts';

/** The first letter of whoever investigates: to the complainant, and to the council that appointed them. */
export function appointmentAcknowledgement(context: ReportContext): Section[] {
  const mine = isToComplainant(context);
  const time = answerBy(context);
  return [
    letterSection('appointed', '', [
      ...(mine ? appointed(context) : accepted(context)),
      ...independence(context),
      ...ownWords(context),
    ]),
    ...(context.adult ? [] : [letterSection('independent', 'The Independent Person', independent(context))]),
    ...(mine ? toTheComplainant(context) : toTheCouncil(context)),
    ...(time.length > 0 ? [letterSection('time', 'How long it takes', time)] : []),
    ...(mine ? [letterSection('support', 'Help and support', support(context))] : []),
    letterSignature(context, 'appointment-acknowledgement'),
  ];
}

const procedure = (context: ReportContext) =>
  context.adult
    ? `the complaints procedure for adult social care (${procedureWords(context)})`
    : `Stage 2 of the children’s complaints procedure (${procedureWords(context)})`;

function appointed(context: ReportContext): Block[] {
  const { matter } = context.caseFile;
  const on = matter.events['io-appointed'];
  const council = councilWords(context.caseFile);
  const role = context.adult ? 'the investigator' : 'the Investigating Officer';
  return [
    paragraph(
      `${council} has asked me to look into your complaint. ${on ? `It appointed me on ${dateWords(on)}. ` : ''}I am ${role}: my task is to find out what happened, to say whether each point of your complaint is upheld, and to recommend what should be put right.`,
    ),
    paragraph(`Your complaint is looked into under ${procedure(context)}.`),
  ];
}

function accepted(context: ReportContext): Block[] {
  const on = context.caseFile.matter.events['io-appointed'];
  const complainant = context.personIn('complainant');
  return [
    paragraph([
      text(`Thank you for asking me to investigate the complaint`),
      ...(complainant ? [text(' of '), personInline(context, complainant.id)] : []),
      text(
        `. I confirm that I have taken it on${on ? `, from ${dateWords(on)}` : ''}, under ${procedure(context)}.`,
      ),
    ]),
  ];
}

function independence(context: ReportContext): Block[] {
  const words = context.personIn('investigating-officer')?.independence.words ?? '';
  return words.trim() === ''
    ? [paragraph('I have had no part in what is complained about.')]
    : [
        paragraph('I have had no part in what is complained about. This is what I have declared:'),
        ...paragraphsOf(words, (content) => paragraph(content, 'wording')),
      ];
}

function independent(context: ReportContext): Block[] {
  const person: Person | undefined = context.personIn('independent-person');
  if (!person) return [missing('The name of the Independent Person.')];
  return [
    paragraph(
      `${fullName(person)} is the Independent Person. The law asks ${councilWords(context.caseFile)} to appoint one${cited('ch-ip-appointed')}: somebody who is neither a member nor an officer of the council, nor married to or the civil partner of one${cited('ch-ip-independence')}. The Independent Person works beside me, sees the same papers, takes part in the interviews and writes a report of their own, with a view on each of my findings.`,
    ),
  ];
}

function toTheComplainant(context: ReportContext): Section[] {
  const { events } = context.caseFile.matter;
  const agreed = context.adult ? events['adult-plan-agreed'] : events['statement-agreed'];
  return [
    letterSection('meeting', 'What happens next', [
      ...(agreed
        ? [
            paragraph(
              `The words of your complaint were agreed on ${dateWords(agreed)}. I look into each point of it as it stands there.`,
            ),
          ]
        : [
            paragraph(
              `I would like to meet you, so that I understand your complaint as you mean it${context.adult ? '' : ', and the Independent Person with me'}. Together we write down the points in your own words, and what you would like to come of them. Nothing is settled until you have read it and agreed.`,
            ),
          ]),
      paragraph(
        `After that I read the files and speak with the people concerned. I will keep you informed. If anything changes, or you remember something more, please tell me at any time.`,
      ),
      paragraph(
        `Please tell me${byWhen(context)} when and where it would suit you to meet, and how you would rather be reached.`,
      ),
    ]),
  ];
}

function toTheCouncil(context: ReportContext): Section[] {
  const due = byWhen(context);
  return [
    letterSection('needed', 'What I need from you', [
      paragraph(`Please let me have, or tell me how I can see${due}:`),
      points([
        'the complaint as it came in, the answer given so far, and all letters about it;',
        'the case files, on paper and on the system, with somebody who can show me where to find things;',
        'the policies and procedures that applied at the time;',
        'the names, posts and whereabouts of everyone who had a part in it, those who have left too.',
      ]),
      paragraph(
        context.adult
          ? 'If anything is held back, please tell me what and why, so that I can say so in the report.'
          : 'The Independent Person sees the same papers as I do. If anything is held back, please tell us what and why, so that we can say so in our reports.',
      ),
    ]),
    letterSection('protecting', 'How the papers are kept', [
      paragraph(
        'Please send nothing by ordinary e-mail without protection. I return or destroy what I was given when you ask me to, once the complaint is closed.',
      ),
    ]),
  ];
}

function support(context: ReportContext): Block[] {
  const { advocacy, adjustments } = context.caseFile.matter;
  const advocate = advocacy.advocatePersonId;
  return [
    ...(advocate
      ? [
          paragraph([
            text('Your advocate is '),
            personInline(context, advocate),
            text('. You may bring them to every meeting.'),
          ]),
        ]
      : advocacy.offeredOn
        ? [
            paragraph(
              `You were offered an advocate on ${dateWords(advocacy.offeredOn)}. You may still have one if you wish.`,
            ),
          ]
        : []),
    ...(adjustments.trim()
      ? [paragraph('What we have noted about what you need:'), paragraph(adjustments, 'wording')]
      : [
          paragraph(
            'Please tell me if there is anything that would make this easier for you: another language, larger print, a certain time of day, somebody to come with you.',
          ),
        ]),
    ...signposts(context, 'appointment-acknowledgement'),
  ];
}
