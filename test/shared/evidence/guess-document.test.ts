import { datesIn, headDate } from '@shared/evidence/guess-date';
import { guessEntry } from '@shared/evidence/guess-document';
import { guessKind } from '@shared/evidence/guess-kind';
import {
  attachedReference,
  compareAsCounted,
  nextReference,
  referenceInName,
} from '@shared/evidence/reference';
import { describe, expect, it } from 'vitest';

const today = '2025-01-16';

describe('references', () => {
  it.each([
    ['E13 Assessment', 'E13', 'Assessment'],
    ['E2a Photograph of arm', 'E2a', 'Photograph of arm'],
    ['E07_Log', 'E7', 'Log'],
    ['[B14] - Letter', 'B14', 'Letter'],
    ['E 5. Visit', 'E5', 'Visit'],
  ])('%s begins with %s', (name, reference, rest) => {
    expect(referenceInName(name)).toEqual({ reference, rest });
  });
  it.each([
    'S47 enquiry.pdf',
    'A4 photocopy.pdf',
    'IMG_2291.jpg',
    '2019 notification.pdf',
    'Email.pdf',
    'e-mail 5.eml',
  ])('%s has none', (name) => expect(referenceInName(name)).toBeNull());
  it('go on after the highest, and by letters for what is attached', () => {
    expect(nextReference([])).toBe('E1');
    expect(nextReference(['E2', 'E21', 'E9a', 'B30', ''])).toBe('E22');
    expect(attachedReference('E1', new Set(['E1a']))).toBe('E1b');
    expect(attachedReference('E2a', new Set())).toBe('E2a-1');
  });
  it('count as people count', () => {
    expect(['E10', 'E2a', 'E2', 'e1'].sort(compareAsCounted)).toEqual(['e1', 'E2', 'E2a', 'E10']);
  });
});

describe('dates', () => {
  it.each([
    ['Seen on 10 June 2024.', ['2024-06-10']],
    ['10th June, 2024 and 1st of July 2024', ['2024-06-10', '2024-07-01']],
    ['06/07/2024', ['2024-07-06']],
    ['3.6.24', ['2024-06-03']],
    ['2024-06-10 letter', ['2024-06-10']],
    ['20240610_133000', ['2024-06-10']],
    ['31 February 2024, 12/13/2024', []],
    ['ref 40-7718-21, tel 01632 960258, v1.2.3', []],
  ])('%s', (text, dates) => {
    expect(datesIn(text).map(({ date }) => date)).toEqual(dates);
  });
  it('prefers the labelled one, never a date of birth or one to come', () => {
    expect(
      headDate('Date of birth: 3 May 2017\nCreated: 21 May 2024 09.48\nvisit on 1 May 2024', today),
    ).toBe('2024-05-21');
    expect(
      headDate(
        'Marlscombe\nAssessment Team East\n31 July 2024\nDear Mr R, your e-mail of 3 July 2024',
        today,
      ),
    ).toBe('2024-07-31');
    expect(headDate('Dated 4 March 2026', today)).toBeNull();
  });
});

describe('an entry guessed', () => {
  const base = { opening: '', says: {}, today } as const;
  it('from an e-mail, whose headers are not guesses', () => {
    const entry = guessEntry({
      ...base,
      fileKind: 'email',
      name: 'E8 Father asks about the photograph.eml',
      says: { subject: 'Imogen', from: 'Tobias Renshall', to: 'Leanne Postgate', date: '2024-06-04' },
    });
    expect(entry).toEqual({
      reference: 'E8',
      title: 'Father asks about the photograph',
      kind: 'E-mail',
      date: '2024-06-04',
      author: 'Tobias Renshall',
      recipient: 'Leanne Postgate',
      guessed: [],
    });
  });
  it('from the page rather than from when a PDF was printed', () => {
    const entry = guessEntry({
      ...base,
      fileKind: 'pdf',
      name: 'E16 Team manager reply.pdf',
      opening:
        'Marlscombe\nAssessment Team East\n31 July 2024\nDear Mr Renshall\nThank you for your e-mail of 3 July 2024.',
      says: { date: '2025-01-10' },
    });
    expect(entry).toMatchObject({ date: '2024-07-31', kind: 'Letter', title: 'Team manager reply' });
    expect(entry.guessed).toEqual(['kind', 'date']);
  });
  it('from the name when the page says nothing', () => {
    expect(guessEntry({ ...base, fileKind: 'pdf', name: 'E11 Home visit 6 march 2024.pdf' })).toMatchObject({
      date: '2024-03-06',
      kind: 'Case note',
    });
  });
  it('never from when the bundle was made, but from an older file’s own date', () => {
    const made = (date: string) =>
      guessEntry({ ...base, fileKind: 'pdf', name: 'Scan of a plan.pdf', says: { date } });
    expect(made('2025-01-10').date).toBeNull();
    expect(made('2019-10-01')).toMatchObject({ date: '2019-10-01', guessed: ['kind', 'date'] });
  });
  it('with the subject when the name is a number', () => {
    const says = { subject: 'RE: FW: IR photo' };
    expect(guessEntry({ ...base, fileKind: 'email', name: 'IMG_0021.eml', says }).title).toBe('IR photo');
    expect(guessEntry({ ...base, fileKind: 'image', name: 'E2.jpg' }).title).toBe('E2');
  });
});

it.each([
  ['pdf', 'Resource panel minutes', '', 'Minutes'],
  ['pdf', 'Photograph upload log', '', 'System log'],
  ['pdf', 'Home visit to mother', '', 'Case note'],
  ['word', 'Assessment and child protection procedure', '', 'Procedure extract'],
  ['pdf', 'Child and family assessment', '', 'Assessment'],
  ['image', 'Photograph of arm', '', 'Photograph'],
  ['email', 'Stage 1 complaint', '', 'E-mail'],
  ['pdf', 'Something', 'CASE NOTE - TELEPHONE CALL', 'Case note'],
  ['other', 'xyz', '', ''],
] as const)('a %s called “%s” is: %s %s', (file, title, opening, kind) => {
  expect(guessKind(file, title, opening)).toBe(kind);
});
