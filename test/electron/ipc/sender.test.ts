import { describe, expect, test, vi } from 'vitest';
import { isOurPage } from '../../../electron/ipc/sender';
import { BUILT_PAGE } from '../../../electron/page-address';

vi.mock('electron', () => import('../electron-stand-in'));

const ours = {};
const main = (url: string) => ({ url, parent: null });

describe('a message is taken only from the main frame of our window at our page', () => {
  test('the page itself', () => {
    expect(isOurPage(ours, main('app://ui/'), ours, BUILT_PAGE)).toBe(true);
    expect(isOurPage(ours, main('app://ui/index.html#evidence'), ours, BUILT_PAGE)).toBe(true);
  });

  test('not a frame inside it, even at the same address', () => {
    expect(isOurPage(ours, { url: 'app://ui/', parent: main('app://ui/') }, ours, BUILT_PAGE)).toBe(false);
  });

  test('not a frame that has gone', () => {
    expect(isOurPage(ours, null, ours, BUILT_PAGE)).toBe(false);
    expect(isOurPage(ours, undefined, ours, BUILT_PAGE)).toBe(false);
  });

  test('not another window, and nobody when there is no window', () => {
    expect(isOurPage({}, main('app://ui/'), ours, BUILT_PAGE)).toBe(false);
    expect(isOurPage(ours, main('app://ui/'), null, BUILT_PAGE)).toBe(false);
  });

  test.each([
    'https://app//ui/',
    'https://ui/',
    'app://ui.example.com/',
    'app://example.com/?app://ui/',
    'app://example.com/#app://ui/',
    'app://ui@example.com/',
    'app://user@ui/',
    'app://user:word@ui/',
    'app://ui:8080/',
    'app:ui',
    'apps://ui/',
    'file:///app://ui/',
    'data:text/html,app://ui/',
    'blob:app://ui/1234',
    'javascript:app://ui/',
    'about:blank',
    'about:srcdoc',
    'http://localhost:5173/',
    ' ',
    '',
  ])('not an address that only looks like ours: %s', (url) => {
    expect(isOurPage(ours, main(url), ours, BUILT_PAGE)).toBe(false);
  });

  test('in development, the exact server and port', () => {
    const dev = { protocol: 'http:', host: 'localhost:5173' };
    expect(isOurPage(ours, main('http://localhost:5173/'), ours, dev)).toBe(true);
    expect(isOurPage(ours, main('http://localhost:5174/'), ours, dev)).toBe(false);
    expect(isOurPage(ours, main('http://localhost/'), ours, dev)).toBe(false);
    expect(isOurPage(ours, main('https://localhost:5173/'), ours, dev)).toBe(false);
  });
});
