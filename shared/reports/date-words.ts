import type { z } from 'zod';
import type { EventDate } from '../domain/chronology-entry';
import type { dueSchema } from '../domain/recommendation';
import { formatLong, type PlainDate } from '../lib/plain-date';

/** "4 December 2024", or the words given for a date not known. */
export function dateWords(date: PlainDate | null | undefined, otherwise = 'Not recorded'): string {
  return date ? formatLong(date) : otherwise;
}

const MONTH_YEAR = (date: PlainDate) => formatLong(date).replace(/^\d+ /, '');
const YEAR = (date: PlainDate) => date.slice(0, 4);

/** When something happened, as surely as it is known: "About March 2024", "4 to 9 May 2024". */
export function eventDateWords(date: EventDate): string {
  const { precision, on, until, about } = date;
  if (precision === 'unrecorded' || on === null) return 'No date recorded';
  const words =
    precision === 'month'
      ? MONTH_YEAR(on)
      : precision === 'year'
        ? YEAR(on)
        : precision === 'period' && until !== null
          ? `${formatLong(on)} to ${formatLong(until)}`
          : precision === 'period'
            ? `From ${formatLong(on)}`
            : formatLong(on);
  return about ? `About ${words.replace(/^From/, 'from')}` : words;
}

const DUE_FROM: Record<z.infer<typeof dueSchema>['from'], string> = {
  adjudication: 'the Council’s response',
  'panel-report': 'the panel’s report',
  'council-response': 'the Council’s response to the panel',
};

type Due = z.infer<typeof dueSchema>;

/** "20 working days"; empty when nobody has said by when. */
export function dueWords(due: Due): string {
  if (due.unit === 'date') return due.date ? `By ${formatLong(due.date)}` : '';
  if (due.unit === 'not-said' || due.amount === null) return '';
  const unit = due.unit === 'month' ? 'month' : 'working day';
  return `${due.amount} ${unit}${due.amount === 1 ? '' : 's'}`;
}

/** From when a period runs, "the Council's response"; empty for a date, which runs from nothing. */
export function dueFromWords(due: Due): string {
  return (due.unit === 'month' || due.unit === 'working-day') && due.amount !== null
    ? DUE_FROM[due.from]
    : '';
}

const POUNDS = new Intl.NumberFormat('en-GB', {
  style: 'currency',
  currency: 'GBP',
  minimumFractionDigits: 0,
  maximumFractionDigits: 2,
});

/** "£250", "£1,200.50". */
export function poundsWords(pounds: number): string {
  const words = POUNDS.format(pounds);
  return words.includes('.') && !/\.\d\d$/.test(words) ? `${words}0` : words;
}
