import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageFileFor } from '../../../electron/security/page-files';

const root = '/srv/page';

describe('app://ui serves the built page', () => {
  test.each([
    ['app://ui/', 'index.html', 'text/html; charset=utf-8', true],
    ['app://ui/index.html', 'index.html', 'text/html; charset=utf-8', true],
    ['app://ui/?zoom=2#evidence', 'index.html', 'text/html; charset=utf-8', true],
    ['app://ui/assets/index-1.js', 'assets/index-1.js', 'text/javascript; charset=utf-8', false],
    ['app://ui/assets/pdf.worker.mjs', 'assets/pdf.worker.mjs', 'text/javascript; charset=utf-8', false],
    ['app://ui/assets/a.css', 'assets/a.css', 'text/css; charset=utf-8', false],
    ['app://ui/assets/openjpeg.wasm', 'assets/openjpeg.wasm', 'application/wasm', false],
    ['app://ui/assets/serif.woff2', 'assets/serif.woff2', 'font/woff2', false],
    ['app://ui/assets/two%20words.svg', 'assets/two words.svg', 'image/svg+xml', false],
    ['app://ui/a/../b.js', 'b.js', 'text/javascript; charset=utf-8', false],
    ['app://ui/../../b.js', 'b.js', 'text/javascript; charset=utf-8', false],
  ])('%s', (url, name, contentType, isPage) => {
    const startsWasm = false;
    expect(pageFileFor(url, root)).toEqual({
      kind: 'file',
      path: join(root, name),
      contentType,
      isPage,
      startsWasm,
    });
  });
});

describe('app://ui serves nothing else', () => {
  test.each([
    ['a way up, encoded', 'app://ui/..%2f..%2fetc%2fpasswd.txt', 403],
    ['a way up, encoded once more', 'app://ui/..%252f..%252fetc/passwd.txt', 403],
    ['a way up with backslashes', 'app://ui/..%5c..%5cwindows%5cwin.txt', 403],
    ['a way up with a plain backslash', 'app://ui/..\\..\\x.txt', 403],
    ['a drive', 'app://ui/c:/windows/x.txt', 403],
    ['a second root', 'app://ui//etc/passwd.txt', 403],
    ['an end of text', 'app://ui/index.html%00.txt', 403],
    ['another host', 'app://elsewhere/index.html', 403],
    ['no host', 'app:///index.html', 403],
    ['a name before the host', 'app://ui@elsewhere/index.html', 403],
    ['a name before our host', 'app://someone@ui/index.html', 403],
    ['another port', 'app://ui:81/index.html', 403],
    ['another scheme', 'file:///srv/page/index.html', 400],
    ['broken text', 'app://ui/%e0%a4%a', 400],
    ['no address', 'index.html', 400],
    ['a kind of file a page is not made of', 'app://ui/main.exe', 404],
    ['a folder', 'app://ui/assets/', 404],
    ['a source map', 'app://ui/assets/index.js.map', 404],
  ])('%s', (_what, url, status) => {
    expect(pageFileFor(url, root)).toEqual({ kind: 'refused', status });
  });

  test('no address, however made, leads outside the folder', () => {
    const bits = fc.constantFrom(
      '..',
      '.',
      '%2e',
      '%2e%2e',
      '/',
      '\\',
      '%2f',
      '%5c',
      'a',
      '%00',
      ':',
      '//',
      '%25',
    );
    let served = 0;
    const stays = fc.property(fc.array(bits, { minLength: 1, maxLength: 7 }), (path) => {
      const file = pageFileFor(`app://ui/${path.join('')}x.txt`, root);
      if (file.kind !== 'file') return;
      served += 1;
      expect(join(file.path)).toBe(file.path);
      expect(file.path.startsWith(`${root}/`)).toBe(true);
    });
    fc.assert(stays, { numRuns: 3_000, seed: 20_240_904 });
    expect(served).toBeGreaterThan(50);
  });
});
