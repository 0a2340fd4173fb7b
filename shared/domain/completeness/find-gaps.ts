import type { CaseFile } from '../case-file';
import type { DocumentKind } from '../letter-kind';
import { adjudicationRules } from './adjudication-rules';
import { adultRules } from './adult-rules';
import { factsOf } from './case-facts';
import { complaintRules, outcomeRules } from './complaint-rules';
import { evidenceRules } from './evidence-rules';
import { findingRules } from './finding-rules';
import type { Gap, Rule } from './gap';
import { independentRules } from './independent-rules';
import { injusticeRules } from './injustice-rules';
import { intakeRules } from './intake-rules';
import { accuracyRules, interviewRules } from './interview-rules';
import { investigationRules } from './investigation-rules';
import { nameRules } from './name-rules';
import { panelRules } from './panel-rules';
import { peopleRules } from './people-rules';
import { recommendationRules } from './recommendation-rules';

/** All rules, in the order of the work. */
const RULES: readonly Rule[] = [
  intakeRules,
  complaintRules,
  peopleRules,
  nameRules,
  evidenceRules,
  interviewRules,
  investigationRules,
  findingRules,
  injusticeRules,
  recommendationRules,
  outcomeRules,
  accuracyRules,
  independentRules,
  adjudicationRules,
  panelRules,
  adultRules,
];

/**
 * Everything the documents of a case still lack, or that their author should look at, in the order of the work.
 * @returns gaps for all documents, whether or not the case has come to them yet
 */
export function findGaps(caseFile: CaseFile): Gap[] {
  const facts = factsOf(caseFile);
  return RULES.flatMap((rule) => rule(facts));
}

/** The gaps that concern one document. */
export function gapsOf(gaps: readonly Gap[], report: DocumentKind): Gap[] {
  return gaps.filter((gap) => gap.reports.includes(report));
}
