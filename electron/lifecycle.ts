import { type App, type BrowserWindow, dialog } from 'electron';
import { record } from './log';

/**
 * Lets one copy of the app run on one data folder: two would write over each other. A second start shows
 * the first one's window. Returns whether this is the first.
 */
export function becomeOnlyInstance(app: App, window: () => BrowserWindow | null): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', () => {
    record({ event: 'second-start' });
    const first = window();
    if (first === null) return;
    if (first.isMinimized()) first.restore();
    first.show();
    first.focus();
  });
  return true;
}

/** The app is its window: when that closes, on every system, it ends. */
export function endWithWindow(app: App): void {
  app.on('window-all-closed', () => app.quit());
}

/** When the page's process dies, says what is safe and opens the page again. */
export function recoverPage(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', async (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    record({ event: 'page-gone', crashed: reason === 'crashed' });
    await dialog.showMessageBox(window, {
      type: 'error',
      message: 'Evenhand stopped and will start again.',
      detail:
        'Everything that was shown as kept is safe. What you typed in the last second or two may be missing.',
      buttons: ['Start again'],
      noLink: true,
    });
    if (!window.isDestroyed()) window.webContents.reload();
  });
}

/** A fault in the main process is noted by where it was, not what it said: that might name a file. */
export function noteFaults(): void {
  const note = (error: unknown) => {
    const [, row, column] = (error instanceof Error && /:(\d+):(\d+)\)?$/m.exec(error.stack ?? '')) || [];
    record({ event: 'main-error', line: Number(row ?? 0), column: Number(column ?? 0) });
  };
  process.on('uncaughtException', (error) => {
    note(error);
    dialog.showErrorBox(
      'Something went wrong in Evenhand',
      'What was kept is safe. Please close Evenhand and start it again. If this comes back, see Help.',
    );
  });
  process.on('unhandledRejection', note);
}
