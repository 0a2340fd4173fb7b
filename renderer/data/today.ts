import type { PlainDate } from '@shared/lib/plain-date';

/** The calendar day where the user is. */
export function today(): PlainDate {
  const now = new Date();
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
