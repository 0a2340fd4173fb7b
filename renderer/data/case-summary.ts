import type { ClockFacts } from '@shared/domain/case-clock';
import type { CaseFile } from '@shared/domain/case-file';
import { findingsWritten } from '@shared/domain/findings-written';

/** What the list of cases shows of one case. */
export type CaseSummary = {
  readonly matterId: string;
  readonly title: string;
  readonly procedure: CaseFile['matter']['procedure'];
  readonly userRole: CaseFile['matter']['userRole'];
  readonly stage: CaseFile['matter']['stage'];
  readonly councilName: string;
  readonly reference: string;
  readonly createdOn: string;
  readonly closedOn: string | null;
  /** The last day on which the case is to be kept; absent in rows from before it was asked. */
  readonly keepUntil?: string | null;
  readonly keepUntilWhy?: string;
  readonly fictional: boolean;
  readonly points: number;
  readonly documents: number;
  readonly events: CaseFile['matter']['events'];
  /** Besides `events` and `stage`: what the list needs to work out the next date. */
  readonly clock: Pick<
    ClockFacts,
    'extension' | 'clockBasis' | 'freezes' | 'respondBy' | 'calendar' | 'ruleChanges'
  >;
  /** Points decided by the user, of all that are to be. */
  readonly written: { readonly done: number; readonly total: number };
};

/** The summary of a case as it is now. */
export function summaryOf(caseFile: CaseFile): CaseSummary {
  const { matter, points, documents, adultComplaint } = caseFile;
  return {
    matterId: matter.id,
    title: matter.title,
    procedure: matter.procedure,
    userRole: matter.userRole,
    stage: matter.stage,
    councilName: matter.council.name,
    reference: matter.council.reference,
    createdOn: matter.createdOn,
    closedOn: matter.closedOn,
    keepUntil: matter.retention.until,
    keepUntilWhy: matter.retention.why,
    fictional: matter.fictional,
    points: points.length,
    documents: documents.length,
    events: matter.events,
    clock: {
      extension: matter.extension,
      clockBasis: matter.clockBasis,
      freezes: matter.freezes,
      calendar: matter.calendar,
      ruleChanges: matter.ruleChanges,
      respondBy: adultComplaint.plan.respondBy,
    },
    written: findingsWritten(caseFile),
  };
}
