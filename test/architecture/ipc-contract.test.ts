import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ACT_NAMES, EVENT_NAMES } from '@shared/ipc/act-names';
import { contract, events } from '@shared/ipc/contract';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const repository = resolve(import.meta.dirname, '../..');

/** Every source file under `folder` with its text. */
function sources(folder: string): { name: string; text: string }[] {
  return readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mts|cjs|html)$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => ({
      name: `${folder}/${name}`,
      text: readFileSync(join(repository, folder, name), 'utf8'),
    }));
}

/** Code without its comments, which may name what the code may not. */
const code = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|(?<![:'"])\/\/.*$/gm, '');

const electron = sources('electron');
const acts = electron.filter(({ name }) => name.startsWith('electron/ipc/handlers/'));
const tests = sources('test/electron');
const readme = readFileSync(join(repository, 'shared/ipc/README.md'), 'utf8');
const where = (files: { name: string; text: string }[], pattern: RegExp) =>
  files.filter(({ text }) => pattern.test(code(text))).map(({ name }) => name);

describe('every act is complete', () => {
  test.each(ACT_NAMES)(
    '%s has two schemas, one handler, a test that names it and a row in the README',
    (act) => {
      expect(contract[act].input).toBeInstanceOf(z.ZodType);
      expect(contract[act].output).toBeInstanceOf(z.ZodType);
      const handlers = acts.filter(({ text }) => code(text).includes(`'${act}':`)).map(({ name }) => name);
      expect(handlers, 'a handler in electron/ipc/handlers').toHaveLength(1);
      const named = tests.filter(({ name, text }) => name.endsWith('.test.ts') && text.includes(act));
      expect(named.length, 'a test in test/electron that names it').toBeGreaterThan(0);
      expect(readme).toContain(`\`${act}\``);
    },
  );

  test('and there is no schema without a name', () => {
    expect(Object.keys(contract).sort()).toEqual([...ACT_NAMES].sort());
    expect(Object.keys(events).sort()).toEqual([...EVENT_NAMES].sort());
  });

  test('every event has a row in the README', () => {
    for (const event of EVENT_NAMES) expect(readme).toContain(`\`${event}\``);
  });

  test('no act takes a path: an object refuses a key it does not know', () => {
    for (const act of ACT_NAMES) {
      expect(contract[act].input.safeParse({ path: '/etc/passwd' }).success, act).toBe(false);
    }
  });
});

describe('the wire is touched in one place on each side', () => {
  test('ipcMain only in register.ts: a second listener would have no sender check', () => {
    expect(where(electron, /\bipcMain\b/)).toEqual(['electron/ipc/register.ts']);
  });

  test('ipcRenderer and contextBridge only in the preload', () => {
    expect(where(electron, /\b(ipcRenderer|contextBridge)\b/)).toEqual(['electron/preload.ts']);
  });

  test('the preload imports two things from Electron and the names from shared/ipc, nothing else', () => {
    const preload = electron.find(({ name }) => name === 'electron/preload.ts')?.text ?? '';
    const imports = [...code(preload).matchAll(/^import [\s\S]*? from '(.+)';$/gm)];
    expect(imports.map(([, from]) => from).sort()).toEqual(['@shared/ipc/act-names', 'electron']);
    const names = /import \{([^}]*)\} from 'electron'/
      .exec(preload)?.[1]
      ?.split(',')
      .map((name) => name.trim());
    expect(names?.sort()).toEqual(['contextBridge', 'ipcRenderer', 'type IpcRendererEvent']);
  });

  test('window.desk only in renderer/platform/desk.ts', () => {
    expect(where(sources('renderer'), /\bwindow\.desk\b|\bglobalThis\.desk\b/)).toEqual([
      'renderer/platform/desk.ts',
    ]);
  });

  test('messages to the page only through tell.ts', () => {
    expect(where(electron, /\.(send|sendToFrame|postMessage)\(/)).toEqual(['electron/ipc/tell.ts']);
  });
});

describe('the main process says none of the words that take a protection away', () => {
  test.each([
    ['webSecurity', /webSecurity/],
    ['insecure content', /allowRunningInsecureContent/],
    [
      'experimental features',
      /experimentalFeatures|enableBlinkFeatures|enable-experimental|enable-blink-features/,
    ],
    ['popups of guests', /allowpopups/i],
    ['Node in pages', /nodeIntegration\w*: *true/],
    ['a shared world', /contextIsolation: *false/],
    ['no sandbox', /sandbox: *false|appendSwitch\(['"]no-sandbox/],
    ['guests', /webviewTag: *true/],
    ['dropping a file to open it', /navigateOnDragDrop/],
    ['the web without rules', /disable-web-security|bypassCSP|ignore-certificate-errors/],
    ['a remote module', /@electron\/remote|enableRemoteModule/],
    ['evaluated script', /unsafe-eval(?<!wasm-unsafe-eval)|executeJavaScript|\beval\(|new Function/],
    ['pages from files', /loadFile\(|file:\/\//],
    ['an updater or crash upload', /autoUpdater|crashReporter/],
    [
      'a way to the network',
      /node:(http|https|http2|net|tls|dgram|dns)\b|\bfetch\(|\bnet\.request|WebSocket/,
    ],
    ['another program', /node:child_process|utilityProcess|\bshell\.(openPath|showItemInFolder|trashItem)/],
  ])('%s', (_what, pattern) => {
    expect(where(electron, pattern)).toEqual([]);
  });

  test('unsafe-inline only in the development policy', () => {
    expect(where(electron, /unsafe-inline/)).toEqual(['electron/security/content-security-policy.ts']);
  });

  test('a link is opened in one place', () => {
    expect(where(electron, /openExternal\(/)).toEqual(['electron/ipc/handlers/external-link.ts']);
  });
});
