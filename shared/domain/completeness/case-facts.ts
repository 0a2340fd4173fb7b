import { type CaseFile, inOrder } from '../case-file';
import type { Finding, FindingAuthor } from '../finding';
import type { CaseFacts } from './gap';

/** A case with what most rules ask of it. */
export function factsOf(caseFile: CaseFile): CaseFacts {
  const findings = new Map(
    caseFile.findings.map((finding) => [`${finding.pointId}/${finding.author}`, finding]),
  );
  const points = inOrder(caseFile.points);
  return {
    caseFile,
    adult: caseFile.matter.procedure === 'adult',
    points,
    accepted: points.filter((point) => point.scope.status === 'accepted'),
    underReview: points.filter((point) => point.stage3.underReview),
    finding: <Author extends FindingAuthor>(pointId: string, author: Author) =>
      findings.get(`${pointId}/${author}`) as Extract<Finding, { author: Author }> | undefined,
  };
}
