import { extname, join, sep } from 'node:path';
import { parseUrl } from './parse-url';

/** The kinds of file a built page is made of. Anything else is not served. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.pfb': 'application/octet-stream',
  '.bcmap': 'application/octet-stream',
  '.icc': 'application/vnd.iccprofile',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  // What reading scans knows of English; unpacked by the worker that reads, not by Chromium.
  '.gz': 'application/gzip',
};

/** Scripts of workers that start WebAssembly; by their source's name, `renderer/workers/<name>.wasm.worker.ts`. */
const WASM_WORKER = /^\/assets\/[a-z0-9-]+\.wasm\.worker-[A-Za-z0-9_-]+\.js$/;

/** Which file answers an address, or why none does. */
type PageFile =
  | {
      readonly kind: 'file';
      readonly path: string;
      readonly contentType: string;
      readonly isPage: boolean;
      /** It comes with the policy that lets a worker start WebAssembly. */
      readonly startsWasm: boolean;
    }
  | { readonly kind: 'refused'; readonly status: 400 | 403 | 404 };

const refused = (status: 400 | 403 | 404): PageFile => ({ kind: 'refused', status });

/** What a path may not hold once decoded: a way up, a second separator, an end of text, an encoding still in it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being refused
const UNSAFE = /[\\%:\u0000-\u001f]|(?:^|\/)\.{1,2}(?:\/|$)|\/\//;

/**
 * The file under `root` that `url` asks for: only host `ui`, only what lies inside the built page,
 * only known kinds. The file itself may still be missing.
 */
export function pageFileFor(url: string, root: string): PageFile {
  const parsed = parseUrl(url);
  if (parsed === null || parsed.protocol !== 'app:') return refused(400);
  if (parsed.host !== 'ui' || parsed.username !== '' || parsed.password !== '') return refused(403);
  // Encoded separators survive URL parsing, so "..%2f" is only seen after, and refused before, decoding.
  if (/%2f|%5c/i.test(parsed.pathname)) return refused(403);
  let name: string;
  try {
    name = decodeURIComponent(parsed.pathname);
  } catch {
    return refused(400);
  }
  if (UNSAFE.test(name)) return refused(403);
  if (name === '/') name = '/index.html';
  const path = join(root, name);
  if (!path.startsWith(root.endsWith(sep) ? root : root + sep)) return refused(403);
  const contentType = CONTENT_TYPES[extname(name).toLowerCase()];
  if (contentType === undefined) return refused(404);
  const isPage = name === '/index.html';
  return { kind: 'file', path, contentType, isPage, startsWasm: WASM_WORKER.test(name) };
}
