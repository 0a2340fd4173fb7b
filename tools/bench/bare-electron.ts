import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { build } from 'vite';
import { electronRuntime } from '../electron-runtime';
import { repository } from '../repository';

const MAIN = `
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768 });
  window.loadFile('index.html');
});
app.on('window-all-closed', () => app.quit());
`;

/** A folder with an Electron app that is one window and one page, and the way to be rid of it. */
export type BareApp = { readonly folder: string; readonly remove: () => void };

function bareFolder(page: string): BareApp {
  const folder = mkdtempSync(join(tmpdir(), 'bare-electron-'));
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'bare', version: '1.0.0', main: 'main.cjs' }),
  );
  writeFileSync(join(folder, 'main.cjs'), MAIN);
  writeFileSync(join(folder, 'index.html'), page);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** An Electron window with a page that says hello: the least an Electron app can be. */
export function emptyApp(): BareApp {
  return bareFolder('<!doctype html><meta charset="utf-8"><title>Hello</title><main>Hello</main>');
}

const EDITOR = `
import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
new Editor({ element: document.querySelector('main'), extensions: [StarterKit], content: '<p>Begin here.</p>' });
`;

/** An Electron window with a bare Tiptap editor and nothing else. */
export async function bareEditorApp(): Promise<BareApp> {
  const app = bareFolder(
    '<!doctype html><meta charset="utf-8"><title>Editor</title><main></main><script src="editor.js"></script>',
  );
  const sources = join(repository, 'node_modules', '.cache', 'bench-editor');
  mkdirSync(sources, { recursive: true });
  writeFileSync(join(sources, 'editor.ts'), EDITOR);
  await build({
    configFile: false,
    root: sources,
    logLevel: 'silent',
    build: {
      outDir: app.folder,
      emptyOutDir: false,
      lib: {
        entry: join(sources, 'editor.ts'),
        name: 'editor',
        formats: ['iife'],
        fileName: () => 'editor.js',
      },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return app;
}

/** Starts a bare app on a fresh profile and waits for its window. */
export async function launchBare({ folder }: BareApp): Promise<{ app: ElectronApplication; page: Page }> {
  const { executable } = await electronRuntime(() => {});
  const profile = mkdtempSync(join(folder, 'profile-'));
  const app = await _electron.launch({
    executablePath: executable,
    args: [folder, `--user-data-dir=${profile}`],
    chromiumSandbox: process.getuid?.() !== 0,
  });
  return { app, page: await app.firstWindow() };
}
