import { weekdayOf } from '@shared/lib/plain-date';
import {
  bankHolidayOn,
  bankHolidaysOf,
  CALENDAR_YEARS,
  CHECKED_YEARS,
  calendarCaution,
} from '@shared/procedure/bank-holidays';
import { describe, expect, it } from 'vitest';
import published from '../../vectors/bank-holidays-england.json';
import vectors from '../../vectors/childrens-working-days.json';

const weekdaysOff = (year: number) =>
  bankHolidaysOf(year)
    .map((day) => day.date)
    .filter((date) => weekdayOf(date) !== 0 && weekdayOf(date) !== 6);

describe('bank holidays of England and Wales', () => {
  it.each(Object.entries(published.years))('are the published ones in %s', (year, { weekdays }) => {
    expect(weekdaysOff(Number(year))).toEqual(weekdays);
  });

  it('covers the published list whole', () => {
    expect(Object.values(published.years).flatMap((year) => year.weekdays)).toHaveLength(published.total);
    expect(published.total).toBe(196);
    expect(Object.keys(published.years).map(Number)).toEqual(
      Array.from({ length: 24 }, (_, index) => CALENDAR_YEARS.first + index),
    );
  });

  it('has the Diamond Jubilee of 2012 instead of the last Monday in May', () => {
    expect(bankHolidayOn('2012-05-28')).toBeUndefined();
    expect(bankHolidayOn('2012-06-04')?.name).toMatch(/Spring/);
    expect(bankHolidayOn('2012-06-05')?.name).toMatch(/Jubilee/);
  });

  it('agrees with the list behind the test vectors, weekends included', () => {
    const listed = Object.keys(vectors.bankHolidaysByRule);
    const ours = [2025, 2026, 2027, 2028].flatMap((year) => bankHolidaysOf(year).map((day) => day.date));
    expect(ours).toEqual(listed);
  });

  it('knows nothing of the Scottish day of 15 June 2026', () => {
    expect(bankHolidayOn('2026-06-15')).toBeUndefined();
  });

  it.each(Array.from({ length: 24 }, (_, index) => CALENDAR_YEARS.first + index))(
    'gives %i at least eight weekdays off, each once, in order',
    (year) => {
      const dates = bankHolidaysOf(year).map((day) => day.date);
      expect(dates).toEqual([...new Set(dates)].sort());
      expect(weekdaysOff(year).length).toBeGreaterThanOrEqual(8);
      expect(
        bankHolidaysOf(year)
          .filter((day) => day.byName)
          .map((day) => day.name)
          .sort(),
      ).toEqual(['Boxing Day', 'Christmas Day', 'Good Friday']);
    },
  );

  it.each([
    [2031, '2031-04-11'],
    [2032, '2032-03-26'],
    [2033, '2033-04-15'],
    [2034, '2034-04-07'],
    [2035, '2035-03-23'],
  ])('has Good Friday of %i on %s', (_year, date) => {
    expect(bankHolidayOn(date)?.name).toBe('Good Friday');
  });

  it('says where the calendar has not been checked', () => {
    expect(calendarCaution('2024-12-25')).toBeNull();
    expect(calendarCaution(`${CHECKED_YEARS.last}-12-31`)).toBeNull();
    expect(calendarCaution(`${CHECKED_YEARS.last + 1}-01-02`)).toMatch(/not yet published/);
    expect(calendarCaution('2013-05-01')).toBeNull();
    expect(calendarCaution('2011-05-01')).toMatch(/not compared/);
  });
});
