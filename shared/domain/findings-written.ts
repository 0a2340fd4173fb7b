import type { CaseFile } from './case-file';
import { findingOf } from './finding';
import type { UserRole } from './matter';

/**
 * How much of one's judgement is written: the officer's findings, the Independent Person's views, or the panel's
 * conclusions on the points under review.
 * @param role whose judgement; the user's own unless said
 * @returns points decided and points there are
 */
export function findingsWritten(
  caseFile: CaseFile,
  role: UserRole = caseFile.matter.userRole,
): { done: number; total: number } {
  const { points, findings } = caseFile;
  const decided = (pointId: string): boolean => {
    switch (role) {
      case 'panel-chair':
        return findingOf(findings, pointId, 'panel')?.outcome != null;
      case 'independent-person':
        return findingOf(findings, pointId, 'independent-person')?.view != null;
      default:
        return findingOf(findings, pointId, 'investigating-officer')?.outcome != null;
    }
  };
  const concerned = points.filter((point) =>
    role === 'panel-chair' ? point.stage3.underReview : point.scope.status === 'accepted',
  );
  return { done: concerned.filter((point) => decided(point.id)).length, total: concerned.length };
}
