import type { AuditEntry, TrailHead } from '@shared/custody/audit-trail';
import type { RecordKind } from '@shared/domain/case-file';
import type { RegisterExtract } from '@shared/register/register-extract';
import Dexie, { type Table } from 'dexie';
import type { CaseSummary } from './case-summary';
import { oneWriter, TURNS } from './one-writer';
import { type HearCommit, watchingCommits } from './safety/watch-commits';
import { type Sealer, sealing } from './sealing';
import type { UndoEntry } from './undo-log';

/** The version of the tables (not of the case format, which is `CASE_VERSION`). */
export const DATABASE_VERSION = 2;

/** A case as the list shows it, and what its other rows hang on. */
export type CaseRow = {
  id: string;
  /** Format version of all its records. */
  v: number;
  /** Names its rows (see `row-names.ts`); random, and never leaves the sealed part of the row. */
  nameKey: string;
  /** The session that may write; another window that opens the case takes it over. */
  writer: string;
  changedAt: number;
  summary: CaseSummary;
  /** Where its audit trail stands, and the last line of its history that the trail speaks of. */
  trail?: TrailHead & { readonly history: number };
  /** Wrong tries to unlock Evenhand since the case was opened last, which its trail does not speak of yet. */
  failedUnlocks?: number;
  /** What the register counts; absent, or of an older version, until the case's records are read for it once. */
  register?: RegisterExtract;
};

/** One record of a case. `place` is its position among its kind. */
export type RecordRow = { id: string; caseId: string; kind: RecordKind; place: number; record: unknown };

/** One line of the history of a case, by which changes are taken back after a restart. */
export type HistoryRow = UndoEntry & { caseId: string };

/** One entry of the audit trail of a case. */
type TrailRow = AuditEntry & { caseId: string };

/** A complete evidence file; its bytes are a sealed file of the main process, `fileId`. `id` is named from its SHA-256. */
export type EvidenceFileRow = {
  id: string;
  caseId: string;
  fileId: string;
  sha256: string;
  size: number;
};

/**
 * Something that must not be there at the next start: a file or case still being imported, or one being
 * deleted. The row goes when the import is complete, or the deletion is.
 */
type RemovalRow = { id: string; what: 'file' | 'case'; caseId: string };

/** The text of one page, and what is known of how it was read. */
export type PageTextRow = {
  docKey: string;
  page: number;
  caseId: string;
  documentId: string;
  text: string;
  looked?: boolean;
  confidence?: number;
  turned?: number;
};

/** Where the words of one page stand. Apart from its text, so that searching does not load it. */
export type PageItemsRow = { docKey: string; page: number; caseId: string; items: unknown };

/** The names of the files an import has still before it, while it goes on. */
type ImportRow = { caseId: string; waiting: string[] };

/** Every column outside the sealed part of a row: opaque random names and ordinals, nothing else. */
export const TABLES = {
  cases: 'id',
  records: 'id, caseId',
  history: '[caseId+seq]',
  trail: '[caseId+seq]',
  evidenceFiles: 'id, caseId',
  removals: 'id',
  pageTexts: '[docKey+page], caseId',
  pageItems: '[docKey+page], caseId',
  imports: 'caseId',
  [TURNS]: 'id',
} as const;

/** Dexie multiplies its versions by ten to leave room. */
export const DEXIE_STEP = 10;

/** Whether there is such a database, with the tables of this version. */
export async function isOfThisVersion(name: string): Promise<boolean> {
  const found = (await indexedDB.databases()).find((each) => each.name === name);
  return found?.version === DATABASE_VERSION * DEXIE_STEP;
}

/** The database of all cases. Its rows pass through the sealer on their way in and out. */
export class CaseDatabase extends Dexie {
  declare readonly cases: Table<CaseRow, string>;
  declare readonly records: Table<RecordRow, string>;
  declare readonly history: Table<HistoryRow, [string, number]>;
  declare readonly trail: Table<TrailRow, [string, number]>;
  declare readonly evidenceFiles: Table<EvidenceFileRow, string>;
  declare readonly removals: Table<RemovalRow, string>;
  declare readonly pageTexts: Table<PageTextRow, [string, number]>;
  declare readonly pageItems: Table<PageItemsRow, [string, number]>;
  declare readonly imports: Table<ImportRow, string>;

  /** @param hear told of every transaction that writes; the safety copy follows it */
  constructor(name: string, sealer: Sealer, hear: HearCommit) {
    super(name, {
      // 'complete' then means flushed to the disk, not handed to the operating system.
      chromeTransactionDurability: 'strict',
      // A cache that shows a write before it is committed would make the save state a guess.
      cache: 'disabled',
    });
    this.version(DATABASE_VERSION).stores(TABLES);
    this.use(sealing(sealer));
    this.use(oneWriter);
    this.use(watchingCommits(hear));
  }
}
