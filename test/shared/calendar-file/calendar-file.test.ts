import { calendarEntries, type DatedCase } from '@shared/calendar-file/calendar-entries';
import { writeCalendar } from '@shared/calendar-file/write-calendar';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { smallCase } from '../../builders/case-builder';

const { matter } = smallCase();
const dated: DatedCase = {
  ...matter,
  matterId: matter.id,
  title: 'Ms K',
  reference: 'HC-2291',
  events: { 'stage-2-requested': '2024-11-12', 'statement-agreed': '2024-12-04', 'panel-held': '2025-04-09' },
  respondBy: null,
};
const choice = { words: 'reference', past: false, nextOnly: false } as const;
const options = { stamp: '20241205T091500Z', sequence: 28_888, remindDaysBefore: null };
const entries = (given: object = {}) => calendarEntries(dated, '2024-12-05', { ...choice, ...given });
const octets = (line: string) => new TextEncoder().encode(line).length;
const one = (title: string, note = '') =>
  writeCalendar([{ uid: 'a@evenhand.invalid', date: '2025-02-28', title, note }], options);
const readBack = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => ({
    uid: event.getFirstPropertyValue('uid'),
    title: event.getFirstPropertyValue('summary'),
    note: event.getFirstPropertyValue('description'),
  }));

describe('the dates of a case for a calendar', () => {
  it('say the reference and what is due, and no word more of the case', () => {
    expect(entries().map(({ date, title }) => [date, title])).toEqual([
      ['2024-12-17', 'HC-2291: Stage 2 response: last day'],
      ['2024-12-17', 'HC-2291: Extension letter, if the response will be late: last day'],
      ['2025-02-14', 'HC-2291: Longest time for Stage 2: last day'],
      ['2025-03-26', 'HC-2291: Complainant told when and where the panel meets: last day'],
      ['2025-03-26', 'HC-2291: Panel papers sent: last day (rule not confirmed)'],
      ['2025-04-09', 'HC-2291: The review panel meets'],
      ['2025-04-16', 'HC-2291: Panel report: last day'],
    ]);
    const file = writeCalendar(entries(), options);
    expect(file).not.toContain('Ms K');
    expect(file).not.toContain('Harrowfield');
  });

  it('say nothing of the case, or its title, when the user chooses so', () => {
    expect(entries({ words: 'nothing' })[0]?.title).toBe('Stage 2 response: last day');
    expect(entries({ words: 'title' })[0]?.title).toBe('Ms K: Stage 2 response: last day');
  });

  it('keep the id of a date when it moves, and differ from each other and from another case’s', () => {
    const later = calendarEntries(
      { ...dated, events: { ...dated.events, 'stage-2-requested': '2024-11-14' } },
      '2024-12-05',
      choice,
    );
    expect(later.map((each) => each.uid)).toEqual(entries().map((each) => each.uid));
    expect(later[0]?.date).not.toBe(entries()[0]?.date);
    const other = calendarEntries({ ...dated, matterId: 'other' }, '2024-12-05', choice);
    const ids = [...entries(), ...other].map((each) => each.uid);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('hold what is next only, the past, or nothing of a closed case, as asked', () => {
    expect(entries({ nextOnly: true })).toHaveLength(1);
    expect(entries({ past: true }).map((each) => each.title)).toContain(
      'HC-2291: Complainant asked for Stage 2',
    );
    expect(calendarEntries({ ...dated, closedOn: '2024-12-01' }, '2024-12-05', choice)).toEqual([]);
  });
});

describe('the calendar file', () => {
  it('is what the standard asks for', () => {
    expect(one('HC-2291: Stage 2 response: last day', 'Worked out, for now; see the case.')).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Evenhand//Dates of cases//EN',
        'CALSCALE:GREGORIAN',
        'METHOD:PUBLISH',
        'BEGIN:VEVENT',
        'UID:a@evenhand.invalid',
        'DTSTAMP:20241205T091500Z',
        'SEQUENCE:28888',
        'DTSTART;VALUE=DATE:20250228',
        'DTEND;VALUE=DATE:20250301',
        'SUMMARY:HC-2291: Stage 2 response: last day',
        'DESCRIPTION:Worked out\\, for now\\; see the case.',
        'CLASS:PRIVATE',
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it('has no line over 75 octets and gives every word back, whatever the words', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.string({ unit: 'grapheme' }),
        (title, note) => {
          const said = {
            title: title.replace(/[\r\n\p{Cc}]/gu, ' '),
            note: note.replace(/[\r\n\p{Cc}]/gu, ' '),
          };
          const file = one(said.title, said.note);
          for (const line of file.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75);
          expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
          expect(readBack(file)[0]).toMatchObject({
            title: said.title,
            ...(said.note ? { note: said.note } : {}),
          });
        },
      ),
      { numRuns: 200 },
    );
  });

  it('lets no line break in a title begin a line of its own', () => {
    const file = one('Reference\r\nATTENDEE:mailto:someone@example.org');
    expect(file).not.toMatch(/^ATTENDEE/m);
  });

  it('reminds at nine in the morning, days before', () => {
    const file = writeCalendar(entries({ nextOnly: true }), { ...options, remindDaysBefore: 7 });
    expect(file).toMatch(/TRIGGER:-P6DT15H/);
    expect(file).toMatch(/ACTION:DISPLAY/);
  });
});
