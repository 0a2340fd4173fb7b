import type { PlainDate } from '@shared/lib/plain-date';

/** The calendar day of an instant, where the user is. */
export function dayOf(instant: number): PlainDate {
  const then = new Date(instant);
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${then.getFullYear()}-${pad(then.getMonth() + 1)}-${pad(then.getDate())}`;
}

/** The calendar day where the user is. */
export function today(): PlainDate {
  return dayOf(Date.now());
}
