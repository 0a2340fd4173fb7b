import { formatLong, isPlainDate, type PlainDate, weekdayOf } from './plain-date';
import { fail, ok, type Result } from './result';

/** Why words are no date. */
type DateWordsFault = 'not-a-date' | 'no-year' | 'no-such-day' | 'odd-year' | 'other-weekday';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const EXAMPLE = 'Type a date such as 4 Dec 2024 or 4/12/2024.';

/** The place in `names` of a word that is one of them or begins one (three letters at least); -1 when none. */
function nameIndex(names: readonly string[], word: string): number {
  return word.length < 3
    ? -1
    : names.findIndex((name) => name.startsWith(word) || (word === 'sept' && name === 'september'));
}

/** The parts of a date, as written. `year` is undefined when none was written. */
type Parts = { day: number; month: number; year: string | undefined };

function partsOf(words: string): Parts | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(words);
  if (iso) return { day: Number(iso[3]), month: Number(iso[2]), year: iso[1] };
  const figures = /^(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{2,4}))?$/.exec(words);
  if (figures) return { day: Number(figures[1]), month: Number(figures[2]), year: figures[3] };
  const packed = /^(\d{2})(\d{2})(\d{4})$/.exec(words);
  if (packed) return { day: Number(packed[1]), month: Number(packed[2]), year: packed[3] };
  const british = /^(\d{1,2})(?:st|nd|rd|th)?(?: of)?[- ]?([a-z]{3,9})[- ]?(\d{2,4})?$/.exec(words);
  if (british)
    return { day: Number(british[1]), month: nameIndex(MONTHS, british[2] ?? '') + 1, year: british[3] };
  const american = /^([a-z]{3,9}) (\d{1,2})(?:st|nd|rd|th)?(?: (\d{2,4}))?$/.exec(words);
  if (american)
    return { day: Number(american[2]), month: nameIndex(MONTHS, american[1] ?? '') + 1, year: american[3] };
  return undefined;
}

/** A year of two figures is of this century up to 79 and of the last from 80. */
const fullYear = (year: string): string =>
  year.length === 2 ? `${Number(year) < 80 ? '20' : '19'}${year}` : year;

/**
 * Reads a date as people in Britain type it: "4 Dec 2024", "4/12/24", "4.12.2024", "2024-12-04",
 * "Wed 4 December 2024". Day comes before month.
 *
 * @param text what was typed; nothing but spaces means "no date"
 * @returns the date, `null` for no date, or why it is none, in a sentence for the person typing
 */
export function readDateWords(text: string): Result<PlainDate | null, DateWordsFault> {
  let words = text.toLowerCase().replaceAll(',', ' ').replace(/\s+/g, ' ').trim();
  if (words === '') return ok(null);
  const weekday = nameIndex(WEEKDAYS, /^([a-z]+)\.? /.exec(words)?.[1] ?? '');
  if (weekday >= 0) words = words.replace(/^[a-z]+\.? /, '');

  const parts = partsOf(words.replace(/([a-z])\./g, '$1'));
  if (!parts || parts.month === 0) return fail('not-a-date', `“${text.trim()}” is not a date. ${EXAMPLE}`);
  if (parts.year === undefined) return fail('no-year', `Which year? ${EXAMPLE}`);
  const year = fullYear(parts.year);
  if (year.length !== 4 || Number(year) < 1900 || Number(year) > 2199) {
    return fail('odd-year', `The year ${parts.year} cannot be right. Type four figures, such as 2024.`);
  }
  if (parts.month > 12) {
    return fail(
      'no-such-day',
      `There is no month ${parts.month}. The day comes first: 4/12/2024 is 4 December.`,
    );
  }
  const two = (value: number) => String(value).padStart(2, '0');
  const date = `${year}-${two(parts.month)}-${two(parts.day)}`;
  if (!isPlainDate(date)) {
    const month = MONTHS[parts.month - 1] ?? '';
    const name = month.charAt(0).toUpperCase() + month.slice(1);
    return fail('no-such-day', `There is no ${parts.day} ${name} ${year}.`);
  }
  if (weekday >= 0 && weekday !== weekdayOf(date)) {
    const is = WEEKDAYS[weekdayOf(date)] ?? '';
    return fail(
      'other-weekday',
      `${formatLong(date)} is a ${is.charAt(0).toUpperCase()}${is.slice(1)}. Check the day or the date.`,
    );
  }
  return ok(date);
}
