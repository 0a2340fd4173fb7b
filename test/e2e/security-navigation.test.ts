import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchApp, type RunningApp } from './launch';

let running: RunningApp;
beforeAll(async () => {
  running = await launchApp();
});
afterAll(() => running?.close());

beforeEach(() => running.page.evaluate(() => void Object.assign(window, { stillHere: true })));

/** Whether the very same page is still there, alone, after whatever was tried has had time to happen. */
async function expectUnmoved(): Promise<void> {
  const { app, page } = running;
  await page.waitForTimeout(250);
  expect(page.url()).toBe('app://ui/');
  expect(await page.evaluate(() => (window as unknown as { stillHere?: boolean }).stillHere)).toBe(true);
  const contents = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((each) => `${each.getType()} ${each.getURL()}`),
  );
  expect(contents).toEqual(['window app://ui/']);
}

/** Addresses that a check by substring, prefix or ending has let pass in other apps. */
const ADDRESSES = [
  'https://example.com/',
  'https://example.com/?app://ui/',
  'https://example.com/#app://ui/',
  'https://app//ui@example.com/',
  'app://ui@example.com/',
  'app://ui.example.com/',
  'app://example.com/',
  'app://ui/assets/',
  'app://ui/index.html',
  'app://ui/?other',
  'file:///etc/passwd',
  'data:text/html,<h1>x</h1>',
  'javascript:void(document.body.textContent = "gone")',
  'view-source:app://ui/',
  'chrome://gpu/',
  'devtools://devtools/bundled/inspector.html',
];

describe.each(ADDRESSES)('the page does not go to %s', (url) => {
  test('by its location', async () => {
    await running.page.evaluate((to) => {
      setTimeout(() => {
        location.href = to;
      }, 0);
    }, url);
    await expectUnmoved();
    // Nor does it lose what the main process holds for it: the safety copy, files chosen, a save under way.
    const look = await running.page.evaluate(() =>
      (window as unknown as { desk: { backup: { look(): Promise<{ ok: boolean }> } } }).desk.backup.look(),
    );
    expect(look.ok).toBe(true);
  });

  test('by a link, in this window or another', async () => {
    await running.page.evaluate((href) => {
      for (const target of ['', '_self', '_top', '_blank', 'other']) {
        const link = Object.assign(document.createElement('a'), { href, target });
        document.body.append(link);
        link.click();
        link.remove();
      }
    }, url);
    await expectUnmoved();
  });

  test('in a new window', async () => {
    const opened = await running.page.evaluate((to) => window.open(to) === null, url);
    expect(opened).toBe(true);
    await expectUnmoved();
  });
});

test('to about:blank, about which Chromium asks nobody, it goes, and is brought home at once', async () => {
  const { page } = running;
  await page.evaluate(() => {
    setTimeout(() => {
      location.href = 'about:blank';
    }, 0);
  });
  await page.waitForFunction(() => !('stillHere' in window) && location.href === 'app://ui/');
  expect(await page.evaluate(() => 'desk' in window)).toBe(true);
});

describe('the page does not go anywhere', () => {
  test.each(['get', 'post'])('by a form sent with %s', async (method) => {
    await running.page.evaluate((how) => {
      for (const action of ['https://example.com/', 'app://ui/', 'file:///etc/passwd']) {
        const form = Object.assign(document.createElement('form'), { action, method: how });
        document.body.append(form);
        form.submit();
        form.remove();
      }
    }, method);
    await expectUnmoved();
  });

  test('by a refresh written into it', async () => {
    await running.page.evaluate(() => {
      const meta = Object.assign(document.createElement('meta'), { content: '0;url=https://example.com/' });
      meta.httpEquiv = 'refresh';
      document.head.append(meta);
    });
    await running.page.waitForTimeout(500);
    await expectUnmoved();
  });

  test('by a click with the middle button, or with Ctrl or Shift', async () => {
    const { page } = running;
    await page.evaluate(() => {
      const link = Object.assign(document.createElement('a'), {
        id: 'way-out',
        href: 'https://example.com/',
      });
      link.textContent = 'way out';
      link.style.cssText = 'position:fixed;left:100px;top:100px;z-index:99999';
      document.body.append(link);
    });
    await page.mouse.click(110, 110, { button: 'middle' });
    for (const key of ['Control', 'Shift', 'Alt']) {
      await page.keyboard.down(key);
      await page.mouse.click(110, 110);
      await page.keyboard.up(key);
    }
    const hit = await page.evaluate(() => document.elementFromPoint(110, 110)?.id);
    expect(hit).toBe('way-out');
    await page.evaluate(() => document.querySelector('#way-out')?.remove());
    await expectUnmoved();
  });

  test('back in its history: there is none', async () => {
    await running.page.evaluate(() => {
      history.back();
      history.go(-2);
      history.forward();
    });
    await expectUnmoved();
  });

  test('by a file dropped on it', async () => {
    const { page } = running;
    const file = join(running.profile, 'dropped.html');
    writeFileSync(file, '<h1>dropped</h1>');
    const session = await page.context().newCDPSession(page);
    const data = { items: [], files: [file], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
    }
    await session.detach();
    await expectUnmoved();
  });

  test('by what a download would bring', async () => {
    await running.page.evaluate(() => {
      const url = URL.createObjectURL(new Blob(['x'], { type: 'application/octet-stream' }));
      const link = Object.assign(document.createElement('a'), { href: url, download: 'x.exe' });
      link.click();
    });
    const started = await running.app.evaluate(
      ({ session }) =>
        new Promise((resolve) => {
          session.fromPartition('persist:evenhand').on('will-download', (event, item) => {
            // Ours refuses it first; a refused item is at its end without ever having had a path.
            setTimeout(() => resolve(`${event.defaultPrevented} ${item.savePath ?? ''}`), 100);
          });
          setTimeout(() => resolve('none'), 1_000);
        }),
    );
    expect(started).toMatch(/^(none|true )$/);
    await expectUnmoved();
  });
});

describe('nothing is opened inside the page', () => {
  test('no guest', async () => {
    const upgraded = await running.page.evaluate(() => {
      const guest = document.createElement('webview');
      guest.setAttribute('src', 'https://example.com/');
      guest.setAttribute('allowpopups', '');
      document.body.append(guest);
      const isReal = 'getWebContentsId' in guest;
      setTimeout(() => guest.remove(), 200);
      return isReal;
    });
    expect(upgraded).toBe(false);
    await expectUnmoved();
  });

  test.each(['https://example.com/', 'app://ui/', 'file:///etc/passwd', 'blob:', 'data:text/html,<p>x</p>'])(
    'no frame at %s',
    async (src) => {
      const inside = await running.page.evaluate(async (given) => {
        const url =
          given === 'blob:' ? URL.createObjectURL(new Blob(['<p>x'], { type: 'text/html' })) : given;
        const frame = Object.assign(document.createElement('iframe'), { src: url });
        document.body.append(frame);
        await new Promise((resolve) => setTimeout(resolve, 300));
        let text = '';
        try {
          text = frame.contentDocument?.body?.textContent ?? '';
        } catch {
          // Another origin: the error page Chromium shows in place of what was refused.
        }
        frame.remove();
        return text.trim();
      }, src);
      expect(inside).toBe('');
      await expectUnmoved();
    },
  );

  test('a frame that holds text written by the page runs no script and has no desk', async () => {
    const found = await running.page.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.srcdoc = '<script>parent.evil = 1</script><img src="data:," onerror="parent.evil = 1">';
      document.body.append(frame);
      await new Promise((resolve) => setTimeout(resolve, 300));
      const hasDesk = frame.contentWindow !== null && 'desk' in frame.contentWindow;
      frame.remove();
      return { hasDesk, evil: 'evil' in window };
    });
    expect(found).toEqual({ hasDesk: false, evil: false });
  });
});
