import { addDays, type PlainDate, weekdayOf } from '../lib/plain-date';

/** A day that is not a working day because of what it is, whatever the weekday. */
interface BankHoliday {
  readonly date: PlainDate;
  readonly name: string;
  /** SI 2006/1738 reg 2 excludes Christmas Day, Boxing Day and Good Friday by name: they cannot be moved away. */
  readonly byName: boolean;
}

/** The years for which the rule below was compared with the list that GOV.UK publishes for England and Wales. */
export const CHECKED_YEARS = { first: 2012, last: 2028 } as const;

/** The day on which the published list was last compared: what was proclaimed since is not in this calendar. */
export const LIST_READ_ON: PlainDate = '2026-08-21';

/** The years this calendar is meant for. Outside them it still answers, by the rule alone. */
export const CALENDAR_YEARS = { first: 2012, last: 2035 } as const;

interface OneOff {
  readonly year: number;
  readonly from: PlainDate | null;
  readonly to: PlainDate;
  readonly name: string;
}

/** Days moved (`from`) or added by royal proclamation in England and Wales since 2012. */
const ONE_OFFS: readonly OneOff[] = [
  { year: 2012, from: '2012-05-28', to: '2012-06-04', name: 'Spring bank holiday (moved)' },
  { year: 2012, from: null, to: '2012-06-05', name: "The Queen's Diamond Jubilee" },
  { year: 2020, from: '2020-05-04', to: '2020-05-08', name: 'Early May bank holiday (moved, VE Day)' },
  { year: 2022, from: '2022-05-30', to: '2022-06-02', name: 'Spring bank holiday (moved)' },
  { year: 2022, from: null, to: '2022-06-03', name: "The Queen's Platinum Jubilee" },
  { year: 2022, from: null, to: '2022-09-19', name: 'State Funeral of Queen Elizabeth II' },
  { year: 2023, from: null, to: '2023-05-08', name: 'Coronation of King Charles III' },
];

/** Easter Sunday by the Gregorian computus (the "anonymous" algorithm). */
function easterSunday(year: number): PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = Math.floor((a + 11 * d + 22 * e) / 451);
  const month = Math.floor((d + e - 7 * f + 114) / 31);
  const day = ((d + e - 7 * f + 114) % 31) + 1;
  return on(year, month, day);
}

function on(year: number, month: number, day: number): PlainDate {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const firstMonday = (year: number, month: number): PlainDate => {
  const first = on(year, month, 1);
  return addDays(first, (8 - weekdayOf(first)) % 7);
};

const lastMonday = (year: number, month: number): PlainDate => {
  const last = on(year, month, 31);
  return addDays(last, -((weekdayOf(last) + 6) % 7));
};

/** Substitute weekdays for New Year's Day, Christmas Day and Boxing Day that fall on a weekend. */
function substitutes(year: number): readonly BankHoliday[] {
  const days: BankHoliday[] = [];
  const add = (date: PlainDate, name: string) =>
    days.push({ date, name: `${name} (substitute day)`, byName: false });
  const newYear = weekdayOf(on(year, 1, 1));
  if (newYear === 6) add(on(year, 1, 3), "New Year's Day");
  if (newYear === 0) add(on(year, 1, 2), "New Year's Day");
  const christmas = weekdayOf(on(year, 12, 25));
  if (christmas === 5) add(on(year, 12, 28), 'Boxing Day');
  if (christmas === 6) {
    add(on(year, 12, 27), 'Christmas Day');
    add(on(year, 12, 28), 'Boxing Day');
  }
  if (christmas === 0) add(on(year, 12, 27), 'Christmas Day');
  return days;
}

/**
 * The bank holidays of England and Wales in one year, in date order, with Christmas Day, Boxing Day and
 * Good Friday even where they fall on a weekend (SI 2006/1738 reg 2 names them).
 *
 * By rule: Banking and Financial Dealings Act 1971 Sch. 1, the days usually added by royal proclamation, and
 * the one-off days since 2012. Compared with GOV.UK's list for {@link CHECKED_YEARS}; a day proclaimed
 * after that list has to be added by the user.
 */
export function bankHolidaysOf(year: number): readonly BankHoliday[] {
  const easter = easterSunday(year);
  const oneOffs = ONE_OFFS.filter((entry) => entry.year === year);
  const moved = new Set(oneOffs.map((entry) => entry.from));
  const regular: BankHoliday[] = [
    { date: on(year, 1, 1), name: "New Year's Day", byName: false },
    { date: addDays(easter, -2), name: 'Good Friday', byName: true },
    { date: addDays(easter, 1), name: 'Easter Monday', byName: false },
    { date: firstMonday(year, 5), name: 'Early May bank holiday', byName: false },
    { date: lastMonday(year, 5), name: 'Spring bank holiday', byName: false },
    { date: lastMonday(year, 8), name: 'Summer bank holiday', byName: false },
    { date: on(year, 12, 25), name: 'Christmas Day', byName: true },
    { date: on(year, 12, 26), name: 'Boxing Day', byName: true },
    ...substitutes(year),
  ];
  return [
    ...regular.filter((day) => !moved.has(day.date)),
    ...oneOffs.map((entry) => ({ date: entry.to, name: entry.name, byName: false })),
  ].sort((one, other) => (one.date < other.date ? -1 : 1));
}

const byYear = new Map<number, ReadonlyMap<PlainDate, BankHoliday>>();

/** The bank holiday on this date, if it is one. A pure function; years already asked for are remembered. */
export function bankHolidayOn(date: PlainDate): BankHoliday | undefined {
  const year = Number(date.slice(0, 4));
  let days = byYear.get(year);
  if (!days) {
    days = new Map(bankHolidaysOf(year).map((day) => [day.date, day]));
    byYear.set(year, days);
  }
  return days.get(date);
}

/**
 * What to tell the user about the calendar under an answer that reaches this date; null when the year was
 * checked against the published list.
 */
export function calendarCaution(date: PlainDate): string | null {
  const year = Number(date.slice(0, 4));
  if (year >= CHECKED_YEARS.first && year <= CHECKED_YEARS.last) return null;
  return year > CHECKED_YEARS.last
    ? `Bank holidays after ${CHECKED_YEARS.last} follow the usual rule and are not yet published. Add any special day under Rules and calendar.`
    : `Bank holidays before ${CHECKED_YEARS.first} follow the usual rule and were not compared with the published list.`;
}
