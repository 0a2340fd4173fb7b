import type { CaseFile } from '@shared/domain/case-file';
import type { Step } from '@shared/domain/change';
import { type Places, type RecordKey, recordIn, recordKey, recordRow } from './case-records';
import type { CaseDatabase, HistoryRow, RecordRow } from './database';
import { rowFactsOf } from './row-facts';
import type { RowNames } from './row-names';
import { CaseNotThere, describeWriteFailure, NotOurs, type WriteFailure } from './save-state';
import type { UndoEntry } from './undo-log';

/** Lines of history kept for each case. */
export const HISTORY_KEPT = 1_000;

type WriterStart = {
  readonly database: CaseDatabase;
  readonly caseId: string;
  readonly names: RowNames;
  readonly writer: string;
  readonly changedAt: number;
  readonly clock: () => number;
  readonly current: () => { caseFile: CaseFile; places: Places };
  /** Called whenever `busy`, `failure` or `keptAt` may have changed. */
  readonly changed: () => void;
  /** Waits until the safety copy has what was written before. Rejects when it could not be written. */
  readonly copied?: () => Promise<void>;
  readonly retryAfter?: (attempt: number) => number;
  /** Told why a write failed, for the log. */
  readonly failed?: (reason: WriteFailure['reason']) => void;
};

/** Names of records and lines of history that the disk does not have yet. */
type Behind = { records: Map<RecordKey, Pick<Step, 'kind' | 'id'>>; entries: Map<number, UndoEntry> };

const nothing = (): Behind => ({ records: new Map(), entries: new Map() });
const backoff = (attempt: number) => Math.min(30_000, 500 * 2 ** attempt);

/**
 * Brings the disk up to the memory. It remembers only which records are behind, and takes their state from
 * memory when it writes, so writing twice is harmless and a failed write loses nothing.
 */
export class CaseWriter {
  readonly #start: WriterStart;
  #behind = nothing();
  #writing: Promise<void> | null = null;
  #failure: WriteFailure | null = null;
  /** How many times something was noted, and up to which of these the disk has it. */
  #noted = 0;
  #done = 0;
  #attempts = 0;
  #stopped = false;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #keptAt: number;

  constructor(start: WriterStart) {
    this.#start = start;
    this.#keptAt = start.changedAt;
  }

  get busy(): boolean {
    return this.#writing !== null || this.#behind.entries.size > 0;
  }

  get failure(): WriteFailure | null {
    return this.#failure;
  }

  get keptAt(): number {
    return this.#keptAt;
  }

  /** Notes that the records of these steps, and these lines, are to be written. */
  note(steps: readonly Step[], entries: readonly UndoEntry[]): void {
    if (this.#stopped) return;
    for (const { kind, id } of steps) this.#behind.records.set(recordKey(kind, id), { kind, id });
    for (const entry of entries) this.#behind.entries.set(entry.seq, entry);
    this.#noted++;
    void this.#write();
  }

  /**
   * Writes what is behind now and waits: afterwards either all of that is on the disk, or `failure` says why.
   * What is noted meanwhile is not waited for, or a busy page could never be closed.
   */
  async flush(): Promise<void> {
    const upTo = this.#noted;
    do await this.#write();
    while (this.#done < upTo && !this.#failure && !this.#stopped);
  }

  /** Writes nothing more, and forgets what was still to be written. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#retry);
    this.#behind = nothing();
  }

  /** Whether there is something that only this session has and that may yet be written. */
  get holdsUnwritten(): boolean {
    return this.busy && this.#failure?.again !== false;
  }

  /** Writes everything behind in one transaction; what is noted meanwhile goes with the next. */
  #write(): Promise<void> {
    this.#writing ??= this.#run().finally(() => {
      this.#writing = null;
      if (this.#behind.entries.size > 0 && !this.#failure) void this.#write();
      this.#start.changed();
    });
    return this.#writing;
  }

  async #run(): Promise<void> {
    clearTimeout(this.#retry);
    // Changes made in the same turn go together.
    await Promise.resolve();
    if (this.#behind.entries.size === 0 || this.#failure?.again === false) return;
    const batch = this.#behind;
    const upTo = this.#noted;
    this.#behind = nothing();
    try {
      await this.#writeBatch(batch);
      await this.#start.copied?.();
      this.#failure = null;
      this.#attempts = 0;
      this.#done = upTo;
      this.#keptAt = this.#start.clock();
    } catch (error) {
      if (this.#stopped) return;
      this.#putBack(batch);
      this.#failure = describeWriteFailure(error);
      this.#start.failed?.(this.#failure.reason);
      const wait = (this.#start.retryAfter ?? backoff)(++this.#attempts);
      if (this.#failure.again) this.#retry = setTimeout(() => void this.#write(), wait);
    }
  }

  #putBack(batch: Behind): void {
    // What was noted since is newer.
    this.#behind = {
      records: new Map([...batch.records, ...this.#behind.records]),
      entries: new Map([...batch.entries, ...this.#behind.entries]),
    };
  }

  async #writeBatch(batch: Behind): Promise<void> {
    const { database, caseId, names, writer, clock } = this.#start;
    const { caseFile, places } = this.#start.current();
    const puts: RecordRow[] = [];
    const gone: string[] = [];
    for (const [key, { kind, id }] of batch.records) {
      const record = recordIn(caseFile, kind, id);
      if (record) puts.push(recordRow(caseId, names, kind, record, places.of(key)));
      else gone.push(names('record', key));
    }
    const lines: HistoryRow[] = [...batch.entries.values()].map((entry) => ({ ...entry, caseId }));
    const newest = Math.max(...batch.entries.keys());
    const { cases, records, history } = database;

    if (!database.isOpen()) await database.open();
    await database.transaction('rw', cases, records, history, async () => {
      const row = await cases.get(caseId);
      if (!row) throw new CaseNotThere();
      if (row.writer !== writer) throw new NotOurs();
      await records.bulkPut(puts);
      await records.bulkDelete(gone);
      await history.bulkPut(lines);
      await history
        .where('[caseId+seq]')
        .between([caseId, 0], [caseId, newest - HISTORY_KEPT], true, true)
        .delete();
      await cases.put({ ...row, changedAt: clock(), ...rowFactsOf(caseFile) });
    });
  }
}
