import { fail, ok, type Result } from '../lib/result';
import { intakeAndOnePlanDate } from './to-2';

/**
 * One step from version `to - 1` to version `to` of the case. Steps work on plain JSON, import nothing
 * that can change, and are never edited after a release: the same list serves the database and the files.
 */
type MigrationStep = {
  readonly to: number;
  readonly what: string;
  readonly migrate: (caseFile: Record<string, unknown>) => Record<string, unknown>;
};

/** Every step, oldest first. Version 1 is where the format begins. */
const MIGRATION_STEPS: readonly MigrationStep[] = [
  {
    to: 2,
    what: 'The intake has a record of its own; the day an adult plan was agreed stands among the events only',
    migrate: intakeAndOnePlanDate,
  },
];

/** The version of the case format this program reads and writes. */
export const CASE_VERSION = 1 + MIGRATION_STEPS.length;

/**
 * Brings a case of an older version up to {@link CASE_VERSION}.
 * @returns the case as JSON of today's version, or `newer-version` by name: a case from a newer program
 *   is never rewritten, since what this one does not know would be lost.
 */
export function migrateCase(
  caseFile: Record<string, unknown>,
  version: number,
): Result<Record<string, unknown>, 'newer-version' | 'no-such-version'> {
  if (version > CASE_VERSION) {
    return fail(
      'newer-version',
      `This case was written by a newer Evenhand (format version ${version}; this one reads up to ${CASE_VERSION}). It has not been changed. Install the newer Evenhand to open it.`,
    );
  }
  if (!Number.isInteger(version) || version < 1) {
    return fail(
      'no-such-version',
      `There is no case format version ${version}. The file has not been changed.`,
    );
  }
  return ok(
    MIGRATION_STEPS.filter((step) => step.to > version).reduce((each, step) => step.migrate(each), caseFile),
  );
}
