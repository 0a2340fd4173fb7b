import { z } from 'zod';

/** The two procedures: the children's three stages (SI 2006/1738) and the single adult stage (SI 2009/309). */
export const procedureSchema = z.enum(['children', 'adult']);
export type Procedure = z.infer<typeof procedureSchema>;

/** Where in a procedure something happens. `response` is the adult procedure's only stage. */
export const procedureStageSchema = z.enum(['before', 'stage-1', 'stage-2', 'stage-3', 'response', 'after']);
export type ProcedureStage = z.infer<typeof procedureStageSchema>;

/**
 * Every event of either procedure that the law's clock can count from or to, in the order they normally
 * happen. An id, once released, is never renamed: case files hold `Record<ProcedureEventId, PlainDate>`.
 */
export const procedureEventSchema = z.enum([
  'complaint-grounds-arose',
  'complaint-received',
  'sufficient-interest-decided',
  'stage-1-received',
  'stage-1-acknowledged',
  'stage-1-extended',
  'stage-1-response',
  'stage-1-response-received',
  'stage-2-requested',
  'stage-2-acknowledged',
  'council-stated-start',
  'io-appointed',
  'ip-appointed',
  'complainant-met',
  'statement-sent',
  'statement-agreed',
  'extension-letter-sent',
  'draft-report-circulated',
  'accuracy-comments-closed',
  'io-report-signed',
  'ip-report-signed',
  'reports-received',
  'adjudication-sent',
  'adjudication-received',
  'stage-3-requested',
  'stage-3-acknowledged',
  'chair-appointed',
  'panel-papers-sent',
  'panel-notice-sent',
  'panel-held',
  'panel-report-sent',
  'panel-report-received',
  'stage-3-response-sent',
  'proceedings-ended',
  'resubmitted',
  'ombudsman-notice',
  'ombudsman-complaint',
  'adult-matter-arose',
  'adult-received',
  'adult-acknowledged',
  'adult-discussion-offered',
  'adult-plan-agreed',
  'adult-longer-period-agreed',
  'adult-investigation-finished',
  'adult-delay-letter-sent',
  'adult-response-sent',
]);
export type ProcedureEventId = z.infer<typeof procedureEventSchema>;

/** One event of a procedure, as a form or a timeline shows it. */
export interface ProcedureEvent {
  readonly id: ProcedureEventId;
  /** Plain words, sentence case, naming who did what. */
  readonly label: string;
  readonly procedure: Procedure | 'both';
  readonly stage: ProcedureStage;
}

type Row = readonly [ProcedureEventId, ProcedureStage, string];

const CHILDREN: readonly Row[] = [
  ['complaint-grounds-arose', 'before', 'What is complained of happened'],
  ['complaint-received', 'before', 'Council received the complaint'],
  ['sufficient-interest-decided', 'before', 'Council decided whether the person has sufficient interest'],
  ['stage-1-received', 'stage-1', 'Council received the complaint for Stage 1'],
  ['stage-1-acknowledged', 'stage-1', 'Council acknowledged the Stage 1 complaint'],
  ['stage-1-extended', 'stage-1', 'Council told the complainant that Stage 1 needs longer'],
  ['stage-1-response', 'stage-1', 'Council sent its Stage 1 response'],
  ['stage-1-response-received', 'stage-1', 'Complainant received the Stage 1 response'],
  ['stage-2-requested', 'stage-2', 'Complainant asked for Stage 2'],
  ['stage-2-acknowledged', 'stage-2', 'Council acknowledged the Stage 2 request'],
  ['council-stated-start', 'stage-2', 'Day the council said Stage 2 would start'],
  ['io-appointed', 'stage-2', 'Investigating Officer appointed'],
  ['ip-appointed', 'stage-2', 'Independent Person appointed'],
  ['complainant-met', 'stage-2', 'Investigating Officer met the complainant'],
  ['statement-sent', 'stage-2', 'Statement of complaint sent for agreement'],
  ['statement-agreed', 'stage-2', 'Statement of complaint agreed'],
  ['extension-letter-sent', 'stage-2', 'Council sent the extension letter'],
  ['draft-report-circulated', 'stage-2', 'Draft report circulated for accuracy'],
  ['accuracy-comments-closed', 'stage-2', 'Accuracy comments closed'],
  ['io-report-signed', 'stage-2', 'Investigating Officer signed the report'],
  ['ip-report-signed', 'stage-2', 'Independent Person signed the report'],
  ['reports-received', 'stage-2', 'Council received both reports'],
  ['adjudication-sent', 'stage-2', 'Council sent its Stage 2 response (adjudication)'],
  ['adjudication-received', 'stage-2', 'Complainant received the Stage 2 response (adjudication)'],
  ['stage-3-requested', 'stage-3', 'Council received the request for a review panel (Stage 3)'],
  ['stage-3-acknowledged', 'stage-3', 'Council acknowledged the Stage 3 request'],
  ['chair-appointed', 'stage-3', 'Panel chair appointed'],
  ['panel-papers-sent', 'stage-3', 'Panel papers sent'],
  ['panel-notice-sent', 'stage-3', 'Complainant told in writing when and where the panel meets'],
  ['panel-held', 'stage-3', 'Review panel met'],
  ['panel-report-sent', 'stage-3', 'Panel sent its report'],
  ['panel-report-received', 'stage-3', "Council received the panel's report"],
  ['stage-3-response-sent', 'stage-3', 'Council sent its Stage 3 response'],
  ['proceedings-ended', 'after', 'The other proceedings ended or were dropped'],
  ['resubmitted', 'after', 'Complaint put in again after the other proceedings'],
];

const ADULT: readonly Row[] = [
  ['adult-matter-arose', 'before', 'Matter happened, or came to notice if later'],
  ['adult-received', 'response', 'Council received the complaint'],
  ['adult-acknowledged', 'response', 'Council acknowledged the complaint'],
  ['adult-discussion-offered', 'response', 'Council offered to discuss how it will handle the complaint'],
  ['adult-plan-agreed', 'response', 'Complaint plan agreed'],
  ['adult-longer-period-agreed', 'response', 'Longer period agreed with the complainant'],
  ['adult-investigation-finished', 'response', 'Investigation finished'],
  ['adult-delay-letter-sent', 'response', 'Council wrote to explain the delay'],
  ['adult-response-sent', 'response', 'Council sent its written response'],
];

const BOTH: readonly Row[] = [
  ['ombudsman-notice', 'after', 'Person affected first had notice of the matter'],
  ['ombudsman-complaint', 'after', 'Complaint made to the Ombudsman'],
];

const row =
  (procedure: Procedure | 'both') =>
  ([id, stage, label]: Row): ProcedureEvent => ({ id, label, procedure, stage });

/** All events in the order of the work: children's, adult, then those of both. */
export const PROCEDURE_EVENTS: readonly ProcedureEvent[] = [
  ...CHILDREN.map(row('children')),
  ...ADULT.map(row('adult')),
  ...BOTH.map(row('both')),
];

const BY_ID = new Map(PROCEDURE_EVENTS.map((event) => [event.id, event]));

/** The event with this id. Total: every id of the schema has a row (a test holds that). */
export function procedureEvent(id: ProcedureEventId): ProcedureEvent {
  const event = BY_ID.get(id);
  if (!event) throw new RangeError(`No such event: ${id}`);
  return event;
}

/** The events that belong to one procedure, in the order of the work. */
export function eventsOf(procedure: Procedure): readonly ProcedureEvent[] {
  return PROCEDURE_EVENTS.filter((event) => event.procedure === procedure || event.procedure === 'both');
}
