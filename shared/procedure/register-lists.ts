/** A plain choice: id as stored, label as shown. */
export interface Choice {
  readonly id: string;
  readonly label: string;
}

const choices = (rows: readonly (readonly [string, string])[]): readonly Choice[] =>
  rows.map(([id, label]) => ({ id, label }));

/** What the Ombudsman did. Older words beside them in one council's report: out of jurisdiction, maladministration. */
export const OMBUDSMAN_OUTCOMES: readonly Choice[] = choices([
  ['lgo-out-of-jurisdiction', 'Closed after initial enquiries: out of jurisdiction'],
  ['lgo-no-further-action', 'Closed after initial enquiries: no further action'],
  ['lgo-upheld', 'Upheld: fault and injustice'],
  ['lgo-not-upheld', 'Not upheld: no fault'],
]);

export const RESOLUTION_METHODS: readonly Choice[] = choices([
  ['meeting', 'Meeting'],
  ['conciliation', 'Conciliation'],
  ['mediation', 'Mediation'],
  ['formal', 'Formal investigation'],
]);
