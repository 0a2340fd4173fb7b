import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchApp, type RunningApp } from './launch';

let running: RunningApp;
let scratch: string;
beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'evenhand-acts-'));
  running = await launchApp();
});
afterAll(async () => {
  await running?.close();
  rmSync(scratch, { recursive: true, force: true });
});

describe('acts are answered to the page', () => {
  test('and carry bytes both ways', async () => {
    const { app, page } = running;
    const path = join(scratch, 'Sent.docx');
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] });
    }, path);
    const back = await page.evaluate(async () => {
      type Answer = {
        ok: boolean;
        value: { saved: boolean; name: string; files: { token: string; size: number }[] };
      };
      const { desk } = window as unknown as {
        desk: Record<string, Record<string, (input?: unknown) => Promise<unknown>>>;
      };
      const bytes = new Uint8Array(9 * 1024 * 1024).map((_, at) => at % 251);
      const saved = (await desk.document?.save?.({
        suggestedName: 'Sent.docx',
        kind: 'docx',
        bytes,
      })) as Answer;
      const chosen = (await desk.evidence?.choose?.()) as Answer;
      const [file] = chosen.value.files;
      const piece = { token: file?.token, offset: 5 * 1024 * 1024, length: 4 * 1024 * 1024 };
      const read = (await desk.evidence?.read?.(piece)) as { value: Uint8Array };
      return {
        name: saved.value.name,
        size: file?.size,
        kind: Object.prototype.toString.call(read.value),
        same: read.value.every((byte, at) => byte === (at + 5 * 1024 * 1024) % 251),
        length: read.value.byteLength,
      };
    });
    expect(back).toEqual({
      name: 'Sent.docx',
      size: 9 * 1024 * 1024,
      kind: '[object Uint8Array]',
      same: true,
      length: 4 * 1024 * 1024,
    });
  });

  test('that refuse wrong input, each with a Result and no rejection', async () => {
    const answers = await running.page.evaluate(async () => {
      const { desk } = window as unknown as {
        desk: Record<string, Record<string, (input?: unknown) => Promise<{ ok: boolean; code: string }>>>;
      };
      const odd = { path: '/etc/passwd' };
      const skip = new Set(['on']);
      const all: Record<string, string> = {};
      for (const [subject, verbs] of Object.entries(desk)) {
        if (skip.has(subject)) continue;
        for (const [verb, ask] of Object.entries(verbs)) all[`${subject}.${verb}`] = (await ask(odd)).code;
      }
      return all;
    });
    expect(new Set(Object.values(answers))).toEqual(new Set(['bad-input']));
    expect(Object.keys(answers).length).toBeGreaterThan(10);
  });
});

describe('what the page was given it does not keep', () => {
  test('once it is loaded again', async () => {
    const { app, page } = running;
    const path = join(scratch, 'E1.pdf');
    writeFileSync(path, 'evidence');
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] });
    }, path);
    const read = (token: string) =>
      page.evaluate(async (held) => {
        const { desk } = window as unknown as {
          desk: { evidence: { read: (input: object) => Promise<{ ok: boolean; code?: string }> } };
        };
        const { ok, code } = await desk.evidence.read({ token: held, offset: 0, length: 8 });
        return ok ? 'read' : code;
      }, token);
    const token = await page.evaluate(async () => {
      const { desk } = window as unknown as {
        desk: { evidence: { choose: () => Promise<{ value: { files: { token: string }[] } }> } };
      };
      return (await desk.evidence.choose()).value.files[0]?.token ?? '';
    });
    expect(await read(token)).toBe('read');
    await page.reload();
    expect(await read(token)).toBe('expired');
  });
});

test('only a page of the law, the Ombudsman or GOV.UK reaches the user’s browser', async () => {
  const { app, page } = running;
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = async (url) => void opened.push(url);
  });
  const codes = await page.evaluate(async () => {
    const { desk } = window as unknown as {
      desk: { externalLink: { open: (input: object) => Promise<{ ok: boolean; code?: string }> } };
    };
    const urls = [
      'https://www.lgo.org.uk/a',
      'https://www.gov.uk@example.com/',
      'file:///etc/passwd',
      'javascript:0',
    ];
    return Promise.all(urls.map(async (url) => (await desk.externalLink.open({ url })).code ?? 'opened'));
  });
  expect(codes).toEqual(['opened', 'refused', 'refused', 'refused']);
  expect(await app.evaluate(() => Reflect.get(globalThis, 'opened'))).toEqual(['https://www.lgo.org.uk/a']);
});

describe('acts are answered to nobody else', () => {
  test('not to another window with the same preload at the same address, nor to a frame in it', async () => {
    const answers = await running.app.evaluate(async ({ app, BrowserWindow, session }) => {
      const stranger = new BrowserWindow({
        show: false,
        webPreferences: {
          preload: `${app.getAppPath()}/out/preload/preload.cjs`,
          session: session.fromPartition('persist:evenhand'),
          sandbox: true,
          nodeIntegrationInSubFrames: true,
        },
      });
      await stranger.loadURL('app://ui/');
      const inPage = await stranger.webContents.executeJavaScript('desk.app.info()');
      await stranger.webContents.executeJavaScript(`new Promise((resolve) => {
        const frame = document.createElement('iframe');
        frame.srcdoc = '<p>a frame</p>';
        frame.onload = () => resolve(true);
        document.body.append(frame);
      })`);
      const [frame] = stranger.webContents.mainFrame.frames;
      const inFrame = await frame?.executeJavaScript(`'desk' in window ? desk.app.info() : 'no desk'`);
      const url = stranger.webContents.getURL();
      stranger.destroy();
      return { url, inPage: inPage.code, inFrame: (inFrame as { code?: string }).code };
    });
    expect(answers).toEqual({ url: 'app://ui/', inPage: 'refused-sender', inFrame: 'refused-sender' });
  });
});

describe('the page has no permission', () => {
  test.each([
    [
      'place',
      `new Promise((r) => navigator.geolocation.getCurrentPosition(() => r('given'), (e) => r('denied ' + e.code)))`,
      'denied 1',
    ],
    ['notifications', `Notification.requestPermission()`, 'denied'],
    [
      'reading the clipboard',
      `navigator.clipboard.readText().then(() => 'given', (e) => e.name)`,
      'NotAllowedError',
    ],
    [
      'MIDI',
      `navigator.requestMIDIAccess().then(() => 'given', (e) => e.name)`,
      /NotAllowedError|SecurityError/,
    ],
    [
      'microphone',
      `navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'given', (e) => e.name)`,
      /NotAllowedError|NotFoundError/,
    ],
    [
      'screen',
      `navigator.mediaDevices.getDisplayMedia().then(() => 'given', (e) => e.name)`,
      /NotAllowedError|NotSupportedError|InvalidStateError|AbortError/,
    ],
    [
      'fonts',
      `'queryLocalFonts' in window ? queryLocalFonts().then((f) => f.length === 0 ? 'none' : 'given', (e) => e.name) : 'none'`,
      /none|NotAllowedError|SecurityError/,
    ],
    [
      'USB',
      `'usb' in navigator ? navigator.usb.requestDevice({ filters: [] }).then(() => 'given', (e) => e.name) : 'none'`,
      /none|NotFoundError|SecurityError|NotAllowedError/,
    ],
  ])('for %s', async (_what, code, answer) => {
    const { app } = running;
    const got = await app.evaluate(
      ({ BrowserWindow }, script) =>
        // As if the user had just clicked, which some of these need before they even ask.
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(script, true),
      code,
    );
    expect(got).toEqual(expect.stringMatching(answer));
  });

  test.each([
    'geolocation',
    'notifications',
    'clipboard-read',
    'clipboard-write',
    'midi',
    'camera',
    'microphone',
  ])('%s, when it asks whether it has', async (name) => {
    const state = await running.page.evaluate(
      async (permission) => (await navigator.permissions.query({ name: permission as PermissionName })).state,
      name,
    );
    expect(state).toBe('denied');
  });

  test('but may keep its own storage when the disk fills up', async () => {
    expect(await running.page.evaluate(() => navigator.storage.persist())).toBe(true);
  });
});

describe('app: serves the built page and nothing else', () => {
  test.each([
    ['app://ui/', 200],
    ['app://ui/index.html', 200],
    ['app://ui/nothing.js', 404],
    ['app://ui/../../package.json', 404],
    ['app://ui/..%2f..%2fpackage.json', 403],
    ['app://ui/%2e%2e/%2e%2e/package.json', 404],
    ['app://ui/..%5c..%5cpackage.json', 403],
    ['app://ui/..%252f..%252fpackage.json', 403],
    ['app://ui//etc/passwd', 403],
    ['app://ui/%00', 403],
    ['app://elsewhere/index.html', 403],
  ])('%s: %d', async (url, status) => {
    const served = await running.app.evaluate(async ({ session }, asked) => {
      const response = await session.fromPartition('persist:evenhand').fetch(asked);
      return {
        status: response.status,
        policy: response.headers.get('content-security-policy') ?? '',
        text: await response.text(),
      };
    }, url);
    expect(served.status).toBe(status);
    expect(served.policy).toContain("default-src 'none'");
    if (status !== 200) expect(served.text).toBe('');
  });

  test('the same holds when the page itself asks', async () => {
    const statuses = await running.page.evaluate(async () => {
      const paths = [
        '/index.html',
        '/..%2f..%2fpackage.json',
        '/%2e%2e%2f%2e%2e%2fmain/main.js',
        '//etc/passwd',
        '/x.exe',
      ];
      const ask = async (path: string) => (await fetch(`app://ui${path}`)).status;
      return Promise.all(paths.map(ask));
    });
    expect(statuses).toEqual([200, 403, 403, 403, 404]);
  });
});
