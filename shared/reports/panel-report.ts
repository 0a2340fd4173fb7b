import type { Section } from './document-model';
import type { ReportContext } from './report-context';
import { evidenceReferredTo } from './sections/evidence-index';
import { panelDecision, panelSignatures, recipients } from './sections/panel-decision';
import { panelFindings } from './sections/panel-findings';
import { panelInjustice } from './sections/panel-injustice';
import { panelMeeting } from './sections/panel-meeting';
import { adequacy, considered, notConsidered, representations } from './sections/panel-papers';
import { panelRecommendations } from './sections/panel-recommendations';

/**
 * The review panel's report (SI 2006/1738 reg 20: a brief summary of the representations, and recommendations).
 * The notes of the panel's private deliberation are not read here at all.
 */
export function panelReport(context: ReportContext): Section[] {
  const body: (Section | null)[] = [
    panelMeeting(context),
    representations(context),
    considered(context),
    adequacy(context),
    ...panelFindings(context),
    panelInjustice(context),
    panelRecommendations(context),
    notConsidered(context),
    panelDecision(context),
    recipients(context),
    panelSignatures(context),
  ];
  return [...body, evidenceReferredTo(context)].filter((each) => each !== null);
}
