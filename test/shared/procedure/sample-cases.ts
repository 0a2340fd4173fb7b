import type { EventDates } from '@shared/procedure/deadline';

/** The dates of the sample case about short breaks (case-a), from its table of key dates. */
export const CASE_A: EventDates = {
  'stage-1-received': '2024-05-08',
  'stage-1-extended': '2024-05-22',
  'stage-1-response': '2024-06-05',
  'stage-2-requested': '2024-06-19',
  'stage-2-acknowledged': '2024-06-20',
  'io-appointed': '2024-06-27',
  'ip-appointed': '2024-06-27',
  'complainant-met': '2024-07-08',
  'statement-sent': '2024-07-10',
  'statement-agreed': '2024-07-16',
  'extension-letter-sent': '2024-08-13',
  'draft-report-circulated': '2024-08-14',
  'accuracy-comments-closed': '2024-08-21',
  'io-report-signed': '2024-08-30',
  'ip-report-signed': '2024-09-04',
  'adjudication-sent': '2024-09-16',
};

/** The dates of the sample case about recording (case-b), to the end of Stage 3. */
export const CASE_B: EventDates = {
  'stage-1-received': '2024-10-07',
  'stage-1-response': '2024-10-21',
  'stage-2-requested': '2024-11-12',
  'stage-2-acknowledged': '2024-11-13',
  'io-appointed': '2024-11-19',
  'ip-appointed': '2024-11-19',
  'complainant-met': '2024-11-26',
  'statement-agreed': '2024-12-04',
  'extension-letter-sent': '2025-01-08',
  'draft-report-circulated': '2025-01-20',
  'io-report-signed': '2025-01-30',
  'ip-report-signed': '2025-01-31',
  'adjudication-sent': '2025-02-10',
  'stage-3-requested': '2025-03-05',
  'stage-3-acknowledged': '2025-03-07',
  'panel-papers-sent': '2025-03-26',
  'panel-held': '2025-04-09',
  'panel-report-sent': '2025-04-16',
  'stage-3-response-sent': '2025-05-12',
};
