import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACT_NAMES, EVENT_NAMES } from '@shared/ipc/act-names';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { repository } from '../../tools/repository';
import { launchApp, type RunningApp } from './launch';

let running: RunningApp;
beforeAll(async () => {
  running = await launchApp();
});
afterAll(() => running?.close());

describe('the page has nothing of Node', () => {
  const findings = () =>
    ['process', 'require', 'module', 'global', 'Buffer', '__dirname', 'setImmediate'].filter(
      (name) => name in globalThis,
    );

  test('in itself', async () => {
    expect(await running.page.evaluate(findings)).toEqual([]);
  });

  test('in a worker', async () => {
    const { page } = running;
    const arrived = page.waitForEvent('worker');
    await page.evaluate(() => {
      // Any script of our own will do: it is what surrounds it that is looked at.
      const script = document.querySelector<HTMLScriptElement>('script[type=module][src]');
      Object.assign(window, { heldWorker: new Worker(script?.src ?? '', { type: 'module' }) });
    });
    const worker = await arrived;
    expect(await worker.evaluate(findings)).toEqual([]);
    expect(await worker.evaluate(() => 'desk' in globalThis)).toBe(false);
    await page.evaluate(() => (window as unknown as { heldWorker: Worker }).heldWorker.terminate());
  });

  test('in a frame, which has no desk either', async () => {
    const inFrame = await running.page.evaluate(() => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      const inner = frame.contentWindow as unknown as Record<string, unknown>;
      const found = ['process', 'require', 'desk'].filter((name) => name in inner);
      frame.remove();
      return found;
    });
    expect(inFrame).toEqual([]);
  });
});

describe('the window is set as Electron’s own list asks', () => {
  test('in effect', async () => {
    const preferences = await running.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences: () => Record<string, unknown>;
      };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
    });
  });

  test('the page is its own secure, isolated origin', async () => {
    const place = await running.page.evaluate(() => ({
      origin: location.origin,
      isSecureContext,
      crossOriginIsolated,
      subtle: typeof crypto.subtle,
      indexedDB: typeof indexedDB,
      referrer: document.referrer,
      language: document.documentElement.lang,
      title: document.title,
    }));
    expect(place).toEqual({
      origin: 'app://ui',
      isSecureContext: true,
      crossOriginIsolated: true,
      subtle: 'object',
      indexedDB: 'object',
      referrer: '',
      language: 'en-GB',
      title: 'Evenhand',
    });
  });
});

describe('window.desk', () => {
  test('is exactly the contract', async () => {
    const found = await running.page.evaluate(() => {
      const { desk } = window as unknown as { desk: Record<string, Record<string, unknown>> };
      return Object.entries(desk).flatMap(([subject, verbs]) =>
        Object.entries(verbs).map(([verb, what]) => `${subject}.${verb}: ${typeof what}`),
      );
    });
    const wanted = [...ACT_NAMES, ...EVENT_NAMES.map((event) => `on.${event}`)];
    expect(found.sort()).toEqual(wanted.map((name) => `${name}: function`).sort());
  });

  test('cannot be changed or replaced by the page', async () => {
    const kept = await running.page.evaluate(() => {
      const { desk } = window as unknown as { desk: { app: { info: unknown } } };
      const { info } = desk.app;
      try {
        Object.assign(window, { desk: {} });
      } catch {}
      try {
        desk.app.info = () => 'mine';
      } catch {}
      const now = (window as unknown as { desk: typeof desk }).desk;
      return now === desk && now.app.info === info;
    });
    expect(kept).toBe(true);
  });

  test('what the page does to its own prototypes does not reach behind it', async () => {
    const { app, page } = running;
    const answer = await page.evaluate(async () => {
      const { map } = Array.prototype;
      let asking = false;
      let reached = 0;
      // Works as before for the app's own page, but notes who calls it while the desk is being asked.
      Array.prototype.map = function (this: unknown[], ...given) {
        if (asking) reached += 1;
        return map.apply(this, given) as never;
      };
      Object.defineProperty(Object.prototype, 'channel', { value: 'evil', configurable: true });
      const { desk } = window as unknown as { desk: { app: { info: () => Promise<unknown> } } };
      asking = true;
      const promise = desk.app.info();
      asking = false;
      const info = (await promise) as { ok: boolean; value: { name: string } };
      Array.prototype.map = map;
      return { ok: info.ok, name: info.value.name, reached };
    });
    expect(answer).toEqual({ ok: true, name: 'Evenhand', reached: 0 });
    const behind = await app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      // 999 is the world Electron runs the preload in.
      return contents?.executeJavaScriptInIsolatedWorld(999, [
        { code: `'channel' in {} ? 'spoilt' : 'clean'` },
      ]);
    });
    expect(behind).toBe('clean');
    await page.evaluate(() => Reflect.deleteProperty(Object.prototype, 'channel'));
  });
});

describe('the production build', () => {
  const built = (name: string) =>
    readFileSync(join(process.env.EVENHAND_APP_UNDER_TEST ?? repository, 'out', name), 'utf8');

  test('has nothing of development in it', () => {
    expect(built('main/main.js')).not.toMatch(/unsafe-inline|ELECTRON_RENDERER_URL|ws:\/\/\$\{/);
  });

  test('has a preload of one file that needs only Electron', () => {
    const needed = [...built('preload/preload.cjs').matchAll(/require\(["'](.+?)["']\)/g)].map(
      ([, name]) => name,
    );
    expect(needed).toEqual(['electron']);
  });

  test('has the page with the place for its nonce and no inline script', () => {
    const page = built('renderer/index.html');
    expect(page).toContain('content="__STYLE_NONCE__"');
    expect(page.match(/<script(?![^>]*\bsrc=)/g)).toBeNull();
    expect(page).not.toMatch(/\bstyle=|<style|\son\w+=|https?:/);
  });
});
