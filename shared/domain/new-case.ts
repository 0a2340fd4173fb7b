import type { PlainDate } from '../lib/plain-date';
import type { Procedure } from '../procedure/events';
import { type CaseFile, caseFileSchema } from './case-file';
import type { NewId } from './id';
import type { UserRole } from './matter';

/** What must be known to open a case; everything else can wait. */
export type NewCaseDetails = {
  readonly title: string;
  readonly procedure: Procedure;
  readonly userRole: UserRole;
  readonly councilName: string;
  readonly reference: string;
};

/**
 * An empty case, ready to work in.
 * @param newId gives a fresh id each time it is called
 * @param today the day the case is opened
 */
export function newCase(details: NewCaseDetails, newId: NewId, today: PlainDate): CaseFile {
  return caseFileSchema.parse({
    matter: {
      id: newId(),
      title: details.title,
      procedure: details.procedure,
      userRole: details.userRole,
      stage: details.userRole === 'panel-chair' ? 'stage-3' : 'stage-2',
      council: { name: details.councilName, reference: details.reference },
      createdOn: today,
    },
    intake: { id: newId() },
    statement: {
      id: newId(),
      opening: `I complain that ${details.councilName || 'the council'}:`,
    },
    investigation: { id: newId() },
    independentReport: { id: newId() },
    adjudication: { id: newId() },
    reviewPanel: { id: newId() },
    adultComplaint: { id: newId() },
  });
}
