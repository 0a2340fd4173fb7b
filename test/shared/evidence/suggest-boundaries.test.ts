import { suggestBoundaries } from '@shared/evidence/suggest-boundaries';
import { describe, expect, test } from 'vitest';

/** First lines of the pages of a council's combined bundle. */
const BUNDLE = [
  'EVIDENCE SLIP - IMAGE NOT REPRODUCED\nFile name: IMG_2291.jpg',
  'CASE NOTE - MASH CONTACT\nSystem: CareBase',
  'CASE NOTE - HOME VISIT\nSystem: CareBase Child: Imogen R',
  'CASE NOTE - TELEPHONE CALL\nSystem: CareBase',
  'CAREBASE AUDIT EXTRACT (supplied to the panel 20 March 2025)\nItem: IMG_2291.jpg',
  'BRACKENFOLD PRIMARY SCHOOL - SAFEGUARDING RECORD',
  'MARLSCOMBE METROPOLITAN BOROUGH COUNCIL\nCHILD AND FAMILY ASSESSMENT - SECTION 17',
  '7. HEALTH\nNo concerns.\n8. ANALYSIS',
  "MARLSCOMBE CHILDREN'S SERVICES - CASE RECORDING POLICY",
  'Marlscombe Metropolitan Borough Council\nAssessment Team East\n31 July 2024\nDear Mr Renshall',
  'Marlscombe Metropolitan Borough Council\nInformation Governance\n5 September 2024\nDear Mr Renshall',
];

describe('where documents bound together begin', () => {
  test('is told from headings and letters, and not from a heading within a document', () => {
    expect(suggestBoundaries(BUNDLE).map(({ page }) => page)).toEqual([2, 3, 4, 5, 6, 7, 9, 10, 11]);
    expect(suggestBoundaries(BUNDLE).at(-1)?.why).toBe('letter');
  });

  test('is told from page numbers that begin again, mails, and blank pages', () => {
    const pages = [
      'Minutes\nof the day\nPage 1 of 3',
      'MORE OF THE MINUTES\nPage 2 of 3',
      'end of minutes\nPage 3 of 3',
      'a form\nPage 1 of 2',
      'its second page\nPage 2 of 2',
      'From: A\nTo: B\nSubject: C\nText.',
      ' ',
      'handwritten note, not recognised well',
      'and goes on here',
    ];
    expect(suggestBoundaries(pages)).toEqual([
      { page: 4, why: 'first-page-number' },
      { page: 6, why: 'mail-head' },
      { page: 8, why: 'after-blank' },
    ]);
  });

  test('of one document, or of none, is nowhere', () => {
    expect(suggestBoundaries([])).toEqual([]);
    expect(suggestBoundaries(['ONE PAGE ALONE'])).toEqual([]);
  });
});
