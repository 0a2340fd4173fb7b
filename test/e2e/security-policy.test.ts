import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { repository } from '../../tools/repository';
import { launchApp, type RunningApp } from './launch';

let running: RunningApp;
beforeAll(async () => {
  running = await launchApp();
});
afterAll(() => running?.close());

/** What a policy stopped while `act` ran in the page, by directive. */
async function violations(act: string): Promise<string[]> {
  return running.page.evaluate(async (code) => {
    const seen: string[] = [];
    const note = (event: SecurityPolicyViolationEvent) => seen.push(event.effectiveDirective);
    document.addEventListener('securitypolicyviolation', note);
    // The driver's own evaluation is exempt from the policy; what runs from a timer later is not.
    const run = Object.getPrototypeOf(async () => {}).constructor(code) as () => Promise<void>;
    await new Promise<void>((resolve) => setTimeout(() => void run().finally(resolve), 0));
    await new Promise((resolve) => setTimeout(resolve, 300));
    document.removeEventListener('securitypolicyviolation', note);
    return seen;
  }, act);
}

describe('the content security policy stops', () => {
  test.each([
    [
      'an inline script',
      `document.head.append(Object.assign(document.createElement('script'), { text: 'window.evil = 1' }))`,
      'script-src-elem',
    ],
    [
      'an inline handler',
      `document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="window.evil = 1">')`,
      'script-src-attr',
    ],
    [
      'a javascript: link',
      `const a = document.createElement('a'); a.href = 'javascript:void(window.evil = 1)'; document.body.append(a); a.click(); a.remove()`,
      'script-src-elem',
    ],
    [
      'a remote script',
      `document.head.append(Object.assign(document.createElement('script'), { src: 'https://example.com/x.js' }))`,
      'script-src-elem',
    ],
    [
      'a script from data',
      `document.head.append(Object.assign(document.createElement('script'), { src: 'data:text/javascript,window.evil=1' }))`,
      'script-src-elem',
    ],
    [
      'a script from a blob',
      `document.head.append(Object.assign(document.createElement('script'), { src: URL.createObjectURL(new Blob(['window.evil=1'])) }))`,
      'script-src-elem',
    ],
    ['eval', `try { eval('window.evil = 1') } catch {}`, 'script-src'],
    ['a function made of text', `try { new Function('window.evil = 1')() } catch {}`, 'script-src'],
    ['a timer with text', `setTimeout('window.evil = 1', 0)`, 'script-src'],
    ['a remote picture', `new Image().src = 'https://example.com/x.png'`, 'img-src'],
    ['a remote request', `await fetch('https://example.com/').catch(() => {})`, 'connect-src'],
    ['a request to another host of ours', `await fetch('app://elsewhere/').catch(() => {})`, 'connect-src'],
    ['a web socket', `try { new WebSocket('wss://example.com/') } catch {}`, 'connect-src'],
    ['a beacon', `navigator.sendBeacon('https://example.com/', 'x')`, 'connect-src'],
    ['an event source', `new EventSource('https://example.com/')`, 'connect-src'],
    ['a file', `await fetch('file:///etc/passwd').catch(() => {})`, 'connect-src'],
    [
      'a style attribute',
      `document.body.insertAdjacentHTML('beforeend', '<p style="position:fixed">x</p>')`,
      'style-src-attr',
    ],
    [
      'a style element without the nonce',
      `document.head.append(Object.assign(document.createElement('style'), { textContent: 'p{}' }))`,
      'style-src-elem',
    ],
    [
      'a style element with a guessed nonce',
      `const s = document.createElement('style'); s.nonce = 'AAAA'; s.textContent = 'p{}'; document.head.append(s)`,
      'style-src-elem',
    ],
    [
      'a remote style sheet',
      `document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: 'https://example.com/x.css' }))`,
      'style-src-elem',
    ],
    [
      'a remote font',
      `await new FontFace('f', 'url(https://example.com/f.woff2)').load().catch(() => {})`,
      'font-src',
    ],
    [
      'a worker from a blob',
      `try { new Worker(URL.createObjectURL(new Blob(['1']))) } catch {}`,
      'worker-src',
    ],
    ['a worker from data', `try { new Worker('data:text/javascript,1') } catch {}`, 'worker-src'],
    [
      'a remote frame',
      `document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://example.com/' }))`,
      'frame-src',
    ],
    [
      'a frame of our own page',
      `document.body.append(Object.assign(document.createElement('iframe'), { src: 'app://ui/' }))`,
      'frame-src',
    ],
    [
      'an object',
      `document.body.append(Object.assign(document.createElement('object'), { data: 'app://ui/' }))`,
      'object-src',
    ],
    [
      'a form',
      `const f = Object.assign(document.createElement('form'), { action: 'https://example.com/', method: 'post' }); document.body.append(f); f.submit(); f.remove()`,
      'form-action',
    ],
    [
      'another base',
      `document.head.append(Object.assign(document.createElement('base'), { href: 'https://example.com/' }))`,
      'base-uri',
    ],
    [
      'WebAssembly in the page',
      `await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).catch(() => {})`,
      'script-src',
    ],
    ['a video', `document.createElement('video').src = 'https://example.com/x.mp4'`, 'media-src'],
  ])('%s', async (_what, act, directive) => {
    expect(await violations(act)).toContain(directive);
    expect(await running.page.evaluate(() => 'evil' in window)).toBe(false);
  });

  test('and lets through what the app needs', async () => {
    const stopped = await violations(`
      const url = URL.createObjectURL(new Blob(['hello']));
      if (await (await fetch(url)).text() !== 'hello') throw new Error('blob');
      const picture = new Image();
      picture.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
      await picture.decode();
      document.body.style.setProperty('--mark', '1');
    `);
    expect(stopped).toEqual([]);
  });

  test('WebAssembly starts in a worker named for it, and in no other', async () => {
    const assets = join(process.env.EVENHAND_APP_UNDER_TEST ?? repository, 'out/renderer/assets');
    const scripts = readdirSync(assets).filter((name) => /worker-.*\.js$/.test(name));
    const policies = await running.page.evaluate(
      (names) =>
        Promise.all(
          names.map(async (name) => {
            const { headers } = await fetch(`/assets/${name}`);
            return [name, headers.get('content-security-policy')?.includes('wasm-unsafe-eval')] as const;
          }),
        ),
      scripts,
    );
    expect(policies.length).toBeGreaterThan(2);
    for (const [name, allowed] of policies) expect(allowed, name).toBe(name.includes('.wasm.worker-'));
  });

  test('a style with the nonce of this very load takes effect, and the nonce is fresh at each', async () => {
    const nonceOfLoad = async () => {
      const response = await running.page.reload();
      const policy = (await response?.allHeaders())?.['content-security-policy'] ?? '';
      return /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    };
    const first = await nonceOfLoad();
    const second = await nonceOfLoad();
    expect(first).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(second).not.toBe(first);
    const colours = await running.page.evaluate(
      (nonces) =>
        nonces.map((nonce, at) => {
          const style = document.createElement('style');
          style.nonce = nonce;
          style.textContent = `#mark${at} { color: rgb(1, 2, 3) }`;
          const mark = Object.assign(document.createElement('p'), { id: `mark${at}` });
          document.head.append(style);
          document.body.append(mark);
          return getComputedStyle(mark).color;
        }),
      [second, first],
    );
    expect(colours[0]).toBe('rgb(1, 2, 3)');
    expect(colours[1]).not.toBe('rgb(1, 2, 3)');
  });
});
