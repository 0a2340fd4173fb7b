import { type ProcedureEventId, procedureEvent } from './events';

/** What a planned event will be, where its label says what has happened. */
const COMING: Partial<Record<ProcedureEventId, string>> = {
  'io-appointed': 'The Investigating Officer is appointed',
  'ip-appointed': 'The Independent Person is appointed',
  'complainant-met': 'The complainant is met',
  'statement-sent': 'The statement of complaint goes out for agreement',
  'statement-agreed': 'The statement of complaint is agreed',
  'extension-letter-sent': 'The extension letter goes out',
  'draft-report-circulated': 'The draft report goes out for accuracy',
  'accuracy-comments-closed': 'Comments on accuracy close',
  'io-report-signed': 'The report is signed',
  'ip-report-signed': 'The Independent Person’s report is signed',
  'reports-received': 'The council receives both reports',
  'adjudication-sent': 'The adjudication goes out',
  'panel-papers-sent': 'The panel papers go out',
  'panel-notice-sent': 'The complainant is told when and where the panel meets',
  'panel-held': 'The review panel meets',
  'panel-report-sent': 'The panel sends its report',
  'stage-3-response-sent': 'The council sends its Stage 3 response',
  'adult-discussion-offered': 'The discussion is offered',
  'adult-plan-agreed': 'The complaint plan is agreed',
  'adult-response-sent': 'The response goes out',
};

/** A planned event as what is to come: "The review panel meets"; its label where there are no other words for it. */
export function comingWords(event: ProcedureEventId): string {
  return COMING[event] ?? procedureEvent(event).label;
}

/** Whether there are words for an event as something to come, so that it can stand in a sentence. */
export function hasComingWords(event: string): event is ProcedureEventId {
  return event in COMING;
}
