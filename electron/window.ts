import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, type Session, screen } from 'electron';
import { resourcesFolder } from './files/resources-folder';
import { record } from './log';
import { BUILT_PAGE_URL, devServerUrl, isAt, pageAddress } from './page-address';
import { spellcheckAvailable } from './security/spelling';
import type { SettingsFile } from './settings';
import { LEAST_HEIGHT, LEAST_WIDTH, openingPlace } from './window-place';

/** The colour of the page's paper, so that the first frame is already right. */
const PAPER = { light: '#f5f3ee', dark: '#171a21' } as const;

/** The paper's colour in the theme now in force. */
export function paperColour(): string {
  return nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light;
}

/** Opens the one window. The numbers are those of Electron's own security list. */
export function openWindow(session: Session, settings: SettingsFile): BrowserWindow {
  const began = performance.now();
  const { place, maximised, zoom } = settings.current;
  const primary = screen.getPrimaryDisplay().workArea;
  const areas = [primary, ...screen.getAllDisplays().map((display) => display.workArea)];
  const window = new BrowserWindow({
    ...openingPlace(place, areas),
    minWidth: LEAST_WIDTH,
    minHeight: LEAST_HEIGHT,
    show: false,
    title: 'Evenhand',
    // Windows and macOS take the icon from the program itself.
    ...(process.platform === 'linux' ? { icon: join(resourcesFolder(), 'icons/icon.png') } : {}),
    backgroundColor: paperColour(),
    webPreferences: {
      session,
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      nodeIntegration: false, // 2, and below: nor in workers, nor in frames
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      contextIsolation: true, // 3
      sandbox: true, // 4
      webviewTag: false, // 11, 12
      devTools: !app.isPackaged,
      zoomFactor: zoom,
      spellcheck: spellcheckAvailable(process.platform),
      // Autosave and import go on when the window is behind others.
      backgroundThrottling: false,
      autoplayPolicy: 'document-user-activation-required',
    },
  });
  // Peer connections are no requests: neither the policy nor the session's filter sees them. This stops them.
  window.webContents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  // The title stands in task bars and screen shares: it never carries a case's name.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => {
    if (maximised) window.maximize();
    window.show();
    record({ event: 'window-shown', milliseconds: Math.round(performance.now() - began) });
  });
  rememberPlace(window, settings);
  const home = devServerUrl() ?? BUILT_PAGE_URL;
  // Chromium asks nobody before it shows about:blank, so that one way out ends back at home.
  window.webContents.on('did-navigate', (_event, url) => {
    if (isAt(pageAddress(), url)) window.webContents.navigationHistory.clear();
    else void window.loadURL(home);
  });
  void window.loadURL(home);
  return window;
}

function rememberPlace(window: BrowserWindow, settings: SettingsFile): void {
  let timer: NodeJS.Timeout | undefined;
  const remember = () => {
    clearTimeout(timer);
    if (window.isDestroyed() || window.isFullScreen()) return;
    settings.change({ place: window.getNormalBounds(), maximised: window.isMaximized() });
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(remember, 500);
  };
  window.on('resize', soon);
  window.on('move', soon);
  window.on('maximize', soon);
  window.on('unmaximize', soon);
  window.on('close', remember);
  window.on('closed', () => clearTimeout(timer));
}
