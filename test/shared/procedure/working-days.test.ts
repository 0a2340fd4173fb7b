import { addDays } from '@shared/lib/plain-date';
import {
  addWorkingDays,
  countBack,
  dayByDay,
  describeDay,
  ENGLAND_CALENDAR,
  isWorkingDay,
  nonWorkingReason,
  type WorkingCalendar,
  withStoppedPeriods,
  workingCalendar,
  workingDaysBetween,
} from '@shared/procedure/working-days';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import vectors from '../../vectors/childrens-working-days.json';
import { anyDate } from './dates';

const amounts = fc.integer({ min: 1, max: 400 });

function calendarOf(options: Parameters<typeof workingCalendar>[0]): WorkingCalendar {
  const made = workingCalendar(options);
  if (!made.ok) throw new Error(made.message);
  return made.value;
}

describe('counting working days', () => {
  for (const vector of vectors.vectors) {
    const { start } = vector;
    for (const [key, expected] of Object.entries(vector)) {
      const [, amount] = /^\+(\d+)wd$/.exec(key) ?? [];
      if (amount === undefined) continue;
      it(`${start} + ${amount} working days is ${expected}`, () => {
        expect(addWorkingDays(start, Number(amount), ENGLAND_CALENDAR)).toBe(expected);
        expect(workingDaysBetween(start, expected, ENGLAND_CALENDAR)).toBe(Number(amount));
      });
    }
    it(`65 working days from ${start} is not thirteen weeks`, () => {
      expect(addWorkingDays(start, 65, ENGLAND_CALENDAR) > vector['13weeks']).toBe(true);
    });
  }

  it.each(vectors.countBack)('$hearing: ten working days before is $atLeast10wdBefore', (vector) => {
    expect(countBack(vector.hearing, 10, ENGLAND_CALENDAR)).toBe(vector.atLeast10wdBefore);
  });

  it('gives back n after adding n, and never lands on a day off', () => {
    fc.assert(
      fc.property(anyDate, amounts, (date, n) => {
        const due = addWorkingDays(date, n, ENGLAND_CALENDAR);
        expect(isWorkingDay(due, ENGLAND_CALENDAR)).toBe(true);
        expect(workingDaysBetween(date, due, ENGLAND_CALENDAR)).toBe(n);
        expect(workingDaysBetween(due, date, ENGLAND_CALENDAR)).toBe(-n);
      }),
    );
  });

  it('counts back to where it came from', () => {
    fc.assert(
      fc.property(anyDate, amounts, (date, n) => {
        const start = isWorkingDay(date, ENGLAND_CALENDAR) ? date : addWorkingDays(date, 1, ENGLAND_CALENDAR);
        expect(countBack(addWorkingDays(start, n, ENGLAND_CALENDAR), n, ENGLAND_CALENDAR)).toBe(start);
        const back = countBack(date, n, ENGLAND_CALENDAR);
        expect(isWorkingDay(back, ENGLAND_CALENDAR)).toBe(true);
        expect(workingDaysBetween(back, addDays(date, -1), ENGLAND_CALENDAR)).toBe(n - 1);
      }),
    );
  });

  it('adds in steps as it adds at once', () => {
    fc.assert(
      fc.property(anyDate, amounts, amounts, (date, n, m) => {
        const steps = addWorkingDays(addWorkingDays(date, n, ENGLAND_CALENDAR), m, ENGLAND_CALENDAR);
        expect(addWorkingDays(date, n + m, ENGLAND_CALENDAR)).toBe(steps);
      }),
    );
  });

  it('agrees with the day-by-day list that the user is shown', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 70 }), (date, n) => {
        const due = addWorkingDays(date, n, ENGLAND_CALENDAR);
        const days = dayByDay(date, due, ENGLAND_CALENDAR);
        expect(days.at(-1)).toEqual({ date: due, dayNumber: n, reason: null });
        expect(days.filter((day) => day.dayNumber !== null)).toHaveLength(n);
      }),
    );
  });

  it('refuses amounts that are no count of days', () => {
    for (const n of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => addWorkingDays('2026-01-05', n, ENGLAND_CALENDAR)).toThrow(RangeError);
      expect(() => countBack('2026-01-05', n, ENGLAND_CALENDAR)).toThrow(RangeError);
    }
  });

  it('names the reason a day is off', () => {
    expect(nonWorkingReason('2026-12-26', ENGLAND_CALENDAR)).toBe('Boxing Day');
    expect(nonWorkingReason('2026-12-28', ENGLAND_CALENDAR)).toBe('Boxing Day (substitute day)');
    expect(nonWorkingReason('2026-12-27', ENGLAND_CALENDAR)).toBe('Sunday');
    expect(nonWorkingReason('2026-12-29', ENGLAND_CALENDAR)).toBeNull();
    expect(dayByDay('2025-04-16', '2025-04-22', ENGLAND_CALENDAR).map(describeDay)).toEqual([
      'Thursday 17 April 2025: day 1',
      'Friday 18 April 2025: not counted (Good Friday)',
      'Saturday 19 April 2025: not counted (Saturday)',
      'Sunday 20 April 2025: not counted (Sunday)',
      'Monday 21 April 2025: not counted (Easter Monday)',
      'Tuesday 22 April 2025: day 2',
    ]);
  });
});

describe("the user's own days", () => {
  it('lengthen the count when they fall in it', () => {
    const royal = calendarOf({ extraDays: [{ date: '2027-06-11', name: 'Royal event' }] });
    expect(addWorkingDays('2027-06-07', 5, ENGLAND_CALENDAR)).toBe('2027-06-14');
    expect(addWorkingDays('2027-06-07', 5, royal)).toBe('2027-06-15');
    expect(nonWorkingReason('2027-06-11', royal)).toBe('Royal event');
  });

  it('can move a bank holiday', () => {
    const moved = calendarOf({ movedDays: [{ from: '2030-05-06', to: '2030-05-08', name: 'VE Day' }] });
    expect(isWorkingDay('2030-05-06', moved)).toBe(true);
    expect(nonWorkingReason('2030-05-08', moved)).toBe('VE Day');
  });

  it('leave out local closing days unless they are observed', () => {
    const localClosingDays = [{ date: '2026-12-30', name: 'Christmas shut-down' }];
    expect(isWorkingDay('2026-12-30', calendarOf({ localClosingDays }))).toBe(true);
    const observed = calendarOf({ localClosingDays, observeLocalClosingDays: true });
    expect(nonWorkingReason('2026-12-30', observed)).toBe('Christmas shut-down');
  });

  it('do not count days on which the clock stands still', () => {
    const stopped = withStoppedPeriods(ENGLAND_CALENDAR, [
      { from: '2026-11-04', to: '2026-11-09', reason: 'Court case' },
    ]);
    expect(addWorkingDays('2026-11-02', 2, stopped)).toBe('2026-11-09');
    expect(() =>
      addWorkingDays(
        '2026-11-02',
        2,
        withStoppedPeriods(ENGLAND_CALENDAR, [{ from: '2026-11-04', to: null, reason: 'Court case' }]),
      ),
    ).toThrow(RangeError);
  });

  it.each([
    ['a date that does not exist', { extraDays: [{ date: '2027-02-31', name: '' }] }, /not a real date/],
    ['the year 0202', { extraDays: [{ date: '0202-06-01', name: '' }] }, /not a real date/],
    [
      'a day entered twice',
      {
        extraDays: [
          { date: '2027-06-11', name: 'One' },
          { date: '2027-06-11', name: 'Two' },
        ],
      },
      /Friday 11 June 2027 is entered twice/,
    ],
    [
      'a day in two lists',
      {
        extraDays: [{ date: '2027-06-11', name: 'One' }],
        localClosingDays: [{ date: '2027-06-11', name: 'Two' }],
      },
      /entered twice/,
    ],
    [
      'moving a day that is no bank holiday',
      { movedDays: [{ from: '2027-06-10', to: '2027-06-11', name: '' }] },
      /is not a bank holiday/,
    ],
    [
      'moving Boxing Day, which the Regulations name',
      { movedDays: [{ from: '2028-12-26', to: '2028-12-27', name: '' }] },
      /Boxing Day cannot be moved/,
    ],
  ])('refuses %s in words', (_what, options, words) => {
    const made = workingCalendar(options);
    expect(made.ok).toBe(false);
    expect(made.ok ? '' : made.message).toMatch(words);
  });

  it('takes a day that is off anyway, and says so', () => {
    const calendar = calendarOf({
      extraDays: [
        { date: '2022-09-19', name: 'Funeral' },
        { date: '2027-06-12', name: 'A Saturday' },
      ],
      movedDays: [{ from: '2020-05-04', to: '2020-05-08', name: 'VE Day' }],
    });
    expect(calendar.notes).toEqual([
      expect.stringMatching(/19 September 2022 is not a working day anyway \(State Funeral/),
      expect.stringMatching(/12 June 2027 is not a working day anyway \(a weekend\)/),
      expect.stringMatching(/already in this program's calendar/),
    ]);
  });
});
