import type { IndependentReport } from '@shared/domain/independent-report';

type Heading = {
  readonly field: Exclude<keyof IndependentReport, 'id'>;
  readonly label: string;
  readonly description: string;
};

/** The headings of the Independent Person's report, in the order it prints them. */
export const REPORT_HEADINGS: readonly Heading[] = [
  {
    field: 'independence',
    label: 'Appointment and independence',
    description: 'When you were appointed, and that neither you nor your household has a tie to the council.',
  },
  {
    field: 'attendance',
    label: 'What I attended and read',
    description: 'Meetings, file reading, interviews (and why, where you were not there), drafts.',
  },
  {
    field: 'fairness',
    label: 'Was it fair, thorough and timely?',
    description: 'Whether the investigation was impartial, comprehensive and effective.',
  },
  {
    field: 'viewsHeard',
    label: 'Could people give their views?',
    description: 'Whether everyone concerned could say what they wished, fully and fairly.',
  },
  {
    field: 'childsVoice',
    label: 'The child',
    description: "How the child's wishes, feelings and rights were attended to.",
  },
  {
    field: 'accuracy',
    label: 'Is the report an accurate and complete picture?',
    description: 'Anything left out, or put in a way the evidence does not bear.',
  },
  {
    field: 'unfairness',
    label: 'Anything unfair or incomplete',
    description: 'If there is, say what and why: the complainant is told here. If there is not, say so.',
  },
  {
    field: 'recommendations',
    label: 'The recommendations',
    description: 'Whether you support them, and anything you would add.',
  },
  { field: 'other', label: 'Other comments', description: 'Time taken, learning, anything else.' },
];
