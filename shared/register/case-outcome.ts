import type { FindingOutcome } from '../domain/finding';
import type { RegisterExtract, RegisterPoint } from './register-extract';

/** The parts of the procedures that a register counts apart. */
export const REGISTER_STAGES = [
  'stage-1',
  'stage-2',
  'stage-3',
  'response',
  'local-review',
  'ombudsman',
] as const;
export type RegisterStage = (typeof REGISTER_STAGES)[number];

/** "Stage 2", "Response (adult)". */
export const STAGE_LABELS: Readonly<Record<RegisterStage, string>> = {
  'stage-1': 'Stage 1',
  'stage-2': 'Stage 2',
  'stage-3': 'Stage 3 (review panel)',
  response: 'Adult response',
  'local-review': 'Local review (adult)',
  ombudsman: 'Ombudsman',
};

/** How a complaint, or a point, ended at a stage. */
export const OUTCOMES = [
  'upheld',
  'partially-upheld',
  'not-upheld',
  'no-finding',
  'resolved',
  'withdrawn',
  'outside',
  'stopped',
  'review-changed',
  'review-unchanged',
  'review-declined',
  'lgo-upheld',
  'lgo-not-upheld',
  'lgo-no-further-action',
  'lgo-out-of-jurisdiction',
  'other',
  'not-recorded',
] as const;
export type RegisterOutcome = (typeof OUTCOMES)[number];

export const OUTCOME_LABELS: Readonly<Record<RegisterOutcome, string>> = {
  upheld: 'Upheld',
  'partially-upheld': 'Partially upheld',
  'not-upheld': 'Not upheld',
  'no-finding': 'No finding: no conclusion could be reached',
  resolved: 'Settled',
  withdrawn: 'Withdrawn by the complainant',
  outside: 'Outside the procedure',
  stopped: 'Stopped for other proceedings',
  'review-changed': 'Response changed on review',
  'review-unchanged': 'Response not changed on review',
  'review-declined': 'Local review declined',
  'lgo-upheld': 'Upheld: fault and injustice',
  'lgo-not-upheld': 'Not upheld: no fault',
  'lgo-no-further-action': 'Closed after initial enquiries: no further action',
  'lgo-out-of-jurisdiction': 'Closed after initial enquiries: out of jurisdiction',
  other: 'Something else',
  'not-recorded': 'Not decided, or not recorded',
};

const ELSEWHERE = { outside: 'outside', frozen: 'stopped', withdrawn: 'withdrawn' } as const;

/** What became of one point, in one author's words; a point not looked into counts as what it is. */
export function pointOutcome(point: RegisterPoint, outcome: FindingOutcome | null): RegisterOutcome {
  return point.scope === 'accepted' ? (outcome ?? 'not-recorded') : ELSEWHERE[point.scope];
}

/**
 * One outcome for several points: upheld, not upheld or no finding where all are; partially upheld where any is upheld
 * even in part; not upheld where some are not upheld and on the rest no finding could be made. While a point that is
 * looked into has no finding, the whole has none.
 */
export function wholeOutcome(outcomes: readonly (FindingOutcome | null)[]): FindingOutcome | null {
  const [first] = outcomes;
  if (first === undefined || outcomes.includes(null)) return null;
  if (outcomes.every((each) => each === first)) return first;
  return outcomes.includes('upheld') || outcomes.includes('partially-upheld')
    ? 'partially-upheld'
    : 'not-upheld';
}

function ofPoints(
  extract: RegisterExtract,
  points: readonly RegisterPoint[],
  outcome: (point: RegisterPoint) => FindingOutcome | null,
): RegisterOutcome {
  if (extract.intake === 'not-accepted') return 'outside';
  if (points.length === 0) return extract.intake === 'stopped' ? 'stopped' : 'not-recorded';
  const accepted = points.filter((point) => point.scope === 'accepted');
  if (accepted.length > 0) return wholeOutcome(accepted.map(outcome)) ?? 'not-recorded';
  const scopes = points.map((point) => point.scope);
  return scopes.includes('frozen')
    ? 'stopped'
    : scopes.every((s) => s === 'withdrawn')
      ? 'withdrawn'
      : 'outside';
}

const isOutcome = (text: string): text is RegisterOutcome => (OUTCOMES as readonly string[]).includes(text);

const REVIEW = {
  'none-yet': 'not-recorded',
  upheld: 'upheld',
  changed: 'review-changed',
  'not-changed': 'review-unchanged',
  declined: 'review-declined',
} as const satisfies Record<RegisterExtract['localReview']['outcome'], RegisterOutcome>;

/** How a case ended at a stage: the council's decision where it adjudicated, else the finding. */
export function caseOutcome(extract: RegisterExtract, stage: RegisterStage): RegisterOutcome {
  const { points } = extract;
  switch (stage) {
    case 'stage-1':
      return extract.stage1 ?? 'not-recorded';
    case 'stage-2':
    case 'response':
      return ofPoints(extract, points, (point) => point.council ?? point.officer);
    case 'stage-3': {
      const reviewed = points.filter((point) => point.underReview);
      return ofPoints(extract, reviewed, (point) => point.panel);
    }
    case 'local-review':
      return REVIEW[extract.localReview.outcome];
    case 'ombudsman': {
      const { outcome } = extract.ombudsman;
      return outcome === '' ? 'not-recorded' : isOutcome(outcome) ? outcome : 'other';
    }
  }
}
