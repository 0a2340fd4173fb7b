import type { TextInTurn } from '@renderer/casework/texts-in-turn';
import type { Investigation } from '@shared/domain/investigation';

type Text = TextInTurn<Exclude<keyof Investigation, 'id'>>;

/** The officer's texts outside the points, in the order the report prints them; the findings stand before the last two. */
export const REPORT_TEXTS: readonly Text[] = [
  {
    field: 'introduction',
    label: 'Introduction',
    description: 'Who complained, about what, and how you came to be appointed.',
  },
  { field: 'stage1History', label: 'What happened at Stage 1' },
  {
    field: 'termsOfReference',
    label: 'Terms of reference',
    description: 'What you were asked to establish, and what the investigation does not decide.',
  },
  {
    field: 'method',
    label: 'How the investigation was done',
    description:
      'Meetings, interviews and how their notes were agreed. The dates and the lists are set out by themselves.',
  },
  { field: 'filesRead', label: 'Files and records read' },
  {
    field: 'limits',
    label: 'What could not be seen or done',
    description: 'Missing records, people not reached, and what you relied on instead.',
  },
  {
    field: 'timescale',
    label: 'Time taken',
    description: 'Any delay and the reasons given. The working days are counted for you from the dates.',
  },
  { field: 'background', label: 'Background' },
  {
    field: 'conclusions',
    label: 'Conclusions',
    description:
      'What the findings come to together. Each outcome wanted is answered on the Complaint screen.',
  },
  { field: 'learning', label: 'Learning', description: 'Comments on practice beyond the points, if any.' },
];
