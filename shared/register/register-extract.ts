import type { ClockFacts } from '../domain/case-clock';
import { type CaseFile, inOrder } from '../domain/case-file';
import type { Finding, FindingOutcome } from '../domain/finding';
import { findingOf } from '../domain/finding';
import type { Recommendation } from '../domain/recommendation';
import type { RegisterFacts } from '../domain/register-facts';
import { plainFromRichText } from '../domain/rich-text';
import type { PlainDate } from '../lib/plain-date';
import { COMPLAINT_SUBJECTS } from '../procedure/lists';
import { withoutNames } from './without-names';

/** Raised whenever an extract says something else of the same case: older ones are then made anew from the records. */
export const REGISTER_EXTRACT_VERSION = 1;

type Decision = Extract<Finding, { author: 'adjudicating-officer' }>['decision'];

/** One complaint point as the register counts it. */
export type RegisterPoint = {
  readonly number: string;
  /** Id of a subject in shared/procedure/lists, or the author's own words; empty when nobody said. */
  readonly subject: string;
  readonly scope: CaseFile['points'][number]['scope']['status'];
  readonly officer: FindingOutcome | null;
  /** The outcome after the council's adjudication: its own where it decided otherwise, else the finding it accepted. */
  readonly council: FindingOutcome | null;
  readonly adjudication: Decision;
  readonly underReview: boolean;
  readonly panel: FindingOutcome | null;
};

/** One recommendation, what the council answered and whether it was done. */
export type RegisterAction = {
  readonly reference: string;
  readonly stage: Recommendation['stage'];
  /** With labels where names were typed. */
  readonly action: string;
  /** Id of a kind in shared/remedies, or the author's own. */
  readonly kind: string;
  readonly kindLabel: string;
  readonly owner: string;
  readonly due: Recommendation['due'];
  readonly decision: 'accepts' | 'accepts-in-part' | 'does-not-accept' | null;
  /** What became of a Stage 2 recommendation at Stage 3. */
  readonly trace: 'stands' | 'changed' | 'dropped' | null;
  readonly answer: string;
  readonly by: PlainDate | null;
  readonly doneOn: PlainDate | null;
};

/**
 * What the register knows of one case: kept beside the case so that hundreds can be counted without opening one. It
 * holds no person's name, and nothing that depends on today.
 */
export type RegisterExtract = {
  readonly v: number;
  readonly title: string;
  readonly reference: string;
  readonly council: string;
  readonly procedure: CaseFile['matter']['procedure'];
  readonly stage: CaseFile['matter']['stage'];
  readonly fictional: boolean;
  readonly createdOn: PlainDate;
  readonly events: CaseFile['matter']['events'];
  readonly clock: Omit<ClockFacts, 'procedure' | 'stage' | 'events'>;
  readonly serviceArea: string;
  readonly complainantType: string;
  /** The case's subjects, the main one first; else those of its points. */
  readonly subjects: readonly string[];
  readonly intake: CaseFile['intake']['outcome']['decision'];
  readonly advocacy: { readonly offered: boolean; readonly advocate: boolean };
  readonly points: readonly RegisterPoint[];
  readonly stage1: RegisterFacts['stage1Outcome'];
  readonly ombudsman: RegisterFacts['ombudsman'];
  readonly localReview: {
    readonly requestedOn: PlainDate | null;
    readonly outcome: CaseFile['adultComplaint']['localReview']['outcome'];
    readonly outcomeOn: PlainDate | null;
  };
  readonly lateReasons: RegisterFacts['lateReasons'];
  /** What the adult delay letter says. */
  readonly delayReasons: string;
  readonly actions: readonly RegisterAction[];
  /** What the investigation says is to be learned, with labels. */
  readonly learning: string;
};

const SUBJECT_BY_LABEL = new Map(COMPLAINT_SUBJECTS.map(({ id, label }) => [label.toLowerCase(), id]));

/** A subject typed or chosen by its label counts with the same subject chosen from the list. */
const subjectId = (words: string): string => {
  const said = words.trim();
  return SUBJECT_BY_LABEL.get(said.toLowerCase()) ?? said;
};

function registerPoint(caseFile: CaseFile, point: CaseFile['points'][number]): RegisterPoint {
  const officer = findingOf(caseFile.findings, point.id, 'investigating-officer')?.outcome ?? null;
  const adjudicated = findingOf(caseFile.findings, point.id, 'adjudicating-officer');
  const accepted = adjudicated?.decision === 'accepts' ? officer : null;
  return {
    number: point.number,
    subject: subjectId(point.subject),
    scope: point.scope.status,
    officer,
    council: adjudicated?.outcome ?? accepted,
    adjudication: adjudicated?.decision ?? null,
    underReview: point.stage3.underReview,
    panel: findingOf(caseFile.findings, point.id, 'panel')?.outcome ?? null,
  };
}

function registerAction(
  caseFile: CaseFile,
  recommendation: Recommendation,
  plain: (text: string) => string,
): RegisterAction {
  const answers = caseFile.recommendationResponses.filter(
    (each) => each.recommendationId === recommendation.id,
  );
  // What the council said last of it: at Stage 3 where it said something there.
  const answer = answers.find((each) => each.stage === 'stage-3') ?? answers[0];
  const trace = caseFile.reviewPanel.report.traces.find(
    (each) => each.recommendationId === recommendation.id,
  );
  return {
    reference: recommendation.reference,
    stage: recommendation.stage,
    action: plain(recommendation.action),
    kind: recommendation.remedy.kind,
    kindLabel: recommendation.remedy.label,
    owner: plain(answer?.owner || recommendation.responsible),
    due: recommendation.due,
    decision: answer?.decision ?? null,
    trace: trace?.position ?? null,
    answer: plain(answer?.words ?? ''),
    by: answer?.by ?? null,
    doneOn: answer?.doneOn ?? null,
  };
}

/** What the register counts of a case, from the case alone. */
export function registerExtractOf(caseFile: CaseFile): RegisterExtract {
  const { matter, intake, adultComplaint, people } = caseFile;
  const plain = withoutNames(people);
  const labelOf = (personId: string) => people.find((person) => person.id === personId)?.label ?? '';
  const points = inOrder(caseFile.points).map((point) => registerPoint(caseFile, point));
  const subjects = matter.subjects.map(subjectId).filter((subject) => subject !== '');
  const { localReview } = adultComplaint;
  const reasons = matter.register.lateReasons;
  return {
    v: REGISTER_EXTRACT_VERSION,
    title: plain(matter.title),
    reference: matter.council.reference,
    council: matter.council.name,
    procedure: matter.procedure,
    stage: matter.stage,
    fictional: matter.fictional,
    createdOn: matter.createdOn,
    events: matter.events,
    clock: {
      extension: { ...matter.extension, reasons: plain(matter.extension.reasons) },
      clockBasis: matter.clockBasis,
      freezes: matter.freezes.map((freeze) => ({ ...freeze, proceedings: '', prejudice: '' })),
      respondBy: adultComplaint.plan.respondBy,
      calendar: matter.calendar,
      ruleChanges: matter.ruleChanges,
    },
    serviceArea: matter.serviceArea.trim(),
    complainantType: matter.complainantType.trim(),
    subjects: [
      ...new Set(
        subjects.length > 0 ? subjects : points.map((each) => each.subject).filter((each) => each !== ''),
      ),
    ],
    intake: intake.outcome.decision,
    advocacy: {
      offered: matter.advocacy.offeredOn !== null,
      advocate: matter.advocacy.advocatePersonId !== null,
    },
    points,
    stage1: matter.register.stage1Outcome,
    ombudsman: matter.register.ombudsman,
    localReview: {
      requestedOn: localReview.requestedOn,
      outcome: localReview.outcome,
      outcomeOn: localReview.outcomeOn,
    },
    lateReasons: {
      'stage-1': plain(reasons['stage-1']),
      'stage-2': plain(reasons['stage-2']),
      'stage-3': plain(reasons['stage-3']),
      response: plain(reasons.response),
    },
    delayReasons: plain(adultComplaint.delayReasons),
    actions: inOrder(caseFile.recommendations).map((each) => registerAction(caseFile, each, plain)),
    learning: plain(
      plainFromRichText(caseFile.investigation.learning, (node) =>
        node.type === 'person' ? labelOf(node.attrs.personId) : '',
      ),
    ).trim(),
  };
}
