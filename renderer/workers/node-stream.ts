type Listener = (value?: unknown) => void;

/**
 * As much of Node's readable stream as reading a .doc needs, where there is no Node: what is pushed is handed
 * on, piece after piece, to the end. Put in its place by electron.vite.config.ts.
 */
export class Readable {
  readonly #listeners = new Map<string, Listener[]>();
  #begun = false;

  on(event: string, listener: Listener): this {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
    if (event === 'end' || event === 'data') this.#begin();
    return this;
  }

  push(piece: unknown): boolean {
    this.#tell(piece === null ? 'end' : 'data', piece);
    // The next piece is asked for a moment later, so that a long file is no deep pile of calls.
    if (piece !== null) queueMicrotask(() => this.#next());
    return true;
  }

  /** What makes the pieces says how. */
  _read(): void {}

  #begin(): void {
    if (this.#begun) return;
    this.#begun = true;
    // All listeners are there by then.
    queueMicrotask(() => this.#next());
  }

  #next(): void {
    try {
      void Promise.resolve(this._read() as unknown).catch((error: unknown) => this.#tell('error', error));
    } catch (error) {
      this.#tell('error', error);
    }
  }

  #tell(event: string, value: unknown): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(value);
  }
}

export default { Readable };
