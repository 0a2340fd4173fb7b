import { join } from 'node:path';
import { app, type BrowserWindow, Menu, nativeTheme, powerMonitor, safeStorage } from 'electron';
import { BackupSources } from './backup/backup-sources';
import { Backups } from './backup/backups';
import { Closing } from './closing';
import { offerContextMenu } from './context-menu';
import { EvidenceFiles } from './evidence/evidence-files';
import { ChosenFiles } from './files/chosen-files';
import { ExportFolders } from './files/export-folder';
import { GrowingFiles } from './files/growing-files';
import { resourcesFolder } from './files/resources-folder';
import { SampleCases } from './files/sample-cases';
import { appInfoHandlers } from './ipc/handlers/app-info';
import { backupHandlers } from './ipc/handlers/backup';
import { backupReadingHandlers } from './ipc/handlers/backup-reading';
import { caseDataHandlers } from './ipc/handlers/case-data';
import { documentSaveHandlers } from './ipc/handlers/document-save';
import { evidenceHandlers } from './ipc/handlers/evidence';
import { evidenceFileHandlers } from './ipc/handlers/evidence-file';
import { externalLinkHandlers } from './ipc/handlers/external-link';
import { logHandlers } from './ipc/handlers/log-record';
import { paperPrintHandlers } from './ipc/handlers/paper-print';
import { safetyCopyHandlers } from './ipc/handlers/safety-copy';
import { sampleHandlers } from './ipc/handlers/samples';
import { vaultHandlers } from './ipc/handlers/vault';
import { windowHandlers } from './ipc/handlers/window';
import { registerActs } from './ipc/register';
import { becomeOnlyInstance, endWithWindow, noteFaults, recoverPage } from './lifecycle';
import { lockWithScreen } from './lock-with-screen';
import { openLog, record } from './log';
import { showMenu } from './menu';
import { devServerUrl, isAt, pageAddress } from './page-address';
import { PaperPrinter } from './printing/paper-printer';
import { rowsAreLeft } from './safety-copy/rows-left';
import { SafetyCopy } from './safety-copy/safety-copy';
import { registerAppScheme } from './security/app-protocol';
import { switchOffNetworking } from './security/chromium-switches';
import { refuseNavigation } from './security/navigation';
import { sandboxEverything } from './security/sandbox';
import { caseSession, lockDown } from './session';
import { SettingsFile } from './settings';
import { mendStore } from './store/mend-store';
import { ComputerKey } from './vault-file/computer-key';
import { UnlockAttempts } from './vault-file/unlock-attempts';
import { VaultFileStore } from './vault-file/vault-file-store';
import { openWindow } from './window';
import { keepZoom } from './zoom';

// Everything the main process does, in the order it is switched on.

let window: BrowserWindow | null = null;
let closing: Closing | null = null;
const ourWindow = () => window;
const dev = devServerUrl();

// Before the app is ready.
Menu.setApplicationMenu(null); // Else Electron builds one of its own first.
noteFaults();
sandboxEverything(app);
switchOffNetworking(app, dev === null ? null : new URL(dev).hostname);
registerAppScheme();
refuseNavigation(app, (url) => dev !== null && isAt(pageAddress(), url));
app.on('session-created', lockDown);

if (becomeOnlyInstance(app, ourWindow)) {
  endWithWindow(app);
  void app.whenReady().then(start);
} else {
  app.quit();
}

function start(): void {
  const data = app.getPath('userData');
  openLog(join(data, 'logs'));
  record({ event: 'started', packaged: app.isPackaged });
  const settings = new SettingsFile(join(data, 'settings.json'));
  nativeTheme.themeSource = settings.current.theme;

  // The window first: while its page is fetched there is time for all that answers it.
  const session = caseSession();
  const found = session.storagePath === null ? null : mendStore(session.storagePath);
  if (found && found.mended + found.damaged > 0) record({ event: 'store-mended', ...found });

  window = openWindow(session, settings);

  const chosen = new ChosenFiles();
  const exports = new ExportFolders();
  const evidence = new EvidenceFiles(join(data, 'cases'), chosen);
  void evidence.clearUnfinished();
  const growing = new GrowingFiles();
  const printer = new PaperPrinter();
  const safetyCopy = new SafetyCopy(join(data, 'safety-copy'));
  const backups = new Backups(data, safetyCopy, evidence.root);
  const sources = new BackupSources(chosen);
  const vaultFiles = new VaultFileStore(data);
  const handlers = {
    ...appInfoHandlers(),
    ...evidenceHandlers(chosen, ourWindow),
    ...evidenceFileHandlers(evidence),
    ...safetyCopyHandlers(safetyCopy),
    ...backupHandlers(backups, ourWindow),
    ...backupReadingHandlers(
      sources,
      backups,
      { data, evidence: evidence.root, vault: vaultFiles },
      ourWindow,
    ),
    ...caseDataHandlers(chosen, exports, ourWindow),
    ...documentSaveHandlers(ourWindow, growing),
    ...sampleHandlers(new SampleCases(join(resourcesFolder(), 'samples'))),
    ...vaultHandlers(
      vaultFiles,
      new UnlockAttempts(data),
      new ComputerKey(data, safeStorage),
      () => rowsAreLeft(safetyCopy.folder, 'cases'),
      () => window?.webContents.reload(),
    ),
    ...windowHandlers(ourWindow, () => closing, settings),
    ...paperPrintHandlers(printer),
    ...externalLinkHandlers(),
    ...logHandlers(),
  };
  registerActs(handlers, {
    page: pageAddress(),
    contents: () => window?.webContents ?? null,
    checkOutput: !app.isPackaged,
  });

  closing = new Closing(window);
  showMenu(window, settings);
  offerContextMenu(window);
  keepZoom(window, settings);
  recoverPage(window);
  lockWithScreen(powerMonitor, () => window?.webContents ?? null);

  // A page loaded again knows no tokens, and a window that is gone finishes no export. Not at the start of a navigation:
  // one that is refused starts too, and takes nothing from the page that stays.
  window.webContents.on('did-navigate', () => {
    chosen.releaseAll();
    void exports.giveUpAll();
    void evidence.giveUpAll();
    void growing.giveUpAll();
    void safetyCopy.close();
    sources.closeAll();
  });
  window.on('closed', () => {
    printer.close();
    window = null;
  });
  app.on('will-quit', (event) => {
    if (exports.isIdle && evidence.isIdle && growing.isIdle && backups.isIdle) return;
    event.preventDefault();
    const ended = [exports.giveUpAll(), evidence.giveUpAll(), growing.giveUpAll(), backups.stop()];
    void Promise.all(ended).then(() => app.quit());
  });
}
