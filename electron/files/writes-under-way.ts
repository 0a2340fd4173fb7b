import type { FailureCode } from '@shared/ipc/failure-codes';
import { fail, type Result } from '@shared/lib/result';
import { newToken } from './token';

/** Writes of one kind under way at one time. One is usual. */
const MAX_OPEN = 4;

type Held<Write> = {
  readonly write: Write;
  /** The act under way on this write; the next waits for it. */
  busy: Promise<unknown>;
};

/** Writes that the page makes in pieces, each by its token, until it is finished or given up. */
export class WritesUnderWay<Write> {
  readonly #open = new Map<string, Held<Write>>();

  /**
   * @param expired what to say of a token that is no longer one
   * @param putAway closes and removes what was written so far; it may not throw
   */
  constructor(
    private readonly expired: string,
    private readonly putAway: (write: Write) => Promise<void>,
  ) {}

  /** Whether none is under way. */
  get isIdle(): boolean {
    return this.#open.size === 0;
  }

  /** Gives up the oldest when there are too many, so that one more can begin. */
  async makeRoom(): Promise<void> {
    while (this.#open.size >= MAX_OPEN) await this.giveUp([...this.#open.keys()][0] ?? '');
  }

  /** Takes one more. Returns its token. */
  add(write: Write): string {
    const token = newToken();
    this.#open.set(token, { write, busy: Promise.resolve() });
    return token;
  }

  /** Acts on one write after what was asked of it before, however quickly the page asks. */
  inTurn<Value>(
    token: string,
    act: (write: Write) => Promise<Result<Value, FailureCode>>,
  ): Promise<Result<Value, FailureCode>> {
    const held = this.#open.get(token);
    const expired = () => fail('expired' as const, this.expired);
    if (held === undefined) return Promise.resolve(expired());
    const turn = held.busy.then(() => (this.#open.has(token) ? act(held.write) : expired()));
    held.busy = turn.catch(() => undefined);
    return turn;
  }

  /** It bears its name now; nothing is left to put away. */
  finished(token: string): void {
    this.#open.delete(token);
  }

  /** Puts away what was written of it. */
  async giveUp(token: string): Promise<void> {
    const held = this.#open.get(token);
    if (held === undefined) return;
    this.#open.delete(token);
    await this.putAway(held.write);
  }

  /** Gives up everything under way, as when the page is loaded again or the app ends. */
  async giveUpAll(): Promise<void> {
    for (const token of [...this.#open.keys()]) await this.giveUp(token);
  }
}
