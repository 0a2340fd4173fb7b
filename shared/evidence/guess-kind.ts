import type { FileKind } from './file-kind';

/** Kinds of evidence the register offers, in the order it offers them. Any other word may be typed. */
export const EVIDENCE_KINDS = [
  'E-mail',
  'Letter',
  'Case note',
  'Assessment',
  'Plan',
  'Minutes',
  'Chronology',
  'Contact log',
  'Referral',
  'School record',
  'Health record',
  'Police notice',
  'Court order',
  'Policy extract',
  'Procedure extract',
  'Supervision record',
  'System log',
  'Spreadsheet extract',
  'Photograph',
  'Sound recording',
  'Statement',
  'Complaint',
  'Form',
] as const;

/** Words of a title that say what a document is. The first match wins, so the surer come first. */
const TITLE_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bminutes\b|\bnotes? of (?:a |the )?meeting\b/i, 'Minutes'],
  [/\bpolicy\b|\bstatement of purpose\b|\bshort breaks statement\b/i, 'Policy extract'],
  [/\bprocedures?\b|\bpractice guidance\b/i, 'Procedure extract'],
  [/\bsupervision\b/i, 'Supervision record'],
  [/\b(?:upload|audit|access|system) log\b|\baudit trail\b/i, 'System log'],
  [/\bpolice\b|\bppn\b/i, 'Police notice'],
  [/\bschool (?:record|log|report)\b/i, 'School record'],
  [/\bcourt order\b|\bchild arrangements order\b/i, 'Court order'],
  [/\btracker\b|\bspreadsheet\b/i, 'Spreadsheet extract'],
  [/\blog of (?:calls|contact)|\bcontact log\b|\bcall log\b|\bdiary\b/i, 'Contact log'],
  [/\bphoto(?:graph)?s?\b(?!.*\b(?:log|slip)\b)/i, 'Photograph'],
  [
    /\bhome visit\b|\bcase ?notes?\b|\bcontact record\b|\btelephone call\b|\bphone call\b|\bcall (?:to|from|about)\b|\bvisit\b/i,
    'Case note',
  ],
  [/\bplan\b/i, 'Plan'],
  [/\breferral\b/i, 'Referral'],
  [/\bassessment\b/i, 'Assessment'],
  [/\bletter\b|\breply\b|\bresponse\b|\boffer of\b/i, 'Letter'],
  [/\bstatement\b/i, 'Statement'],
  [/\bcomplaint\b/i, 'Complaint'],
];

/** Words near the top of a page that say the same. */
const PAGE_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bCASE NOTE\b/i, 'Case note'],
  [/^\s*(?:MINUTES|NOTES OF)\b/im, 'Minutes'],
  [/\bdear (?:mr|mrs|ms|miss|dr|sir|madam|all|parents?)\b/i, 'Letter'],
  [/\bSUPERVISION\b/, 'Supervision record'],
  [/\bPROCEDURE\b/, 'Procedure extract'],
  [/\bPOLICY\b/, 'Policy extract'],
  [/\bASSESSMENT\b/, 'Assessment'],
];

/**
 * What a document seems to be, in the register's words; empty when nothing tells.
 * @param opening the first page's text, if any
 */
export function guessKind(file: FileKind, title: string, opening: string): string {
  if (file === 'email' || file === 'outlook') return 'E-mail';
  if (file === 'sound') return 'Sound recording';
  const top = opening.slice(0, 600);
  const fromTitle = TITLE_WORDS.find(([words]) => words.test(title))?.[1];
  const fromPage = PAGE_WORDS.find(([words]) => words.test(top))?.[1];
  // A page that calls itself a case note or begins "Dear Mr R" is one, whatever its subject.
  if (fromPage === 'Case note' || (fromPage === 'Letter' && fromTitle !== 'Complaint')) return fromPage;
  if (fromTitle) return fromTitle;
  if (fromPage) return fromPage;
  if (file === 'image' || file === 'heic' || file === 'tiff') return 'Photograph';
  return file === 'spreadsheet' ? 'Spreadsheet extract' : '';
}
