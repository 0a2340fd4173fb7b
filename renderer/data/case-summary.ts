import type { CaseFile } from '@shared/domain/case-file';

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
  readonly fictional: boolean;
  readonly points: number;
  readonly documents: number;
  readonly events: CaseFile['matter']['events'];
};

/** The summary of a case as it is now. */
export function summaryOf({ matter, points, documents }: CaseFile): CaseSummary {
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
    fictional: matter.fictional,
    points: points.length,
    documents: documents.length,
    events: matter.events,
  };
}
