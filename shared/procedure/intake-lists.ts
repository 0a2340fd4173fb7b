import { type ListEntry, OUTSIDE_PROCEDURE_REASONS } from './lists';

const REG_8 = 'SI 2009/309, regulation 8';
const REG_8_CHILDREN = 'SI 2006/1738, regulation 8 (its list of proceedings was not read)';

type Row = readonly [id: string, label: string, source: string, hint: string | null];

const entries = (procedure: ListEntry['procedure'], rows: readonly Row[]): readonly ListEntry[] =>
  rows.map(([id, label, source, hint]) => ({ id, label, procedure, source, hint }));

/** Reasons that an intake asks about as questions of their own. */
const ASKED_ELSEWHERE: readonly string[] = ['over-one-year', 'insufficient-interest', 'no-consent'];

/**
 * What else may be going on beside a complaint: the reasons councils give for sending a matter elsewhere, and those
 * that need something done first. None refuses a complaint by itself.
 */
export const OTHER_PROCEDURES: readonly ListEntry[] = [
  ...entries('both', [
    [
      'safeguarding',
      'A present safeguarding concern',
      "One county council's annual report, 2017-18",
      'Goes to safeguarding at once. What went wrong before can still be complained about.',
    ],
    [
      'tribunal',
      'A tribunal',
      'Grouped by us',
      'What a tribunal decides is for the tribunal; how the council behaved may still be complained about.',
    ],
  ]),
  ...OUTSIDE_PROCEDURE_REASONS.filter((reason) => !ASKED_ELSEWHERE.includes(reason.id)),
  ...entries('both', [
    [
      'disciplinary',
      'Disciplinary proceedings against staff',
      REG_8_CHILDREN,
      'A process of its own between the council and its staff. It need not stop the complaint.',
    ],
    [
      'police',
      'A police investigation or criminal proceedings',
      REG_8_CHILDREN,
      'Only what might prejudice them stops, wholly or partly, and with the right to come back.',
    ],
  ]),
  ...entries('adult', [
    [
      'provider',
      "The care provider's own complaints procedure",
      'LGSCO, adult complaints guide, Part 1',
      'Care that the council arranged is the council’s to answer for, the provider’s handling of the complaint too.',
    ],
  ]),
];

/**
 * Complaints that need not be dealt with under the adult Regulations (regulation 8, read in full). The complainant is
 * told in writing why, except where a spoken complaint was settled by the next working day.
 */
export const ADULT_EXCLUSIONS: readonly ListEntry[] = entries('adult', [
  ['responsible-body', 'Made by another responsible body', REG_8, null],
  ['employment', 'By an employee about their employment', REG_8, null],
  [
    'settled-next-day',
    'Spoken, and settled to the person’s satisfaction by the next working day',
    `${REG_8}(1)(c)`,
    'No letter is needed for this one.',
  ],
  ['same-as-settled', 'The same matter as one settled in that way', REG_8, null],
  [
    'already-investigated',
    'Already investigated under these Regulations or the earlier ones',
    REG_8,
    'The same matter, answered; not a new one that looks like it.',
  ],
  [
    'ombudsman',
    'Is being or has been investigated by an Ombudsman',
    REG_8,
    'The Local Government and Social Care, or the Parliamentary and Health Service Ombudsman.',
  ],
  ['freedom-of-information', 'About a failure to answer a Freedom of Information request', REG_8, null],
  ['pension', 'About a superannuation scheme', REG_8, null],
]);
