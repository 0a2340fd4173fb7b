import { inOrder } from '../../domain/case-file';
import type { Interview } from '../../domain/interview';
import { hasWords } from '../../domain/rich-text';
import { facts, missing, paragraph, subheading } from '../blocks';
import { dateWords } from '../date-words';
import type { Block, Section } from '../document-model';
import { fromRichText } from '../from-rich-text';
import type { ReportContext } from '../report-context';
import { section } from '../section-parts';
import { fullName } from './letter-names';
import { aboutOf, byWhen, letterSection, letterSignature, ownWords } from './letter-parts';

/**
 * The record of an interview on its way to being agreed: a letter, the account by point, and a form to answer on. The
 * interviewer's own note stays in the case.
 */
export function interviewRecord(context: ReportContext): Section[] {
  const { interview } = aboutOf(context);
  const on = interview?.on ? ` on ${dateWords(interview.on)}` : '';
  return [
    letterSection('opening', '', [
      paragraph(
        `Thank you for speaking with me${on}. Here is what I wrote down. Please read it, and tell me${byWhen(context)} on the last page whether it is right.`,
      ),
      paragraph(
        'You may correct anything. I keep both what I wrote and what you changed. If I do not hear from you, I will ask once more, and then say in the report that the record was not agreed.',
      ),
      ...ownWords(context),
    ]),
    letterSignature(context, 'interview-record'),
    section(
      'record',
      `Record of our conversation${interview?.reference ? ` (${interview.reference})` : ''}`,
      record(context, interview),
      {
        numbering: 'none',
        newPage: true,
      },
    ),
    form(context, interview),
  ];
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function record(context: ReportContext, interview: Interview | undefined): Block[] {
  if (!interview) return [missing('The interview this letter is about.')];
  const known = facts('When and where we spoke, and who was there', [
    ['Day', interview.on ? dateWords(interview.on) : null],
    ['Time', interview.startsAt || null],
    ['Place', interview.place || null],
    ['Present', capital(interview.present) || null],
    ['Supporter', interview.supporter || null],
  ]);
  const notes = inOrder(interview.notes).filter((note) => hasWords(note.text));
  return [
    ...(known.rows.length > 0 ? [known] : []),
    ...(notes.length === 0 ? [missing('The account.')] : []),
    ...notes.flatMap((note) => [
      subheading(headingOf(context, note), 2),
      ...fromRichText(note.text, context, { numbered: false, under: 2 }),
    ]),
  ];
}

function headingOf(context: ReportContext, note: Interview['notes'][number]): string {
  const numbers = context.points
    .filter((point) => note.pointIds.includes(point.id))
    .map((point) => point.number);
  const words = numbers.length === 0 ? '' : `Point${numbers.length === 1 ? '' : 's'} ${numbers.join(', ')}`;
  return [note.heading, words].filter(Boolean).join(' · ') || 'General';
}

const BOX = '\u2610';

function form(context: ReportContext, interview: Interview | undefined): Section {
  const { to } = aboutOf(context);
  const which = [interview?.reference, interview?.on ? dateWords(interview.on) : '']
    .filter(Boolean)
    .join(', ');
  return section(
    'form',
    'Your answer',
    [
      paragraph(`About the record of our conversation${which ? ` (${which})` : ''}. Please tick one:`),
      paragraph(`${BOX}  The record is right. I agree it as it stands.`),
      paragraph(`${BOX}  I agree it with the corrections below.`),
      paragraph(`${BOX}  I do not agree it, for the reasons below.`),
      paragraph(`${BOX}  I would rather not say whether it is right.`),
      paragraph('Corrections or reasons. Please say which part of the record each is about:'),
      ...Array.from({ length: 7 }, () => paragraph('\u2026'.repeat(62), 'small')),
      {
        kind: 'signature',
        name: to ? fullName(to) : '',
        capacity: to?.position ?? '',
        signedOn: '',
      },
    ],
    { numbering: 'none', newPage: true },
  );
}
