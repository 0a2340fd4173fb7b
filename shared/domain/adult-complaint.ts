import { z } from 'zod';
import { plainDateSchema } from '../lib/plain-date';
import { likelihoodSchema, riskGradeSchema, seriousnessSchema } from '../procedure/risk-grid';
import { idSchema } from './id';
import { richTextField } from './rich-text';
import { line, lines } from './text';

const date = plainDateSchema.nullable().default(null);
const personId = idSchema.nullable().default(null);

/** Someone who complains for the person concerned (SI 2009/309 reg 5), and on what basis they may. */
const representativeSchema = z.strictObject({
  personId,
  because: z
    .enum(['not-said', 'no-representative', 'asked', 'lacks-capacity', 'child', 'died'])
    .default('not-said')
    .describe('Why somebody acts for the person concerned'),
  basis: z
    .enum(['self', 'consent', 'attorney', 'deputy', 'executor', 'best-interests', 'parent', 'not-said'])
    .default('not-said'),
  consentOn: date,
  documentIds: z.array(idSchema).default([]).describe('The papers that show the basis'),
  capacity: lines.describe('Who assessed capacity for this decision, when, and what was found'),
  bestInterests: lines.describe("How acting for them was found to be in the person's best interests"),
  substantialDifficulty: z
    .enum(['not-said', 'no', 'yes'])
    .default('not-said')
    .describe('Whether the person would have substantial difficulty in taking part (Care Act 2014 s67)'),
  refusedOn: date,
  refusal: lines.describe('Reasons given in writing where a representative is refused'),
});

/** Another body that answers part of the complaint (SI 2009/309 reg 9). The council leads unless one of these does. */
export const jointBodySchema = z.strictObject({
  id: idSchema,
  body: line,
  kind: z.enum(['not-said', 'nhs', 'provider', 'council', 'other']).default('not-said'),
  pointIds: z.array(idSchema).default([]).describe('The points it answers for'),
  leads: z.boolean().default(false),
  speaks: z.boolean().default(false).describe('It, and not the council, speaks to the complainant'),
  ombudsman: z.enum(['not-said', 'lgsco', 'phso']).default('not-said'),
  answeredOn: date.describe('When its part of the answer came'),
});
export type JointBody = z.infer<typeof jointBodySchema>;

/** How the complaint is to be handled, as agreed with the complainant. The day of agreement is an event. */
const complaintPlanSchema = z.strictObject({
  method: line.describe('Id of a method in shared/procedure/register-lists'),
  discussion: z
    .enum(['not-said', 'accepted', 'declined'])
    .default('not-said')
    .describe('Whether the complainant took up the offer to discuss it; if not, the council sets the period'),
  discussedOn: date,
  respondBy: date,
  reviewDates: z.array(plainDateSchema).default([]),
  contactPersonId: personId.describe('Who speaks to the complainant meanwhile'),
  words: richTextField,
});

/** A council's own grid of grades; `null` in a case means the grid as shipped. */
const riskGridSchema = z.record(seriousnessSchema, z.record(likelihoodSchema, riskGradeSchema));

/** The risk grade of the complaint. It is local practice and appears in no letter to the complainant. */
const riskSchema = z.strictObject({
  seriousness: seriousnessSchema.nullable().default(null),
  likelihood: likelihoodSchema.nullable().default(null),
  grade: riskGradeSchema.nullable().default(null).describe('Chosen by a person; null: as the grid gives it'),
  overrideReason: lines,
  ownGrid: riskGridSchema.nullable().default(null),
  ownGridFrom: line.describe("Whose policy the council's own grid is from"),
});

/** The signed response with what SI 2009/309 reg 14(2) requires of it. The day it was sent is an event. */
const adultResponseSchema = z.strictObject({
  howConsidered: richTextField,
  conclusions: richTextField,
  action: richTextField.describe('Matters that need remedial action, and what is done about them'),
  satisfied: richTextField.describe(
    'Whether the council is satisfied that needed action is or will be taken',
  ),
  ombudsmanContact: lines.describe('How to reach the Ombudsman, as this council prints it'),
  signedByPersonId: personId.describe('The responsible person, or whoever they authorised'),
});

/** A second look by a senior manager. Some councils offer one; the Regulations know nothing of it. */
const localReviewSchema = z.strictObject({
  offered: z.boolean().default(false),
  policy: line.describe('Whose policy offers it'),
  askBy: date,
  requestedOn: date,
  reviewerPersonId: personId,
  outcome: z.enum(['none-yet', 'upheld', 'changed', 'not-changed', 'declined']).default('none-yet'),
  outcomeOn: date,
  words: richTextField,
});

/**
 * What only the adult procedure has (SI 2009/309): the representative and the basis they act on, the
 * plan, the risk grade, the response with its required contents, and the delay letter. Unused in a
 * children's case.
 */
export const adultComplaintSchema = z.strictObject({
  id: idSchema,
  representative: representativeSchema.prefault({}),
  jointBodies: z.array(jointBodySchema).default([]),
  coordination: lines.describe('What the bodies agreed about who does what (SI 2009/309 reg 9)'),
  acknowledgement: z.strictObject({ words: richTextField }).prefault({}),
  plan: complaintPlanSchema.prefault({}),
  risk: riskSchema.prefault({}),
  response: adultResponseSchema.prefault({}),
  delayReasons: lines,
  expectedBy: date.describe('By when a late response is now expected'),
  localReview: localReviewSchema.prefault({}),
});
export type AdultComplaint = z.infer<typeof adultComplaintSchema>;
