import type { Interview } from '@shared/domain/interview';

type Status = Interview['record']['status'];

/** What each state of an interview record is called, and whether it needs nothing more. */
export const RECORD_WORDS: Record<Status, { label: string; settled: boolean }> = {
  'not-sent': { label: 'Record not sent', settled: false },
  sent: { label: 'Sent for agreement', settled: false },
  agreed: { label: 'Record agreed', settled: true },
  'agreed-with-changes': { label: 'Agreed with changes', settled: true },
  'not-agreed': { label: 'Not agreed', settled: false },
  declined: { label: 'Declined to agree', settled: true },
  'not-applicable': { label: 'No record to agree', settled: true },
};

export function isSettled(status: Status): boolean {
  return RECORD_WORDS[status].settled;
}
