import { z } from 'zod';
import { plainDateSchema } from '../lib/plain-date';
import { idSchema } from './id';
import { richTextField } from './rich-text';
import { line, lines } from './text';

/** The request for a review panel (SI 2006/1738 reg 18). Which points it disputes is kept on the points. */
const panelRequestSchema = z.strictObject({
  reasons: richTextField,
  outcomesWanted: lines,
  inTime: z.enum(['yes', 'no', 'not-said']).default('not-said'),
  lateReason: lines,
});

/** A member of the panel: three independent people, one of whom chairs (SI 2006/1738 reg 19). */
const panelMemberSchema = z.strictObject({
  personId: idSchema,
  chairs: z.boolean().default(false),
  conflict: lines.describe('What was declared; "none" is an answer'),
});

const agendaItemSchema = z.strictObject({ id: idSchema, time: line, item: line, who: line });

const hearingSchema = z.strictObject({
  place: line,
  startsAt: line,
  mode: z.enum(['in-person', 'video', 'mixed', 'papers-only', 'not-said']).default('not-said'),
  attendees: z
    .array(
      z.strictObject({
        id: idSchema,
        personId: idSchema.nullable().default(null),
        who: line,
        capacity: line,
      }),
    )
    .default([]),
  apologies: line,
  agenda: z.array(agendaItemSchema).default([]),
  papers: z
    .array(z.strictObject({ id: idSchema, what: line, documentIds: z.array(idSchema).default([]) }))
    .default([]),
  notes: richTextField.describe("The administrator's notes of the hearing, checked by the chair"),
  deliberation: richTextField.describe('Private to the panel; never part of any document'),
});

/** A Stage 2 recommendation followed through: confirmed, changed or dropped, with the reason. */
const recommendationTraceSchema = z.strictObject({
  recommendationId: idSchema,
  position: z.enum(['stands', 'changed', 'dropped']).nullable().default(null),
  replacedByIds: z.array(idSchema).default([]),
  reason: lines,
});

/** A member's minority view, on one point or on the whole. */
const dissentSchema = z.strictObject({
  id: idSchema,
  personId: idSchema,
  pointId: idSchema.nullable().default(null),
  view: richTextField,
});

const panelReportSchema = z.strictObject({
  representations: richTextField.describe('The short summary that SI 2006/1738 reg 20 requires'),
  considered: richTextField,
  adequacy: richTextField.describe('Whether the Stage 2 investigation was adequate'),
  notConsidered: richTextField.describe('New complaints raised, and referred back'),
  decision: z.enum(['unanimous', 'majority']).nullable().default(null),
  dissents: z.array(dissentSchema).default([]),
  traces: z.array(recommendationTraceSchema).default([]),
  recipients: z
    .array(
      z.strictObject({
        id: idSchema,
        personId: idSchema.nullable().default(null),
        who: line,
        sentOn: plainDateSchema.nullable().default(null),
      }),
    )
    .default([]),
});

/** The council's response to the panel, decided together with the Independent Person (SI 2006/1738 reg 20). */
const stage3ResponseSchema = z.strictObject({
  signedByPersonId: idSchema.nullable().default(null),
  independentPersonConsultedOn: plainDateSchema.nullable().default(null),
  words: richTextField,
  ombudsmanTold: z.boolean().default(false).describe('The complainant was told how to go to the Ombudsman'),
});

/** Everything of Stage 3. The panel's conclusions on points are findings of author "panel". */
export const reviewPanelSchema = z.strictObject({
  id: idSchema,
  request: panelRequestSchema.prefault({}),
  members: z.array(panelMemberSchema).default([]),
  administratorPersonId: idSchema.nullable().default(null),
  hearing: hearingSchema.prefault({}),
  report: panelReportSchema.prefault({}),
  response: stage3ResponseSchema.prefault({}),
});
export type ReviewPanel = z.infer<typeof reviewPanelSchema>;
