import { z } from 'zod';
import { plainDateSchema } from '../lib/plain-date';
import { idSchema } from './id';
import { richTextField } from './rich-text';
import { line, lines } from './text';

/**
 * The criteria for taking a complaint to the Ombudsman after Stage 2 without a panel. That the way exists and is strict
 * is known from decisions; the criteria themselves are from memory of the guidance.
 */
export const EARLY_REFERRAL_CRITERIA = [
  'robust-report',
  'complete-adjudication',
  'upheld',
  'action-plan',
  'outcomes-met',
  'complainant-agrees',
] as const;

const earlyReferralSchema = z.strictObject({
  criteria: z
    .array(
      z.strictObject({
        criterion: z.enum(EARLY_REFERRAL_CRITERIA),
        met: z.enum(['yes', 'no']).nullable().default(null),
        why: lines,
      }),
    )
    .default([]),
  decision: z.enum(['refer', 'do-not-refer']).nullable().default(null),
  reasons: lines,
  decidedOn: plainDateSchema.nullable().default(null),
});
export type EarlyReferral = z.infer<typeof earlyReferralSchema>;
export type EarlyReferralCriterion = (typeof EARLY_REFERRAL_CRITERIA)[number];

/** The council's adjudication as a whole; its decision on each point is a finding of author "adjudicating-officer". */
export const adjudicationSchema = z.strictObject({
  id: idSchema,
  officerPersonId: idSchema.nullable().default(null),
  letterOn: plainDateSchema.nullable().default(null),
  considered: richTextField,
  apology: richTextField,
  other: richTextField,
  stage3: z
    .strictObject({
      offered: z.boolean().default(false),
      by: plainDateSchema.nullable().default(null),
      to: line,
    })
    .prefault({}),
  earlyReferral: earlyReferralSchema.prefault({}),
});
export type Adjudication = z.infer<typeof adjudicationSchema>;
