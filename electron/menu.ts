import type { MenuCommand } from '@shared/ipc/menu-commands';
import { app, type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { tell } from './ipc/tell';
import type { SettingsFile } from './settings';
import { nextZoom, setZoom } from './zoom';

const line: MenuItemConstructorOptions = { type: 'separator' };

/** The menu as data. `packaged` leaves the developer's items out. */
export function menuTemplate(
  window: BrowserWindow,
  settings: SettingsFile,
  packaged: boolean,
): MenuItemConstructorOptions[] {
  const { webContents } = window;
  // The page hears the keys itself (see shared/ipc/README.md); the menu only shows them.
  const command = (label: string, name: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
    click: () => tell(webContents, 'menu', { command: name }),
  });
  const zoom = (label: string, accelerator: string, factor: () => number): MenuItemConstructorOptions => ({
    label,
    accelerator,
    click: () => setZoom(window, settings, factor()),
  });
  const mac = process.platform === 'darwin';
  return [
    ...(mac ? [{ role: 'appMenu' as const }] : []),
    {
      label: '&File',
      submenu: [
        command('New case…', 'new-case', 'CommandOrControl+N'),
        command('Open case data…', 'open-case-data', 'CommandOrControl+O'),
        command('Save a copy of the case…', 'save-case-data'),
        line,
        command('Lock', 'lock', 'CommandOrControl+L'),
        mac ? { role: 'close' } : { role: 'quit', label: 'Quit Evenhand', accelerator: 'CommandOrControl+Q' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        { role: 'undo', label: 'Undo' },
        { role: 'redo', label: 'Redo' },
        line,
        { role: 'cut', label: 'Cut' },
        { role: 'copy', label: 'Copy' },
        { role: 'paste', label: 'Paste' },
        { role: 'pasteAndMatchStyle', label: 'Paste without formatting' },
        { role: 'selectAll', label: 'Select all' },
        line,
        command('Find…', 'find', 'CommandOrControl+F'),
      ],
    },
    {
      label: '&View',
      submenu: [
        command('Go to anything…', 'command-palette', 'CommandOrControl+K'),
        command('Register of all cases', 'register'),
        command('Safe keeping and backups', 'safe-keeping'),
        line,
        zoom('Larger', 'CommandOrControl+Plus', () => nextZoom(webContents.getZoomFactor(), 'in')),
        zoom('Smaller', 'CommandOrControl+-', () => nextZoom(webContents.getZoomFactor(), 'out')),
        zoom('Actual size', 'CommandOrControl+0', () => 1),
        line,
        { role: 'togglefullscreen', label: 'Full screen' },
        ...(packaged
          ? []
          : [
              line,
              { role: 'reload' as const },
              { role: 'toggleDevTools' as const, label: 'Developer tools' },
            ]),
      ],
    },
    {
      label: '&Help',
      role: 'help',
      submenu: [
        command('Help', 'help', 'F1'),
        command('Keyboard shortcuts', 'keyboard-shortcuts'),
        line,
        command('About Evenhand', 'about'),
      ],
    },
  ];
}

/** Puts the menu in place. */
export function showMenu(window: BrowserWindow, settings: SettingsFile): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(window, settings, app.isPackaged)));
}
