import type { Interview } from '@shared/domain/interview';

type Status = Interview['record']['status'];

/** What each state of an interview record is called. */
export const RECORD_WORDS: Record<Status, { label: string; tone: 'plain' | 'amber' | 'green' }> = {
  'not-sent': { label: 'Record not sent', tone: 'amber' },
  sent: { label: 'Sent for agreement', tone: 'amber' },
  agreed: { label: 'Record agreed', tone: 'green' },
  'agreed-with-changes': { label: 'Agreed with changes', tone: 'green' },
  'not-agreed': { label: 'Not agreed', tone: 'amber' },
  declined: { label: 'Declined to agree', tone: 'plain' },
  'not-applicable': { label: 'No record to agree', tone: 'plain' },
};
