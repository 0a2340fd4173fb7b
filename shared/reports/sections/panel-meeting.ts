import type { ReviewPanel } from '../../domain/review-panel';
import { cell, facts, missing, paragraph, row, subheading, table, type Words } from '../blocks';
import { dateWords } from '../date-words';
import type { Block, Inline, Section } from '../document-model';
import { authorName, personAtStart } from '../references';
import type { ReportContext } from '../report-context';
import { section } from '../section-parts';

const MODE = {
  'in-person': 'In person',
  video: 'By video',
  mixed: 'In person and by video',
  'papers-only': 'On the papers',
  'not-said': '',
} as const satisfies Record<ReviewPanel['hearing']['mode'], string>;

/** Section 1: who sat, when and where, and who was there. */
export function panelMeeting(context: ReportContext): Section {
  const { reviewPanel: panel, matter } = context.caseFile;
  const { hearing } = panel;
  const held = matter.events['panel-held'];
  const administrator: Words | null = panel.administratorPersonId
    ? [personAtStart(context, panel.administratorPersonId)]
    : null;
  return section('meeting', 'The panel and its meeting', [
    ...members(context),
    held
      ? facts('When and where the panel met', [
          ['Date', [dateWords(held), hearing.startsAt].filter(Boolean).join(', ')],
          ['Place', hearing.place || null],
          ['How', MODE[hearing.mode] || null],
          ['Administrator', administrator],
          ['Apologies', hearing.apologies || null],
        ])
      : missing('The date on which the panel met.'),
    ...whoWasThere(context),
  ]);
}

function members(context: ReportContext): Block[] {
  const { members: sitting } = context.caseFile.reviewPanel;
  if (sitting.length === 0) return [missing('The members of the panel.')];
  return [
    table({
      description: 'The members of the panel',
      columns: [
        ['Member', 45],
        ['Capacity', 55],
      ],
      rows: [...sitting]
        .sort((a, b) => Number(b.chairs) - Number(a.chairs))
        .map((member) => {
          const person = context.people.get(member.personId);
          return row([
            person ? authorName(context, person) : '[missing person]',
            member.chairs ? 'Chair' : 'Member',
          ]);
        }),
    }),
  ];
}

function whoWasThere(context: ReportContext): Block[] {
  const { attendees } = context.caseFile.reviewPanel.hearing;
  if (attendees.length === 0) return [];
  return [
    subheading('Who was there', 2),
    table({
      description: 'Who attended the meeting, and in what capacity',
      columns: [
        ['Person', 45],
        ['Capacity', 55],
      ],
      rows: attendees.map((each) => ({
        bookmark: null,
        cells: [cell(attendee(context, each)), { blocks: [paragraph(each.capacity || '–')] }],
      })),
    }),
  ];
}

function attendee(
  context: ReportContext,
  each: ReviewPanel['hearing']['attendees'][number],
): string | Inline[] {
  const person = each.personId ? context.people.get(each.personId) : undefined;
  if (!person) return each.who || 'Not named';
  return person.side === 'independent' ? authorName(context, person) : [personAtStart(context, person.id)];
}
