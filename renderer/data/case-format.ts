import { CASE_VERSION, migrateCase } from '@shared/migrations/index';

/** The format that cases are kept in, and how an older one is brought up to it. */
export type CaseFormat = { readonly version: number; readonly migrate: typeof migrateCase };

/** Today's format. A test puts tomorrow's in its place. */
export const TODAYS_FORMAT: CaseFormat = { version: CASE_VERSION, migrate: migrateCase };
