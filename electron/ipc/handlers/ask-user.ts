import { type BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron';

/** The window dialogs belong to. */
export type OurWindow = () => BrowserWindow | null;

/** The paths the user chose; none when cancelled. */
export async function askToOpen(window: OurWindow, options: OpenDialogOptions): Promise<readonly string[]> {
  const parent = window();
  if (parent === null) return [];
  // dontAddToRecent: the system's list of recent files would name a case's papers to whoever looks.
  const properties = [...(options.properties ?? []), 'dontAddToRecent' as const];
  const { canceled, filePaths } = await dialog.showOpenDialog(parent, { ...options, properties });
  return canceled ? [] : filePaths;
}

/** The path the user chose to save at, or null when cancelled. */
export async function askWhereToSave(window: OurWindow, options: SaveDialogOptions): Promise<string | null> {
  const parent = window();
  if (parent === null) return null;
  const { canceled, filePath } = await dialog.showSaveDialog(parent, {
    ...options,
    properties: ['dontAddToRecent', 'showOverwriteConfirmation', 'createDirectory'],
  });
  return canceled || !filePath ? null : filePath;
}

/** Whether the user agrees to replace a file the dialog itself has not asked about. */
export async function askToReplace(window: OurWindow, name: string): Promise<boolean> {
  const parent = window();
  if (parent === null) return false;
  const { response } = await dialog.showMessageBox(parent, {
    type: 'question',
    message: `“${name}” is already there. Replace it?`,
    detail: 'The file that is there now will be lost.',
    buttons: ['Keep it', 'Replace'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
