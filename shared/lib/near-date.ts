import { formatShort, type PlainDate } from './plain-date';

/** "Fri 14 Feb", with the year only when it is another than today's: for tables read at a glance. */
export function formatNear(date: PlainDate, today: PlainDate): string {
  const short = formatShort(date);
  return date.slice(0, 4) === today.slice(0, 4) ? short.slice(0, -5) : short;
}
