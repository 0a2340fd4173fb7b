/** A plain choice: id as stored, label as shown. */
export interface Choice {
  readonly id: string;
  readonly label: string;
}

const choices = (rows: readonly (readonly [string, string])[]): readonly Choice[] =>
  rows.map(([id, label]) => ({ id, label }));

/** How a complaint ended without a finding. */
export const DISPOSALS: readonly Choice[] = choices([
  ['withdrawn', 'Withdrawn by the complainant'],
  ['review-declined', 'Local review declined (adult)'],
]);

/** What the Ombudsman did. Older words beside them in one council's report: out of jurisdiction, maladministration. */
export const OMBUDSMAN_OUTCOMES: readonly Choice[] = choices([
  ['lgo-out-of-jurisdiction', 'Closed after initial enquiries: out of jurisdiction'],
  ['lgo-no-further-action', 'Closed after initial enquiries: no further action'],
  ['lgo-upheld', 'Upheld: fault and injustice'],
  ['lgo-not-upheld', 'Not upheld: no fault'],
]);

/** What became of a concern before it was a complaint. */
export const PRE_COMPLAINT_OUTCOMES: readonly Choice[] = choices([
  ['resolved', 'Settled by talking, meeting or explaining'],
  ['escalated', 'Became a complaint'],
  ['safeguarding', 'Went to safeguarding'],
  ['provider', 'Went to the provider'],
  ['outside', 'Outside the procedure'],
  ['anonymous', 'Anonymous: passed to managers, no reply possible'],
  ['no-further-contact', 'No further contact'],
  ['open', 'Open at the end of the period'],
]);

export const RECORD_TYPES: readonly Choice[] = choices([
  ['compliment', 'Compliment'],
  ['concern-representation', 'Concern or representation'],
  ['complaint', 'Complaint'],
]);

export const RESOLUTION_METHODS: readonly Choice[] = choices([
  ['meeting', 'Meeting'],
  ['conciliation', 'Conciliation'],
  ['mediation', 'Mediation'],
  ['formal', 'Formal investigation'],
]);

/** What a council did with what it learned. */
export const LEARNING_ACTIONS: readonly Choice[] = choices([
  ['staff-reminder', 'Staff reminded'],
  ['training', 'Training'],
  ['practice-note', 'Practice note or guidance'],
  ['policy-amended', 'Policy changed'],
  ['leaflet', 'New or changed leaflet or form'],
  ['monitoring', 'Checks, audits or reports'],
  ['recruitment', 'Extra staff'],
  ['provider-review', 'Provider asked to review, or contract monitored'],
  ['action-plan', 'Action plan with targets and dates'],
  ['letter-to-affected', 'Letter to others affected'],
]);
