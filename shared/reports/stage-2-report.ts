import type { Section } from './document-model';
import type { ReportContext } from './report-context';
import { accuracyComments } from './sections/accuracy-comments';
import { background } from './sections/background';
import { conclusions } from './sections/conclusions';
import { documentsSeen } from './sections/evidence-index';
import { interviewsAppendix } from './sections/interviews';
import { introduction } from './sections/introduction';
import { method } from './sections/method';
import { findings } from './sections/point-finding';
import { recommendations } from './sections/recommendations';
import { signature } from './sections/signature';
import { statementOfComplaint } from './sections/statement-of-complaint';

/**
 * The Investigating Officer's report at Stage 2; in the adult procedure, the investigation report, which says nothing
 * of stages or of an Independent Person. The evidence index is written last: it holds what the rest refers to.
 */
export function stage2Report(context: ReportContext): Section[] {
  const body = [
    introduction(context),
    statementOfComplaint(context),
    method(context),
    background(context),
    ...findings(context),
    conclusions(context),
    recommendations(context),
    signature(context, 'investigating-officer', context.adult ? 'Investigator' : 'Investigating Officer'),
  ];
  const interviews = interviewsAppendix(context);
  const accuracy = accuracyComments(context);
  const documents = documentsSeen(context);
  return [...body, ...[documents, interviews, accuracy].filter((each) => each !== null)];
}
