import { type BrowserWindow, dialog } from 'electron';
import { tell } from './ipc/tell';
import { record } from './log';

/** How long the page may take to finish keeping before the user is asked. */
const PATIENCE_MS = 5_000;

/** Asks the page to finish keeping before the window closes, and the user when it cannot. */
export class Closing {
  #flushId = 0;
  #pageListens = false;
  #asked = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly window: BrowserWindow,
    private readonly patienceMs = PATIENCE_MS,
  ) {
    // A page that is loaded again must say again that it listens.
    window.webContents.on('did-navigate', () => {
      this.#pageListens = false;
    });
    window.on('close', (event) => {
      // A page that has not come so far, or has gone, has nothing to keep and nobody to answer.
      if (!this.#pageListens || window.webContents.isCrashed()) {
        record({ event: 'closed', how: 'no-page' });
        return;
      }
      event.preventDefault();
      this.#ask();
    });
    window.on('closed', () => clearTimeout(this.#timer));
  }

  /** Whether the page wants to be asked; it can do so only once it listens. */
  setPageListens(listens: boolean): void {
    this.#pageListens = listens;
  }

  /** The page has kept everything and goes on with what the user can see and stop: its answer may take its time. */
  goesOn(flushId: number): void {
    if (this.#asked && flushId === this.#flushId) clearTimeout(this.#timer);
  }

  /** The page's answer. One to an earlier question says nothing about what was written since. */
  answered(flushId: number, kept: boolean): void {
    if (!this.#asked || flushId !== this.#flushId) return;
    clearTimeout(this.#timer);
    if (kept) this.#close('kept');
    else void this.#askUser('not-kept');
  }

  #ask(): void {
    if (this.#asked) return;
    this.#asked = true;
    this.#flushId += 1;
    this.#timer = setTimeout(() => void this.#askUser('no-answer'), this.patienceMs);
    tell(this.window.webContents, 'flushBeforeClose', { flushId: this.#flushId });
  }

  async #askUser(why: 'not-kept' | 'no-answer'): Promise<void> {
    const { response } = await dialog.showMessageBox(this.window, {
      type: 'warning',
      message:
        why === 'not-kept' ? 'Your last change could not be kept.' : 'Evenhand is still finishing something.',
      detail:
        why === 'not-kept'
          ? 'Everything before it is safe. Go back to see why, or close and lose that change.'
          : 'Everything kept before is safe. Wait a little for what is being kept, added or saved, or close now and perhaps lose what you did last.',
      buttons: [why === 'not-kept' ? 'Go back' : 'Wait', 'Close anyway'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    if (this.window.isDestroyed()) return;
    if (response === 1) {
      this.#close(why);
      return;
    }
    this.#asked = false;
    // Waiting means wanting to close still; going back means not.
    if (why === 'no-answer') this.#ask();
  }

  #close(how: 'kept' | 'not-kept' | 'no-answer'): void {
    record({ event: 'closed', how });
    this.window.destroy();
  }
}
