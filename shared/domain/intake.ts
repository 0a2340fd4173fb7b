import { z } from 'zod';
import { plainDateSchema } from '../lib/plain-date';
import { idSchema } from './id';
import { line, lines } from './text';

const date = plainDateSchema.nullable().default(null);

/** How the complaint came in. A spoken one is written down and a copy given to the person. */
const receivedSchema = z.strictObject({
  how: z.enum(['not-said', 'spoken', 'written', 'electronic']).default('not-said'),
  recordCopySentOn: date.describe('When a copy of the written record of a spoken complaint was given'),
});

/**
 * The council's decision whether a person outside the listed classes has sufficient interest in the child's welfare
 * (SI 2006/1738 reg 12). The day of it is the event `sufficient-interest-decided`.
 */
const sufficientInterestSchema = z.strictObject({
  decision: z.enum(['yes', 'no']).nullable().default(null),
  reasons: lines,
  childsViews: lines.describe("The child's views, or why it was not right to ask"),
  personToldOn: date,
  childToldOn: date,
});

/** What the child says of the complaint, and whether they agree to it being made for them. */
const childsVoiceSchema = z.strictObject({
  consent: z.enum(['not-said', 'given', 'not-given', 'not-asked', 'not-needed']).default('not-said'),
  consentReason: lines.describe('How consent was given, or why it was not asked for or not needed'),
  views: lines.describe("The child's own views of the matter, and how they were found out"),
});

/**
 * A decision on points made late (SI 2006/1738 reg 9: one year; SI 2009/309 reg 12: 12 months). Both limbs are
 * reasoned, and points may be decided differently.
 */
export const lateDecisionSchema = z.strictObject({
  id: idSchema,
  wholeComplaint: z.boolean().default(true),
  pointIds: z.array(idSchema).default([]).describe('The points decided on, when not the whole complaint'),
  whyLate: lines.describe('First limb: whether it was reasonable to expect it within the time'),
  canBeFair: lines.describe('Second limb: whether it can still be considered effectively and fairly'),
  decision: z.enum(['consider', 'do-not-consider']).nullable().default(null),
  decidedOn: date,
});
export type LateDecision = z.infer<typeof lateDecisionSchema>;

/** Another procedure that touches the same matter: a court, a tribunal, safeguarding, an insurance claim. */
export const otherProcedureSchema = z.strictObject({
  id: idSchema,
  kind: line.describe('Id of a kind in shared/procedure/intake-lists'),
  what: lines,
  effect: z
    .enum(['none', 'signposted', 'stops', 'outside'])
    .nullable()
    .default(null)
    .describe('What it means for this complaint'),
  pointIds: z.array(idSchema).default([]).describe('The points it touches; none means all'),
  reasons: lines,
  toldOn: date,
});
export type OtherProcedure = z.infer<typeof otherProcedureSchema>;

/** A ground on which an adult complaint need not be dealt with (SI 2009/309 reg 8), weighed by a person. */
export const exclusionSchema = z.strictObject({
  id: idSchema,
  ground: line.describe('Id of a ground in shared/procedure/intake-lists'),
  applies: z.enum(['yes', 'no']).nullable().default(null),
  pointIds: z.array(idSchema).default([]).describe('The points it takes out; none means all'),
  reasons: lines,
  toldOn: date.describe('When the complainant was told in writing, with the reason'),
});
export type Exclusion = z.infer<typeof exclusionSchema>;

/**
 * The council's decision to take the complaint on, wholly or partly. A point decided otherwise than the whole keeps its
 * own decision in its scope (`points[].scope`). Nothing here refuses anything by itself.
 */
const intakeOutcomeSchema = z.strictObject({
  decision: z.enum(['accepted', 'accepted-in-part', 'not-accepted', 'stopped']).nullable().default(null),
  reasons: lines,
  decidedOn: date,
  byPersonId: idSchema.nullable().default(null),
  toldOn: date.describe('When the complainant was told'),
});

/**
 * What was asked when the complaint came in: whether this is the right procedure, who may complain, in time or not,
 * what else is going on, and what was decided. Who complains, the freezes, advocacy, adjustments and consent are facts
 * of the whole case and stay in `matter`.
 */
export const intakeSchema = z.strictObject({
  id: idSchema,
  procedureReason: lines.describe('Why this procedure and no other; the complainant is told'),
  received: receivedSchema.prefault({}),
  capacity: line.describe('In what capacity they complain: "Mother, for herself and her son"'),
  rightToComplain: z
    .enum(['not-said', 'own-right', 'for-another', 'both'])
    .default('not-said')
    .describe('Someone listed complains in their own right; that needs no consent'),
  sufficientInterest: sufficientInterestSchema.prefault({}),
  child: childsVoiceSchema.prefault({}),
  inTime: z.enum(['not-said', 'yes', 'partly', 'no']).default('not-said'),
  late: z.array(lateDecisionSchema).default([]),
  otherProceduresAsked: z.boolean().default(false).describe('It was asked whether anything else is going on'),
  otherProcedures: z.array(otherProcedureSchema).default([]),
  exclusions: z.array(exclusionSchema).default([]),
  adjustmentsAsked: z
    .enum(['not-said', 'asked-none-needed', 'asked-recorded'])
    .default('not-said')
    .describe('Whether adjustments were asked about; what was agreed is in `matter.adjustments`'),
  outcome: intakeOutcomeSchema.prefault({}),
});
export type Intake = z.infer<typeof intakeSchema>;
