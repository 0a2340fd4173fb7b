import type { Investigation } from '@shared/domain/investigation';

type Text = {
  readonly field: Exclude<keyof Investigation, 'id'>;
  readonly label: string;
  readonly description?: string;
};

/** The officer's texts before the findings, in the order the report prints them. */
export const TEXTS_BEFORE: readonly Text[] = [
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
];

/** The officer's texts after the findings. */
export const TEXTS_AFTER: readonly Text[] = [
  {
    field: 'conclusions',
    label: 'Conclusions',
    description:
      'What the findings come to together. Each outcome wanted is answered on the Complaint screen.',
  },
  { field: 'learning', label: 'Learning', description: 'Comments on practice beyond the points, if any.' },
];
