import type { Change, Step } from '@shared/domain/change';

/** Changes of one field closer together than this are one undo step. */
export const COALESCE_WITHIN = 3_000;

/** A run of typing longer than this becomes another undo step, so that undo never takes back a whole page. */
export const COALESCE_AT_MOST = 30_000;

/** A change, with what takes it back. Rewritten while it coalesces, final afterwards. */
type DoneEntry = {
  seq: number;
  act: 'do';
  began: number;
  at: number;
  label: string;
  coalesce: string | null;
  steps: readonly Step[];
  inverse: readonly Step[];
};

/** A change taken back or made again. */
type MovedEntry = { seq: number; act: 'undo' | 'redo'; at: number; of: number };

/** One line of a case's history. */
export type UndoEntry = DoneEntry | MovedEntry;

const keyOf = (step: Step) => `${step.kind}/${step.id}`;

/** `first` and then `second`, with one step for each record. */
function followedBy(first: readonly Step[], second: readonly Step[]): Step[] {
  const later = new Set(second.map(keyOf));
  return [...first.filter((step) => !later.has(keyOf(step))), ...second];
}

/** Steps that can be taken back in one sitting. */
const UNDO_AT_MOST = 2_000;

/**
 * What can be taken back and made again, as a log that only grows: undoing adds a line. After a restart the
 * lines give the same two stacks again.
 */
export class UndoLog {
  #undo: DoneEntry[] = [];
  #redo: DoneEntry[] = [];
  #last: UndoEntry | undefined;

  /** @param entries the kept lines, oldest first; earlier ones may be missing */
  constructor(entries: readonly UndoEntry[] = []) {
    for (const entry of entries) {
      this.#last = entry;
      if (entry.act === 'do') {
        this.#done(entry);
      } else if (entry.act === 'undo' && this.#undo.at(-1)?.seq === entry.of) {
        this.#redo.push(this.#undo.pop()!);
      } else if (entry.act === 'redo' && this.#redo.at(-1)?.seq === entry.of) {
        this.#undo.push(this.#redo.pop()!);
      } else {
        // The line it speaks of is no longer kept, so what came after it cannot be made again safely.
        this.#redo = [];
      }
    }
  }

  get undoLabel(): string | null {
    return this.#undo.at(-1)?.label ?? null;
  }

  get redoLabel(): string | null {
    return this.#redo.at(-1)?.label ?? null;
  }

  /** Everything that can be taken back or made again. */
  get entries(): readonly DoneEntry[] {
    return [...this.#undo, ...this.#redo];
  }

  /** Notes a change. Answers the line to keep: a new one, or the last one grown by this change. */
  did(change: Change, inverse: Change, at: number, coalesce: string | undefined): DoneEntry {
    const top = this.#undo.at(-1);
    if (
      coalesce !== undefined &&
      top !== undefined &&
      top === this.#last &&
      top.coalesce === coalesce &&
      at - top.at < COALESCE_WITHIN &&
      at - top.began < COALESCE_AT_MOST
    ) {
      const grown: DoneEntry = {
        ...top,
        at,
        steps: followedBy(top.steps, change.steps),
        inverse: followedBy(inverse.steps, top.inverse),
      };
      this.#undo[this.#undo.length - 1] = grown;
      this.#last = grown;
      return grown;
    }
    const entry: DoneEntry = {
      seq: this.#nextSeq(),
      act: 'do',
      began: at,
      at,
      label: change.label,
      coalesce: coalesce ?? null,
      steps: change.steps,
      inverse: inverse.steps,
    };
    this.#done(entry);
    this.#last = entry;
    return entry;
  }

  #done(entry: DoneEntry): void {
    // What is kept for good as it happened has nothing that takes it back: undo goes to the change before it.
    if (entry.inverse.length > 0) this.#undo.push(entry);
    if (this.#undo.length > UNDO_AT_MOST) this.#undo.shift();
    this.#redo = [];
  }

  /** Takes the newest change back: the change to apply and the line to keep. Null when there is none. */
  undo(at: number): { change: Change; entry: MovedEntry } | null {
    const done = this.#undo.pop();
    if (!done) return null;
    this.#redo.push(done);
    return { change: { label: done.label, steps: done.inverse }, entry: this.#moved('undo', done, at) };
  }

  /** Makes the last undone change again. */
  redo(at: number): { change: Change; entry: MovedEntry } | null {
    const done = this.#redo.pop();
    if (!done) return null;
    this.#undo.push(done);
    return { change: { label: done.label, steps: done.steps }, entry: this.#moved('redo', done, at) };
  }

  #moved(act: 'undo' | 'redo', done: DoneEntry, at: number): MovedEntry {
    const entry: MovedEntry = { seq: this.#nextSeq(), act, at, of: done.seq };
    this.#last = entry;
    return entry;
  }

  #nextSeq(): number {
    return (this.#last?.seq ?? 0) + 1;
  }
}
