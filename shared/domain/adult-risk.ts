import type { PlainDate } from '../lib/plain-date';
import { gradeOf, RISK_GRADE_WORDS, type RiskGrade } from '../procedure/risk-grid';
import type { AdultComplaint } from './adult-complaint';
import type { CaseFile } from './case-file';
import { decisionSchema } from './case-log';
import { type Change, put } from './change';
import type { Id } from './id';

type Risk = AdultComplaint['risk'];

/** The grade of a complaint: what the grid gives, and what holds where a person graded otherwise. */
export function riskOf(risk: Risk): {
  readonly byGrid: RiskGrade | null;
  readonly grade: RiskGrade | null;
  readonly overridden: boolean;
} {
  const byGrid = gradeOf(risk.seriousness, risk.likelihood, risk.ownGrid ?? undefined);
  const grade = risk.grade ?? byGrid;
  return { byGrid, grade, overridden: grade !== byGrid };
}

/** A change of grade by a person: to another than the grid's, or back to it with `null`. */
type Regrading = {
  readonly grade: RiskGrade | null;
  readonly reason: string;
  readonly on: PlainDate;
  readonly byPersonId: Id | null;
  /** The id of the entry in the log of decisions. */
  readonly id: Id;
};

/**
 * Grades a complaint otherwise than the grid, or as the grid again. Who did it, when and why goes into the log of
 * decisions in the same step, so that no grade changes without its entry.
 * @returns `null` without a reason
 */
export function regradeChange(
  caseFile: CaseFile,
  { grade, reason, on, byPersonId, id }: Regrading,
): Change | null {
  if (reason.trim() === '') return null;
  const { adultComplaint } = caseFile;
  const { byGrid } = riskOf(adultComplaint.risk);
  const given = byGrid ? RISK_GRADE_WORDS[byGrid].toLowerCase() : 'nothing yet';
  const what =
    grade === null
      ? `Risk grade: as the grid gives it (${given}).`
      : `Risk grade: ${RISK_GRADE_WORDS[grade].toLowerCase()}, where the grid gives ${given}.`;
  return {
    label: grade === null ? 'Grade the risk as the grid does' : 'Grade the risk otherwise than the grid',
    steps: [
      put('adultComplaint', {
        ...adultComplaint,
        risk: { ...adultComplaint.risk, grade, overrideReason: grade === null ? '' : reason },
      }),
      put('decisions', decisionSchema.parse({ id, on, what, why: reason, byPersonId })),
    ],
  };
}
