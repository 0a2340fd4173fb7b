import { type CaseFile, schemaOf } from '@shared/domain/case-file';
import { altersLasting, applyChange, type Change, invertChange, sparingLasting } from '@shared/domain/change';
import { Places, type RecordKey, recordKey } from './case-records';
import { CaseWriter } from './case-writer';
import type { CaseDatabase } from './database';
import { type PendingTyping, pendingTyping } from './pending-typing';
import type { RowNames } from './row-names';
import type { SaveState } from './save-state';
import { type UndoEntry, UndoLog } from './undo-log';

export type { SaveState } from './save-state';

/** What a session is opened with; `open-case.ts` gathers it from the database. */
export type SessionStart = {
  readonly database: CaseDatabase;
  readonly caseId: string;
  readonly caseFile: CaseFile;
  /** Where its records stand on the disk. */
  readonly places?: Places;
  readonly history: readonly UndoEntry[];
  readonly names: RowNames;
  readonly writer: string;
  readonly changedAt: number;
  readonly typing?: PendingTyping;
  readonly clock?: () => number;
  /** Waits until the safety copy has what was written before. Rejects when it could not be written. */
  readonly copied?: () => Promise<void>;
  /** Milliseconds to wait before attempt 1, 2, 3… after a failed write. */
  readonly retryAfter?: (attempt: number) => number;
  /** Told why a write failed, for the log. */
  readonly failed?: (reason: 'quota' | 'closed' | 'other') => void;
};

/**
 * One open case. The case is in memory, whole; a change shows at once and is written behind it. What could
 * not be written stays in memory and is tried again.
 */
export class CaseSession {
  readonly caseId: string;
  #case: CaseFile;
  readonly #log: UndoLog;
  readonly #places: Places;
  readonly #typing: PendingTyping;
  readonly #clock: () => number;
  readonly #writer: CaseWriter;
  readonly #listeners = new Set<() => void>();
  readonly #refused = new Map<RecordKey, string>();
  readonly #stopTyping: () => void;
  readonly #endings = new Set<() => void>();
  #state: SaveState;

  constructor(start: SessionStart) {
    this.caseId = start.caseId;
    this.#case = start.caseFile;
    this.#log = new UndoLog(start.history);
    this.#places = start.places ?? new Places(start.caseFile);
    this.#typing = start.typing ?? pendingTyping;
    this.#clock = start.clock ?? Date.now;
    this.#state = { kind: 'kept', at: start.changedAt };
    this.#writer = new CaseWriter({
      ...start,
      clock: this.#clock,
      current: () => ({ caseFile: this.#case, places: this.#places }),
      changed: () => this.#judge(),
    });
    this.#stopTyping = this.#typing.subscribe(() => this.#judge());
  }

  /** The case as it is now. The same object until something changes. */
  getSnapshot = (): CaseFile => this.#case;

  /** Calls `listener` after each change of the case, of the save state or of what can be undone. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get saveState(): SaveState {
    return this.#state;
  }

  get undoLabel(): string | null {
    return this.#log.undoLabel;
  }

  get redoLabel(): string | null {
    return this.#log.redoLabel;
  }

  /** What undo and redo can bring back, whether the disk has it already or not. */
  get undoable(): readonly UndoEntry[] {
    return this.#log.entries;
  }

  /**
   * Applies a change to the case in memory and sets about keeping it. A record the format cannot hold (a
   * title of 5,000 characters) is refused, and the save state says so until it is put right: a case with
   * such a record could never be opened again.
   * @param options.coalesce changes with the same key within 3 seconds are one undo step
   * @returns whether it was applied
   */
  change(change: Change, options: { coalesce?: string } = {}): boolean {
    if (change.steps.length === 0) return true;
    const refused = this.#refusals(change);
    const [why] = refused.values();
    // A field holds its text itself: another field of the same record must not make it look kept.
    const isHeld = why !== undefined && this.#typing.refuse(why);
    for (const { kind, id } of change.steps) this.#refused.delete(recordKey(kind, id));
    if (!isHeld) for (const [key, why] of refused) this.#refused.set(key, why);
    if (refused.size === 0) {
      const inverse = invertChange(this.#case, change);
      this.#apply(change, [this.#log.did(change, inverse, this.#clock(), options.coalesce)]);
    }
    this.#judge();
    return refused.size === 0;
  }

  /** Takes the last change back and answers its label, or null when there is none. */
  undo(): string | null {
    this.#typing.flushAll();
    return this.#move(this.#log.undo(this.#clock()));
  }

  /** Makes the last undone change again and answers its label, or null when there is none. */
  redo(): string | null {
    this.#typing.flushAll();
    return this.#move(this.#log.redo(this.#clock()));
  }

  /** Whether closing now would lose something that may yet be written. */
  get holdsUnwritten(): boolean {
    return this.#writer.holdsUnwritten;
  }

  /** Hands over all typing and waits until everything is written or could not be. See `saveState` after. */
  async flush(): Promise<void> {
    this.#typing.flushAll();
    await this.#writer.flush();
    this.#judge();
  }

  /** Calls `ending` once, when the case is closed: whatever holds words of the case lets go of them there. */
  onClose(ending: () => void): void {
    this.#endings.add(ending);
  }

  /** Ends the session after keeping what there is. A case that could not be kept goes on being tried. */
  async close(): Promise<void> {
    await this.flush();
    this.#end();
  }

  /** Ends the session of a case that is being deleted: nothing more is written. */
  abandon(): void {
    this.#writer.stop();
    this.#end();
  }

  #end(): void {
    this.#stopTyping();
    this.#listeners.clear();
    for (const ending of this.#endings) ending();
    this.#endings.clear();
  }

  #move(moved: ReturnType<UndoLog['undo']>): string | null {
    this.#refused.clear();
    if (moved) this.#apply(sparingLasting(this.#case, moved.change), [moved.entry]);
    this.#judge();
    return moved?.change.label ?? null;
  }

  #apply(change: Change, entries: readonly UndoEntry[]): void {
    this.#case = applyChange(this.#case, change);
    this.#places.follow(change.steps);
    this.#writer.note(change.steps, entries);
  }

  #refusals(change: Change): Map<RecordKey, string> {
    const refused = new Map<RecordKey, string>();
    for (const { kind, id, put } of change.steps) {
      if (altersLasting(this.#case, change)) {
        const why = 'it would alter something that was sent, which is kept as it went';
        refused.set(recordKey(kind, id), `“${change.label}” was not done: ${why}.`);
        continue;
      }
      if (put === null) continue;
      const parsed = schemaOf(kind).safeParse(put);
      if (parsed.success) continue;
      const issue = parsed.error.issues[0];
      refused.set(
        recordKey(kind, id),
        `“${change.label}” could not be kept: ${issue?.path.join('.') || 'it'}: ${issue?.message}. Shorten or correct it; everything before it is kept.`,
      );
    }
    return refused;
  }

  #judge(): void {
    const next = this.#stateNow();
    const now = this.#state;
    const same =
      now.kind === next.kind &&
      (next.kind === 'keeping' ||
        (next.kind === 'kept' && now.kind === 'kept' && next.at === now.at) ||
        (next.kind === 'failed' && now.kind === 'failed' && next.why === now.why));
    if (!same) this.#state = next;
    for (const listener of [...this.#listeners]) listener();
  }

  #stateNow(): SaveState {
    const refused = [...this.#refused.values()][0] ?? this.#typing.refusal;
    if (refused !== null) return { kind: 'failed', why: refused };
    if (this.#writer.failure) return { kind: 'failed', why: this.#writer.failure.why };
    if (this.#writer.busy || this.#typing.any) return { kind: 'keeping' };
    return { kind: 'kept', at: this.#writer.keptAt };
  }
}
