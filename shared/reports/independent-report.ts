import type { Section } from './document-model';
import type { ReportContext } from './report-context';
import { evidenceReferredTo } from './sections/evidence-index';
import { independentClosing, independentOpening } from './sections/independent-texts';
import { independentViews } from './sections/independent-views';
import { signature } from './sections/signature';

/** The Independent Person's own report on the Stage 2 investigation (SI 2006/1738 reg 17 appoints them). */
export function independentReport(context: ReportContext): Section[] {
  const body = [
    ...independentOpening(context),
    independentViews(context),
    ...independentClosing(context),
    signature(context, 'independent-person', 'Independent Person'),
  ];
  const evidence = evidenceReferredTo(context);
  return evidence ? [...body, evidence] : body;
}
