import type { CaseFile } from '../case-file';
import type { ReportKind } from '../case-log';
import type { RichText } from '../rich-text';
import type { Place } from './gap';

type Visit = (text: RichText | null, reports: readonly ReportKind[], place: Place) => void;

const STAGE_2: readonly ReportKind[] = ['stage-2-report'];
const INDEPENDENT: readonly ReportKind[] = ['independent-report'];
const PANEL: readonly ReportKind[] = ['panel-report'];

const INVESTIGATION_TEXTS = [
  'introduction',
  'termsOfReference',
  'stage1History',
  'method',
  'filesRead',
  'limits',
  'timescale',
  'background',
  'conclusions',
  'learning',
] as const;

const INDEPENDENT_TEXTS = [
  'independence',
  'attendance',
  'fairness',
  'viewsHeard',
  'childsVoice',
  'accuracy',
  'recommendations',
  'unfairness',
  'other',
] as const;

/**
 * Visits every text of a case that some document prints, with the documents that print it and where it is written.
 * A test compares this list with the documents themselves, so that neither can forget a field.
 */
export function forEachPrintedText(caseFile: CaseFile, visit: Visit): void {
  const { investigation, independentReport, reviewPanel } = caseFile;
  for (const field of INVESTIGATION_TEXTS) {
    visit(investigation[field], STAGE_2, { screen: 'investigation', id: field });
  }
  if (caseFile.matter.procedure === 'adult') {
    adultTexts(caseFile, visit);
  } else {
    for (const field of INDEPENDENT_TEXTS) {
      visit(independentReport[field], INDEPENDENT, { screen: 'independent-person', id: field });
    }
  }
  printedFindings(caseFile, visit);
  for (const injustice of caseFile.injustices) {
    const stage2 = injustice.stage === 'stage-2';
    visit(injustice.description, stage2 ? STAGE_2 : PANEL, {
      screen: stage2 ? 'findings' : 'review-panel',
      pointId: injustice.pointIds[0],
      id: injustice.id,
    });
  }
  for (const each of caseFile.recommendations) {
    visit(each.rationale, each.stage === 'stage-2' ? STAGE_2 : PANEL, {
      screen: 'recommendations',
      id: each.id,
    });
  }
  const { report } = reviewPanel;
  for (const text of [
    report.representations,
    report.considered,
    report.adequacy,
    report.notConsidered,
    ...report.dissents.map((dissent) => dissent.view),
  ]) {
    visit(text, PANEL, { screen: 'review-panel', id: 'report' });
  }
}

function adultTexts({ adultComplaint }: CaseFile, visit: Visit): void {
  const { acknowledgement, plan, response, localReview } = adultComplaint;
  const place = (id: string): Place => ({ screen: 'adult-response', id });
  visit(acknowledgement.words, ['adult-acknowledgement'], place('acknowledgement'));
  visit(plan.words, ['stage-2-report', 'adult-plan'], place('plan'));
  for (const text of [response.howConsidered, response.conclusions, response.action, response.satisfied]) {
    visit(text, ['adult-response'], place('response'));
  }
  if (localReview.offered) visit(localReview.words, ['adult-response'], place('review'));
}

function printedFindings(caseFile: CaseFile, visit: Visit): void {
  const points = new Map(caseFile.points.map((point) => [point.id, point]));
  for (const finding of caseFile.findings) {
    const point = points.get(finding.pointId);
    if (!point) continue;
    const place = (screen: Place['screen']): Place => ({ screen, pointId: point.id });
    const accepted = point.scope.status === 'accepted';
    if (finding.author === 'investigating-officer' && accepted) {
      for (const text of [
        finding.shouldHaveHappened,
        finding.whatHappened,
        finding.analysis,
        finding.reason,
      ]) {
        visit(text, STAGE_2, place('findings'));
      }
    } else if (finding.author === 'independent-person' && accepted) {
      visit(finding.reason, INDEPENDENT, place('independent-person'));
    } else if (finding.author === 'panel' && point.stage3.underReview) {
      for (const text of [
        finding.complainantCase,
        finding.councilCase,
        finding.consideration,
        finding.reason,
      ]) {
        visit(text, PANEL, place('review-panel'));
      }
    }
  }
}
