import { z } from 'zod';

export const seriousnessSchema = z.enum(['low', 'medium', 'high']);
export const likelihoodSchema = z.enum(['rare', 'unlikely', 'possible', 'likely', 'almost-certain']);
export const riskGradeSchema = z.enum(['low', 'moderate', 'high', 'extreme']);
export type Seriousness = z.infer<typeof seriousnessSchema>;
export type Likelihood = z.infer<typeof likelihoodSchema>;
export type RiskGrade = z.infer<typeof riskGradeSchema>;

/** Grades by seriousness and likelihood. A council edits its own; local policy may differ. */
type RiskGrid = Readonly<Record<Seriousness, Readonly<Record<Likelihood, RiskGrade>>>>;

const row = (
  ...[rare, unlikely, possible, likely, certain]: [RiskGrade, RiskGrade, RiskGrade, RiskGrade, RiskGrade]
) => ({
  rare,
  unlikely,
  possible,
  likely,
  'almost-certain': certain,
});

/**
 * The grid as shipped: straight bands through the four cells that a council's own grid shows (see
 * {@link SOURCED_CELLS}); the rest is worked out by us and not law. Used for adult complaints (a complaint plan is
 * good practice, not a requirement).
 */
export const DEFAULT_RISK_GRID: RiskGrid = {
  low: row('low', 'moderate', 'moderate', 'moderate', 'high'),
  medium: row('moderate', 'moderate', 'high', 'high', 'high'),
  high: row('high', 'high', 'high', 'extreme', 'extreme'),
};

/** The cells that a source shows; every other is ours. */
export const SOURCED_CELLS: readonly (readonly [Seriousness, Likelihood])[] = [
  ['low', 'rare'],
  ['low', 'unlikely'],
  ['medium', 'possible'],
  ['high', 'likely'],
];

export const SERIOUSNESS_WORDS: Readonly<Record<Seriousness, string>> = {
  low: 'Not about care, or one issue that can be settled, with little or no effect and no real risk of a claim',
  medium:
    'Below what is expected in several ways, no lasting harm; may affect the service; a claim is possible',
  high: 'Serious failures of standards, safeguarding or rights; lasting harm possible or done; a claim or publicity likely',
};

/** Labels for a table's head and a document. */
export const SERIOUSNESS_LABELS: Readonly<Record<Seriousness, string>> = {
  low: 'Low',
  medium: 'Medium',
  high: 'High',
};

export const RISK_GRADE_WORDS: Readonly<Record<RiskGrade, string>> = {
  low: 'Low',
  moderate: 'Moderate',
  high: 'High',
  extreme: 'Extreme',
};

export const LIKELIHOOD_WORDS: Readonly<Record<Likelihood, string>> = {
  rare: 'Rare: a one-off',
  unlikely: 'Unlikely: unusual, may have happened before',
  possible: 'Possible: now and then',
  likely: 'Likely: several times a year',
  'almost-certain': 'Almost certain: keeps happening',
};

/** The grade the grid gives; null until both are chosen. A person may grade otherwise, with a reason on record. */
export function gradeOf(
  seriousness: Seriousness | null,
  likelihood: Likelihood | null,
  grid: RiskGrid = DEFAULT_RISK_GRID,
): RiskGrade | null {
  return seriousness && likelihood ? grid[seriousness][likelihood] : null;
}
