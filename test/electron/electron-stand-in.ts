/**
 * Stands in for the package `electron` where there is no Electron. It remembers what it was asked and
 * answers what the test laid down. Use: `vi.mock('electron', () => import('../electron-stand-in'))`.
 */
type Listener = (event: unknown, ...inputs: unknown[]) => unknown;

export const ipcMain = {
  handled: new Map<string, Listener>(),
  handle(channel: string, listener: Listener) {
    if (this.handled.has(channel)) throw new Error(`Handled twice: ${channel}`);
    this.handled.set(channel, listener);
  },
};

/** What the user will choose, in order; and what they were shown. */
export const choices = {
  open: [] as string[][],
  save: [] as (string | undefined)[],
  message: [] as number[],
  shown: [] as Record<string, unknown>[],
  reset() {
    this.open = [];
    this.save = [];
    this.message = [];
    this.shown = [];
  },
};

export const dialog = {
  async showOpenDialog(_window: unknown, options: Record<string, unknown>) {
    choices.shown.push(options);
    const filePaths = choices.open.shift();
    return { canceled: filePaths === undefined, filePaths: filePaths ?? [] };
  },
  async showSaveDialog(_window: unknown, options: Record<string, unknown>) {
    choices.shown.push(options);
    const filePath = choices.save.shift();
    return { canceled: filePath === undefined, filePath: filePath ?? '' };
  },
  async showMessageBox(_window: unknown, options: Record<string, unknown>) {
    choices.shown.push(options);
    return { response: choices.message.shift() ?? 0 };
  },
  showErrorBox() {},
};

export const paths: Record<string, string> = { userData: '/data/Evenhand', documents: '/documents' };

export const app = {
  isPackaged: false,
  getName: () => 'Evenhand',
  getVersion: () => '1.2.3',
  getPath: (name: string) => paths[name] ?? '',
  getAppPath: () => paths.app ?? '/nowhere',
};

export const shell = {
  opened: [] as string[],
  async openExternal(url: string) {
    this.opened.push(url);
  },
};

export const nativeTheme = { themeSource: 'system', shouldUseDarkColors: false };
export const screen = {};
export const session = {};
export const protocol = {};
export class BrowserWindow {}
export const Menu = { buildFromTemplate: (template: unknown) => template };
