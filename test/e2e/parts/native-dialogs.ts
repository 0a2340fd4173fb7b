import type { ElectronApplication } from 'playwright-core';

// The system's own windows are Electron's, not ours: here they are answered, as a user would answer them.

/** The next dialogs for opening are answered with these files or folders. */
export async function willOpen(app: ElectronApplication, paths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...filePaths] });
  }, paths);
}

/** The next dialogs for saving are answered with a place in this folder, under the name that was suggested. */
export async function willSaveInto(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, into) => {
    // The window comes first when there is one, the options last.
    const answer = async (...asked: unknown[]) => {
      const { defaultPath } = asked.at(-1) as { defaultPath: string };
      const name = defaultPath.split(/[\\/]/).at(-1) ?? '';
      return { canceled: false, filePath: `${into}/${name}` };
    };
    dialog.showSaveDialog = answer as typeof dialog.showSaveDialog;
  }, folder);
}

/** The next dialogs are closed without an answer. */
export async function willCancel(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = async () => ({ canceled: true, filePaths: [] });
    dialog.showSaveDialog = async () => ({ canceled: true, filePath: '' });
  });
}
