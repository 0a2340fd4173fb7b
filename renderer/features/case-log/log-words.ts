import type { CaseFile } from '@shared/domain/case-file';
import type { EvidenceRequest } from '@shared/domain/evidence-document';
import type { PlainDate } from '@shared/lib/plain-date';
import { ENGLAND_CALENDAR, type WorkingCalendar, workingDaysBetween } from '@shared/procedure/working-days';

export const REQUEST_STATUS: readonly { value: EvidenceRequest['status']; label: string }[] = [
  { value: 'asked', label: 'Asked' },
  { value: 'received', label: 'Received' },
  { value: 'refused', label: 'Refused' },
  { value: 'not-held', label: 'Not held' },
];

/** The first line of a longer text, for a list. */
export function firstLine(text: string, otherwise: string): string {
  return (
    text
      .split('\n')
      .map((line) => line.trim())
      .find(Boolean) ?? otherwise
  );
}

/** How long an answer took, or has been awaited, in working days; null without the day it was asked. */
export function daysAwaited(
  request: EvidenceRequest,
  today: PlainDate,
  calendar: WorkingCalendar = ENGLAND_CALENDAR,
): number | null {
  if (request.askedOn === null) return null;
  const until = request.status === 'asked' ? today : request.answeredOn;
  return until === null ? null : Math.max(0, workingDaysBetween(request.askedOn, until, calendar));
}

/** "20 working days so far", "answered after 3 working days". */
export function awaitedInWords(
  request: EvidenceRequest,
  today: PlainDate,
  calendar: WorkingCalendar = ENGLAND_CALENDAR,
): string {
  const days = daysAwaited(request, today, calendar);
  if (days === null) return request.status === 'asked' ? 'no date yet' : '';
  const words = days === 1 ? '1 working day' : `${days} working days`;
  return request.status === 'asked' ? `${words} so far` : `after ${words}`;
}

const plural = (n: number, one: string, many: string) => (n === 1 ? `One ${one}` : `${n} ${many}`);

/** The heading of the log: what is still open in it. */
export function logHeading({ decisions, letters, evidenceRequests }: CaseFile): string {
  const open = evidenceRequests.filter((request) => request.status === 'asked').length;
  const unreasoned = decisions.filter((decision) => decision.why.trim() === '').length;
  if (open > 0) return plural(open, 'request for evidence is open', 'requests for evidence are open');
  if (unreasoned > 0)
    return plural(unreasoned, 'decision has no reason yet', 'decisions have no reasons yet');
  if (decisions.length + letters.length + evidenceRequests.length === 0) return 'Nothing is in the log yet';
  return 'Every decision has its reason and every request its answer';
}
