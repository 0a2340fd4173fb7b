import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';

/** How long a field waits after the last key before it hands its text over. */
export const TYPING_PAUSE = 300;

/** Typing without a pause is handed over at least this often, so that a power cut takes little. */
export const TYPING_AT_MOST = 2_000;

/** One field that holds text it has not handed over yet. */
type TypingField = {
  /** The text has changed and is not handed over yet. */
  readonly typed: () => void;
  /** Hands it over now, if there is anything. */
  readonly flushNow: () => void;
  /** Hands it over and forgets the field. */
  readonly leave: () => void;
};

/** Every field that holds text nobody else has yet. The save state and closing ask here. */
export class PendingTyping {
  #waiting = new Map<object, () => void>();
  /** Fields whose text was handed over and not taken, with why. They show what is kept nowhere. */
  #refused = new Map<object, string>();
  /** The field whose text is being handed over. */
  #handing: object | null = null;
  #listeners = new Set<() => void>();

  get any(): boolean {
    return this.#waiting.size > 0;
  }

  /** Why the text of a field on the screen is not kept; null when all of it is. */
  get refusal(): string | null {
    return [...this.#refused.values()][0] ?? null;
  }

  /**
   * Says that the text being handed over cannot be kept. The field goes on holding it, and nobody may say that all is
   * kept, until it hands over something that can be, or goes away.
   * @returns false when no field is handing text over: what was refused then came from elsewhere
   */
  refuse(why: string): boolean {
    if (this.#handing === null) return false;
    this.#refused.set(this.#handing, why);
    return true;
  }

  /** Whether the text being handed over was refused. */
  get isRefused(): boolean {
    return this.#handing !== null && this.#refused.has(this.#handing);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Makes every field hand its text over now. */
  flushAll(): void {
    const errors: unknown[] = [];
    for (const handOver of [...this.#waiting.values()]) {
      try {
        handOver();
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw errors[0];
  }

  /** A field that hands its text over by calling `flush`. */
  field(flush: () => void): TypingField {
    const key = {};
    let pause: ReturnType<typeof setTimeout> | undefined;
    let since = 0;
    const handOver = () => {
      clearTimeout(pause);
      if (!this.#waiting.has(key)) return;
      // The text reaches the case before the field stops counting as waiting: between the two,
      // the save state must not say "kept".
      const outer = this.#handing;
      this.#handing = key;
      this.#refused.delete(key);
      try {
        flush();
      } finally {
        this.#handing = outer;
        this.#waiting.delete(key);
        this.#tell();
      }
    };
    return {
      typed: () => {
        const now = Date.now();
        if (!this.#waiting.has(key)) {
          since = now;
          this.#waiting.set(key, handOver);
          this.#tell();
        }
        clearTimeout(pause);
        pause = setTimeout(handOver, Math.max(0, Math.min(TYPING_PAUSE, since + TYPING_AT_MOST - now)));
      },
      flushNow: handOver,
      leave: () => {
        handOver();
        if (this.#refused.delete(key)) this.#tell();
      },
    };
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

/** The fields of this page. */
export const pendingTyping = new PendingTyping();

/**
 * For a field that keeps its text to itself while the user types.
 * @param flush hands the field's present text over (calls its `onChange`)
 * @returns `typed()` to be called at each key, `flushNow()` to be called on blur. Leaving the screen,
 *   closing the window and undo hand the text over by themselves.
 */
export function usePendingTyping(flush: () => void): Omit<TypingField, 'leave'> {
  const latest = useRef(flush);
  useLayoutEffect(() => {
    latest.current = flush;
  });
  const field = useMemo(() => pendingTyping.field(() => latest.current()), []);
  // A layout effect, because these end before the case that the text belongs to is let go.
  useLayoutEffect(() => field.leave, [field]);
  // Hiding the page may be the last thing that happens to it.
  useEffect(() => {
    const hidden = () => document.visibilityState === 'hidden' && field.flushNow();
    document.addEventListener('visibilitychange', hidden);
    return () => document.removeEventListener('visibilitychange', hidden);
  }, [field]);
  return field;
}
