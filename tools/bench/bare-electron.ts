import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { build } from 'vite';
import { HOLD_UNTIL_ATTACHED, startElectron } from '../../test/e2e/start-electron';
import { electronRuntime } from '../electron-runtime';
import { repository } from '../repository';
import { sandboxObstacle } from '../runtime/chromium-sandbox';

const MAIN = `
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768 });
  window.loadFile('index.html');
});
app.on('window-all-closed', () => app.quit());
`;

/** A folder with an Electron app that is one window and one page, and the way to be rid of it. */
type BareApp = { readonly folder: string; readonly remove: () => void };

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

/** A window with one script of ours, bundled, and nothing else. */
async function scriptApp(name: string, script: string): Promise<BareApp> {
  const app = bareFolder(
    `<!doctype html><meta charset="utf-8"><title>${name}</title><main></main><script src="${name}.js"></script>`,
  );
  const sources = join(repository, 'node_modules', '.cache', `bench-${name}`);
  mkdirSync(sources, { recursive: true });
  writeFileSync(join(sources, `${name}.ts`), script);
  await build({
    configFile: false,
    root: sources,
    logLevel: 'silent',
    build: {
      outDir: app.folder,
      emptyOutDir: false,
      lib: {
        entry: join(sources, `${name}.ts`),
        name,
        formats: ['iife'],
        fileName: () => `${name}.js`,
      },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return app;
}

/** An Electron window with a bare Tiptap editor and nothing else. */
export function bareEditorApp(): Promise<BareApp> {
  return scriptApp('editor', EDITOR);
}

const PDF = `
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
let pdf;
window.open = async (data) => {
  pdf = await getDocument({ data: Uint8Array.from(atob(data), (c) => c.charCodeAt(0)), useSystemFonts: false }).promise;
};
window.draw = async (number) => {
  const began = performance.now();
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: 1.4 });
  const canvas = document.createElement('canvas');
  canvas.width = viewport.width;
  canvas.height = viewport.height;
  await page.render({ canvas, viewport }).promise;
  document.querySelector('main').replaceChildren(canvas);
  await new Promise((resolve) => requestAnimationFrame(resolve));
  return performance.now() - began;
};
`;

/** An Electron window with pdf.js alone: \`open\` takes a PDF, \`draw\` draws a page and answers how long it took. */
export function barePdfApp(): Promise<BareApp> {
  return scriptApp('pdf', PDF);
}

/** Starts a bare app, on its one profile, and waits for its window. */
export async function launchBare({ folder }: BareApp): Promise<{ app: ElectronApplication; page: Page }> {
  const { executable } = await electronRuntime(() => {});
  const app = await startElectron({
    executable,
    app: folder,
    profile: join(folder, 'profile'),
    preloads: [HOLD_UNTIL_ATTACHED],
    sandbox: sandboxObstacle(executable) === undefined,
    patience: 60_000,
  });
  return { app, page: await app.firstWindow() };
}
