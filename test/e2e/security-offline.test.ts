import { createSocket } from 'node:dgram';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchApp } from './launch';
import { leavingIn } from './net-log';

let scratch: string;
let netLog: string;
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'evenhand-offline-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const start = (name: string) => {
  netLog = join(scratch, `${name}.json`);
  return launchApp({ args: [`--log-net-log=${netLog}`, '--net-log-capture-mode=Everything'] });
};

test('a whole run makes no request, look-up or connection at all, the browser’s own services included', async () => {
  const running = await start('ordinary');
  const { app, page } = running;
  await app.evaluate(
    ({ dialog }, path) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
    },
    join(scratch, 'Report.docx'),
  );
  await page.evaluate(() => {
    const field = Object.assign(document.createElement('textarea'), { id: 'words', spellcheck: true });
    document.body.append(field);
    field.focus();
  });
  // Words to check, in two languages: the moment at which a dictionary would be fetched.
  await page.keyboard.type('The colour of teh safegarding reciept. Bonjour le monde.');
  await app.evaluate(({ BrowserWindow }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0] as Electron.BrowserWindow;
    webContents.replaceMisspelling('receipt');
    webContents.setZoomFactor(1.25);
  });
  const info = await page.evaluate(async () => {
    const { desk } = window as unknown as {
      desk: Record<
        string,
        Record<string, (input?: unknown) => Promise<{ value: { refusedRequests: number } }>>
      >;
    };
    await desk.document?.save?.({ suggestedName: 'Report', kind: 'docx', bytes: new Uint8Array(1_000) });
    await desk.window?.setTheme?.({ theme: 'dark' });
    document.querySelector('#words')?.remove();
    return desk.app?.info?.();
  });
  // Component updates, field trials and the like begin a few seconds after the start.
  await page.waitForTimeout(8_000);
  await running.close();

  expect(info?.value.refusedRequests).toBe(0);
  expect(running.observed.requestsOutside()).toEqual([]);
  expect(leavingIn(netLog)).toEqual([]);
});

test('what the page tries past its policy reaches nobody, not even on this computer', async () => {
  const heard: string[] = [];
  const web = createServer((request, response) => {
    heard.push(`http ${request.url}`);
    response.end('x');
  });
  const udp = createSocket('udp4');
  udp.on('message', () => heard.push('udp'));
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
  await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve));
  const ports = { web: (web.address() as AddressInfo).port, udp: udp.address().port };

  const running = await start('hostile');
  const { app, page } = running;
  try {
    const tryPeer = () =>
      page.evaluate(async (port) => {
        const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] });
        peer.createDataChannel('x');
        await peer.setLocalDescription(await peer.createOffer());
        await new Promise((resolve) => setTimeout(resolve, 1_500));
        peer.close();
      }, ports.udp);

    await page.evaluate(async (port) => {
      const url = `http://127.0.0.1:${port}/`;
      const link = (rel: string, href: string) =>
        document.head.append(Object.assign(document.createElement('link'), { rel, href }));
      for (const rel of [
        'dns-prefetch',
        'preconnect',
        'prefetch',
        'prerender',
        'icon',
        'modulepreload',
        'stylesheet',
      ]) {
        link(rel, `${url}${rel}`);
        link(rel, `http://localhost:${port}/${rel}`);
      }
      new Image().src = `${url}image`;
      navigator.sendBeacon(`${url}beacon`, 'x');
      await fetch(`${url}fetch`, { mode: 'no-cors' }).catch(() => {});
      const rules = Object.assign(document.createElement('script'), {
        type: 'speculationrules',
        text: JSON.stringify({ prefetch: [{ source: 'list', urls: [`${url}speculation`] }] }),
      });
      document.head.append(rules);
      const ping = Object.assign(document.createElement('a'), { href: '#x', ping: `${url}ping` });
      document.body.append(ping);
      ping.click();
      ping.remove();
    }, ports.web);
    await tryPeer();
    expect(heard).toEqual([]);

    // The same past the policy as well: a request of the session itself meets the filter, and is counted.
    const refused = await app.evaluate(async ({ session }, port) => {
      const ask = (from: Electron.Session) =>
        from.fetch(`http://127.0.0.1:${port}/session`).then(
          () => 'sent',
          () => 'refused',
        );
      return [await ask(session.fromPartition('persist:evenhand')), await ask(session.defaultSession)];
    }, ports.web);
    expect(refused).toEqual(['refused', 'refused']);
    expect(heard).toEqual([]);
    const info = await page.evaluate(() =>
      (
        window as unknown as {
          desk: { app: { info: () => Promise<{ value: { refusedRequests: number } }> } };
        }
      ).desk.app.info(),
    );
    expect(info.value.refusedRequests).toBeGreaterThanOrEqual(2);

    // And with the filter taken away, names and addresses still lead nowhere.
    const unfiltered = await app.evaluate(async ({ session }, port) => {
      const ours = session.fromPartition('persist:evenhand');
      ours.webRequest.onBeforeRequest(null);
      return ours.fetch(`http://127.0.0.1:${port}/unfiltered`).then(
        () => 'sent',
        () => 'no way out',
      );
    }, ports.web);
    expect(unfiltered).toBe('no way out');
    expect(heard).toEqual([]);

    // The listener does hear when a guard is down, so its silence above means something.
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.setWebRTCIPHandlingPolicy('default'),
    );
    await tryPeer();
    expect(heard).toContain('udp');
  } finally {
    await running.close();
    web.close();
    udp.close();
  }
});

test('nothing of what was shown is kept in a cache of web pages', async () => {
  const profile = mkdtempSync(join(scratch, 'profile-'));
  const first = await launchApp({ profile });
  await first.page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('kept', 1);
        open.onupgradeneeded = () => open.result.createObjectStore('rows');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const put = open.result.transaction('rows', 'readwrite');
          put.objectStore('rows').put('still here', 1);
          put.oncomplete = () => resolve();
        };
      }),
  );
  const cached = await first.app.evaluate(({ session }) =>
    session.fromPartition('persist:evenhand').getCacheSize(),
  );
  await first.close();
  expect(cached).toBe(0);

  // While what the page itself keeps is there after a restart.
  const second = await launchApp({ profile });
  const row = await second.page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const open = indexedDB.open('kept', 1);
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const get = open.result.transaction('rows').objectStore('rows').get(1);
          get.onsuccess = () => resolve(get.result);
        };
      }),
  );
  await second.close();
  expect(row).toBe('still here');
});
