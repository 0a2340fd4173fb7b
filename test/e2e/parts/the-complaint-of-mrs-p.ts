import type { OutcomeToAdd, PointToAdd } from './complaint';
import type { PersonToAdd } from './people';

// An adult complaint that is nobody's: Mrs P writes for her husband, who came home from hospital to no care.

export const PEOPLE: readonly PersonToAdd[] = [
  { name: 'Cyril Pennant', label: 'Mr P', role: 'Complainant', belongsTo: 'Family' },
  { name: 'Edna Pennant', label: 'Mrs P', role: 'Family member', belongsTo: 'Family' },
  {
    name: 'Ifor Lacey',
    label: 'the Complaints Manager',
    role: 'Complaints manager',
    belongsTo: 'Council',
  },
  { name: 'Dilys Marrow', label: 'the Director', role: 'Director', belongsTo: 'Council' },
  {
    name: 'Tamsin Oake',
    label: 'the Investigator',
    role: 'Investigating Officer',
    belongsTo: 'Independent',
  },
];

export const POINTS: readonly PointToAdd[] = [
  {
    title: 'Discharge without care',
    ownWords: 'He was sent home with nobody coming.',
    wording: 'did not arrange care at home before Mr P left hospital',
  },
  {
    title: 'Nobody called back',
    ownWords: 'I rang five times.',
    wording: 'did not answer five telephone messages',
  },
  {
    title: 'Ward staff',
    ownWords: 'Nobody told me when.',
    wording: 'ward staff did not tell Mrs P the time of discharge',
  },
];

export const OUTCOMES: readonly OutcomeToAdd[] = [
  {
    wanted: 'An apology from somebody senior',
    told: 'This can be given.',
    points: ['1'],
    cameOfIt: 'Met',
    how: 'The Director apologises in this letter.',
  },
];

/** What the letters of the case have to say, in this order. */
export const IN_THE_ACKNOWLEDGEMENT = [
  'Dear Mrs Pennant,',
  'received your complaint on 10 January 2025.',
  'did not answer five telephone messages',
  'We would like to talk with you about how we will handle your complaint',
  'The request for records is for the Information Commissioner.',
  'Harrowfield Hospitals NHS Trust',
  'in time (working day 3)',
];

export const IN_THE_DELAY_LETTER = [
  'ended on 9 July 2025 (SI 2009/309, regulation 14(3)).',
  'The Trust sent its part on 7 July 2025.',
  'as soon as is reasonably practicable (SI 2009/309, regulation 14(4)).',
  'We now expect to send it by 31 July 2025.',
  'Dilys Marrow',
];

export const IN_THE_RESPONSE = [
  'It comes later than it was due. We wrote to you on 10 July 2025 to explain why.',
  'How we considered your complaint The referral log was read and four people asked.',
  'What we concluded The referral was made and never opened.',
  'Upheld',
  'What needs to be put right Every open referral is checked each morning.',
  'Whether that has been or will be done We are satisfied that the check is in place.',
  'This is the practice of this council (Complaints policy 2023). The Regulations do not provide for it.',
  'Your right to go to the Ombudsman',
  'Local Government and Social Care Ombudsman (www.lgo.org.uk)',
  'Parliamentary and Health Service Ombudsman',
  'Yours sincerely, Dilys Marrow',
];
