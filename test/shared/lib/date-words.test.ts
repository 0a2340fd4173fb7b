import { readDateWords } from '@shared/lib/date-words';
import { describe, expect, it } from 'vitest';

describe('a date as people type it', () => {
  it.each([
    '4 Dec 2024',
    '4 december 2024',
    '4th December 2024',
    '4 Dec 24',
    '4/12/24',
    '04/12/2024',
    '4.12.2024',
    '4-12-2024',
    '4 12 2024',
    '2024-12-04',
    '2024/12/4',
    '04122024',
    '4dec2024',
    '4-Dec-2024',
    '4 Dec. 2024',
    'Wed 4 Dec 2024',
    'Wednesday, 4 December 2024',
    'December 4, 2024',
    '  4   Dec   2024 ',
    '4th of December 2024',
  ])('reads %s', (words) => {
    expect(readDateWords(words)).toEqual({ ok: true, value: '2024-12-04' });
  });

  it('reads September by four letters and a year of the last century', () => {
    expect(readDateWords('1 sept 98')).toEqual({ ok: true, value: '1998-09-01' });
  });

  it('takes an empty field as no date', () => {
    expect(readDateWords('  ')).toEqual({ ok: true, value: null });
  });

  it.each([
    ['4 dec', 'no-year', 'Which year'],
    ['4/12', 'no-year', 'Which year'],
    ['31/2/2024', 'no-such-day', 'There is no 31 February 2024.'],
    ['29 Feb 2023', 'no-such-day', 'There is no 29 February 2023.'],
    ['0 Jan 2024', 'no-such-day', 'There is no 0 January 2024.'],
    ['4/13/2024', 'no-such-day', 'There is no month 13'],
    ['0202-12-04', 'odd-year', 'The year 0202 cannot be right'],
    ['4 Dec 0202', 'odd-year', 'The year 0202 cannot be right'],
    ['4 Dec 202', 'odd-year', 'The year 202 cannot be right'],
    ['Thu 4 Dec 2024', 'other-weekday', '4 December 2024 is a Wednesday'],
    ['soon', 'not-a-date', '“soon” is not a date'],
    ['4 Foo 2024', 'not-a-date', 'is not a date'],
    ['12', 'not-a-date', 'is not a date'],
    ['before the school holidays', 'not-a-date', 'is not a date'],
  ])('refuses %s', (words, code, sentence) => {
    const read = readDateWords(words);
    expect(read).toMatchObject({ ok: false, code });
    expect(read.ok ? '' : read.message).toContain(sentence);
  });
});
