import type { CaseFile } from './case-file';
import { type Decision, decisionSchema } from './case-log';
import { type Change, put } from './change';
import type { Id } from './id';
import { intakeDecisionWords } from './intake-questions';

type Entry = Pick<Decision, 'on' | 'what' | 'why' | 'byPersonId'>;

/** The decision of the intake as the log keeps it; `null` until it has its reasons and its date. */
function entryOf({ intake, matter }: CaseFile): Entry | null {
  const { decision, reasons, decidedOn, byPersonId } = intake.outcome;
  if (decision === null || decidedOn === null || reasons.trim() === '') return null;
  const procedure = matter.procedure === 'adult' ? 'adult' : "children's";
  return {
    on: decidedOn,
    what: `Intake: ${intakeDecisionWords(decision).toLowerCase()}, under the ${procedure} procedure.`,
    why: reasons,
    byPersonId,
  };
}

/** Whether the log holds the decision of the intake as it is now. */
export function intakeIsInLog(caseFile: CaseFile): boolean {
  const entry = entryOf(caseFile);
  return (
    entry !== null &&
    caseFile.decisions.some(
      (each) => each.on === entry.on && each.what === entry.what && each.why === entry.why,
    )
  );
}

/**
 * Puts the decision of the intake into the log of decisions. One taken before stays there as it was: a log is added to.
 * @returns `null` while the decision lacks its reasons or its date, or stands there already
 */
export function intakeLogChange(caseFile: CaseFile, id: Id): Change | null {
  const entry = entryOf(caseFile);
  if (entry === null || intakeIsInLog(caseFile)) return null;
  return {
    label: 'Put the intake into the log',
    steps: [put('decisions', decisionSchema.parse({ id, ...entry }))],
  };
}
