import type { Session } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { keepOffline, refusedRequests, staysInside } from '../../../electron/security/offline';

vi.mock('electron', () => import('../electron-stand-in'));

const dev = { protocol: 'http:', host: 'localhost:5173' };

describe('a request stays inside the app', () => {
  test.each(['app://ui/assets/a.js', 'blob:app://ui/1-2-3', 'data:image/png;base64,AA'])('%s', (url) => {
    expect(staysInside(url, null)).toBe(true);
  });
});

describe('a request would leave the app', () => {
  test.each([
    'http://localhost:5173/',
    'https://www.gov.uk/',
    'ws://localhost:5173/',
    'wss://example.com/',
    'ftp://example.com/',
    'file:///etc/passwd',
    'chrome-extension://abc/x.js',
    'devtools://devtools/bundled/inspector.html',
    'application://ui/',
    'https://example.com/?app://ui/',
    'about:blank',
    'not an address',
    '',
  ])('%s', (url) => {
    expect(staysInside(url, null)).toBe(false);
  });
});

describe('in development the exact server is inside too', () => {
  test.each([
    ['http://localhost:5173/main.tsx', true],
    ['ws://localhost:5173/?token=1', true],
    ['devtools://devtools/bundled/inspector.html', true],
    ['http://localhost:5174/', false],
    ['https://localhost:5173/', false],
    ['http://localhost:5173@example.com/', false],
  ])('%s: %s', (url, inside) => {
    expect(staysInside(url, dev)).toBe(inside);
  });
});

test('what would leave is cancelled and counted', () => {
  let filter: (details: { url: string }, answer: (how: { cancel: boolean }) => void) => void = () => {};
  const session = { webRequest: { onBeforeRequest: (given: typeof filter) => void (filter = given) } };
  keepOffline(session as unknown as Session, null);
  const before = refusedRequests();
  const cancelled = ['app://ui/', 'https://example.com/', 'ws://example.com/'].map((url) => {
    let cancel: boolean | undefined;
    filter({ url }, (how) => {
      cancel = how.cancel;
    });
    return cancel;
  });
  expect(cancelled).toEqual([false, true, true]);
  expect(refusedRequests() - before).toBe(2);
});
