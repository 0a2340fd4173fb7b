import { join } from 'node:path';
import { repository } from '../../../tools/repository';

// A small case made by hand from the invented papers of the sample case of Mr R: three of its points, two of
// its interviews. The words are this story's own; only the papers are the sample's.

export const TITLE = 'Mr R, by hand';

/** Where the council's papers lie. */
export const PAPERS = join(repository, 'resources', 'samples', 'case-b');
export const paper = (name: string): string => join(PAPERS, name);

/** Chosen in the dialog. The photograph is also attached to the first e-mail. */
export const CHOSEN = [
  'E1 Safety concern.eml',
  'E2 Photograph of arm.jpg',
  'E3 Mash contact record.pdf',
  'E4 Police notification 2019.docx',
  'E6 Telephone call to father.pdf',
  'E8 Father asks about the photograph.eml',
].map(paper);

/** Dropped on the register afterwards. */
export const DROPPED = [
  'E5 Home visit to mother.pdf',
  'E12 Child and family assessment.pdf',
  'E13 Assessment and child protection procedure.docx',
].map(paper);

export const PEOPLE = [
  { name: 'Mr Tobias Renshall', label: 'Mr R', role: 'Complainant', belongsTo: 'Family' },
  { name: 'Leanne Postgate', label: 'the Social Worker', role: 'Social worker', belongsTo: 'Council' },
  {
    name: 'Martin Eccleshall',
    label: 'the Head of Service',
    role: 'Adjudicating officer',
    belongsTo: 'Council',
  },
  { name: 'Patricia Lund', label: 'the IO', role: 'Investigating Officer', belongsTo: 'Independent' },
  { name: 'Simon Ferriby', label: 'the IP', role: 'Independent Person', belongsTo: 'Independent' },
  { name: 'Dr Winifred Marsh', label: 'the Chair', role: 'Panel chair', belongsTo: 'Independent' },
  { name: 'Colin Abara', label: 'Panel Member A', role: 'Panel member', belongsTo: 'Independent' },
  { name: 'Janet Priddy', label: 'Panel Member B', role: 'Panel member', belongsTo: 'Independent' },
  { name: 'Lewis Hart', label: 'the Administrator', role: 'Panel administrator', belongsTo: 'Council' },
] as const;

export const POINTS = [
  {
    title: 'Wrong history of domestic abuse',
    ownWords: 'They wrote that I am a man with a history. I am not. It is somebody else.',
    wording:
      'recorded on 21 May 2024 that I have a history of domestic abuse, which is untrue, and used this in the assessment',
  },
  {
    title: 'No strategy discussion considered',
    ownWords: 'Nobody asked whether the police should be told.',
    wording: 'did not consider a strategy discussion when I reported a mark on my daughter’s arm',
  },
  {
    title: 'Aggressive in the record of 30 May',
    ownWords: 'I was upset, I was not aggressive.',
    wording: 'recorded falsely that I was aggressive in a telephone call on 30 May 2024',
  },
] as const;

export const OUTCOMES = [
  {
    wanted: 'The record corrected, so that no one reading it thinks I have a history of domestic abuse',
    told: 'A note can be put beside the record. Nothing is taken out of it.',
    points: ['1'],
    cameOfIt: 'Met',
    how: 'Recommended: a note beside the contact record and a letter to school and GP.',
  },
] as const;

export const DATES = {
  'Complainant asked for Stage 2': '12 November 2024',
  'Council acknowledged the Stage 2 request': '13 Nov 2024',
  'Investigating Officer appointed': '19/11/2024',
  'Independent Person appointed': '19 November 2024',
  'Investigating Officer met the complainant': '26 November 2024',
  'Statement of complaint sent for agreement': '28 November 2024',
  'Statement of complaint agreed': '4 December 2024',
  'Draft report circulated for accuracy': '20 January 2025',
  'Investigating Officer signed the report': '30 January 2025',
  'Council sent its Stage 2 response (adjudication)': '10 February 2025',
  'Council received the request for a review panel (Stage 3)': '5 March 2025',
  'Review panel met': '9 April 2025',
} as const;

export const STATEMENT = {
  met: '26 November 2024',
  where: 'Marlscombe Library',
  present: [/^Mr R/, /^the IO/, /^the IP/],
  sent: '28 November 2024',
  agreed: '4 December 2024',
  signedBy: /^Mr R/,
} as const;

export const INTERVIEWS = [
  {
    reference: 'I1',
    person: /^Mr R/,
    on: '6 January 2025',
    place: 'At his home',
    notes: [
      {
        points: ['1'],
        words: [{ person: 'Mr R' }, ' said the notice is about a man born in 1988. He was born in 1986.'],
      },
      { points: ['3'], words: ['He said he raised his voice once, and said sorry for it the same week.'] },
    ],
    sent: '7 January 2025',
    answered: '9 January 2025',
    standing: /^Record agreed$/,
  },
  {
    reference: 'I2',
    person: /^the Social Worker/,
    on: '8 January 2025',
    place: 'Marlscombe Town Hall',
    notes: [
      {
        points: ['1', '2'],
        words: ['She said nobody compared the dates of birth before the match was used.'],
      },
    ],
    sent: '10 January 2025',
    answered: '14 January 2025',
    standing: /^Agreed with changes$/,
  },
] as const;

export const EVENTS = [
  {
    on: '20 May 2024',
    event: 'Mr R sent an e-mail with a photograph of his daughter’s arm.',
    source: /^E1 /,
    points: ['2'],
  },
  { on: '21/5/24', event: 'The contact was recorded.', source: /^E3 /, points: ['1', '2'] },
  { on: '2024-05-30', event: 'The Social Worker telephoned Mr R.', source: /^E6 /, points: ['3'] },
] as const;

export const REMEDY = {
  stage: 'Stage 2: the investigation',
  reference: 'S2-R1',
  action:
    'Put a note beside the contact record saying that the 2019 notice is about another man, and pay £250',
  points: ['1'],
  injustice: /^Point 1/,
  responsible: 'Head of Service',
  workingDays: '20',
  kind: 'Symbolic payment for distress',
  payment: {
    sum: '250',
    for: 'distress',
    to: /^Mr R/,
    why: 'An untrue statement of a serious kind, read by three services for seven months.',
  },
  reasons: ['The statement is untrue and has been read by others.'],
  proof: 'A copy of the note, sent to Mr R.',
} as const;

export const PANELS_REMEDY = {
  stage: 'Stage 3: the panel',
  reference: 'S3-P1',
  action: 'Replace the word “aggressive” with what each person says was said',
  points: ['3'],
  responsible: 'Director',
  workingDays: '15',
  kind: 'Records corrected or added to',
  reasons: ['The panel has partly upheld point 3.'],
  proof: 'A copy of the addendum.',
} as const;
