import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { disk } from '../files/disk';
import { unlockPause } from './unlock-pause';

const attemptsSchema = z.strictObject({
  failures: z.number().int().nonnegative().max(1_000_000),
  lastAt: z.number().nonnegative(),
});

/** What a try may do: go on, or wait; and how many were wrong in a row before it. */
type Attempt = { readonly waitMs: number; readonly failures: number };

/** Counts wrong tries in a row, across restarts. `now` gives milliseconds. */
export class UnlockAttempts {
  readonly #path: string;

  constructor(
    dataFolder: string,
    private readonly now: () => number = Date.now,
  ) {
    this.#path = join(dataFolder, 'vault', 'attempts.json');
  }

  /** How things stand, without trying. */
  look(): Attempt {
    const { failures, lastAt } = this.#read();
    return { waitMs: unlockPause(failures, lastAt, this.now()), failures };
  }

  /** Begins a try. It counts as wrong until {@link succeeded}, so that ending the app half-way is no way round. */
  begin(): Attempt {
    const before = this.look();
    if (before.waitMs > 0) return before;
    this.#write(before.failures + 1);
    return before;
  }

  succeeded(): void {
    disk.removeSmall(this.#path);
  }

  #read(): { failures: number; lastAt: number } {
    try {
      return attemptsSchema.parse(JSON.parse(readFileSync(this.#path, 'utf8')));
    } catch {
      return { failures: 0, lastAt: 0 };
    }
  }

  #write(failures: number): void {
    try {
      const count = JSON.stringify({ failures, lastAt: this.now() });
      disk.writeSmall(this.#path, dirname(this.#path), count);
    } catch {
      // A full disk must not keep anybody out.
    }
  }
}
