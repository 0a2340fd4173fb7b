import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { answerPageRequest } from '../../../electron/security/app-protocol';

vi.mock('electron', () => import('../electron-stand-in'));

let outside: string;
let root: string;

beforeAll(() => {
  outside = mkdtempSync(join(tmpdir(), 'evenhand-page-'));
  root = join(outside, 'page');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(outside, 'secret.txt'), 'secret');
  writeFileSync(join(root, 'index.html'), '<meta name="style-nonce" content="__STYLE_NONCE__">');
  for (const name of ['scan.wasm.worker-D4_x-9.js', 'text.worker-D4_x-9.js', 'scan.wasm.worker.js']) {
    writeFileSync(join(root, 'assets', name), '');
  }
  writeFileSync(join(root, 'assets', 'a.mjs'), 'export const place = "__STYLE_NONCE__";');
});
afterAll(() => rmSync(outside, { recursive: true }));

const get = (path: string, method = 'GET') =>
  answerPageRequest(new Request(`app://ui${path}`, { method }), root);
const nonceIn = (response: Response) =>
  /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1];

describe('serving the page', () => {
  test('the page carries the nonce of its own policy, fresh each time', async () => {
    const [first, second] = [await get('/'), await get('/')];
    const nonce = nonceIn(first) ?? '';
    expect(nonce).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(await first.text()).toBe(`<meta name="style-nonce" content="${nonce}">`);
    expect(nonceIn(second)).not.toBe(nonce);
  });

  test('no other file is told a nonce', async () => {
    const response = await get('/assets/a.mjs');
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await response.text()).toBe('export const place = "__STYLE_NONCE__";');
  });

  test.each([
    ['the page', '/', 200],
    ['a file', '/assets/a.mjs', 200],
    ['a missing file', '/assets/b.mjs', 404],
    ['a refused path', '/..%2fsecret.txt', 403],
  ])('%s comes with every protecting header', async (_what, path, status) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    const { headers } = response;
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('permissions-policy')).toContain('camera=()');
  });

  test('only the script of a worker named for it may start WebAssembly', async () => {
    const policyOf = async (path: string) => (await get(path)).headers.get('content-security-policy');
    expect(await policyOf('/assets/scan.wasm.worker-D4_x-9.js')).toContain("'wasm-unsafe-eval'");
    for (const path of [
      '/',
      '/assets/a.mjs',
      '/assets/text.worker-D4_x-9.js',
      '/assets/scan.wasm.worker.js',
      '/assets/missing.wasm.worker-D4_x-9.mjs',
    ]) {
      expect(await policyOf(path), path).not.toContain('wasm');
    }
  });

  test('a refusal says nothing', async () => {
    expect(await (await get('/..%2fsecret.txt')).text()).toBe('');
    expect(await (await get('/assets')).text()).toBe('');
  });

  test('only reading is answered', async () => {
    expect((await get('/', 'POST')).status).toBe(405);
    expect((await get('/', 'PUT')).status).toBe(405);
    expect((await get('/', 'HEAD')).status).toBe(200);
  });
});
