import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import { type Policy, policyHeader, productionPolicy, wasmWorkerPolicy } from './content-security-policy';
import { pageFileFor } from './page-files';

/** What index.html holds in the place of the nonce. */
const STYLE_NONCE_PLACE = '__STYLE_NONCE__';

/** Features a case file never needs, refused to the page by its own header as well as by the session. */
const NO_FEATURES = [
  'camera',
  'microphone',
  'geolocation',
  'display-capture',
  'usb',
  'serial',
  'hid',
  'midi',
  'payment',
  'publickey-credentials-get',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

/** The headers every answer carries, refusals too (Electron's rules 7 and 18). */
export function securityHeaders(policy: Policy): Record<string, string> {
  return {
    'Content-Security-Policy': policyHeader(policy),
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': NO_FEATURES,
    'X-DNS-Prefetch-Control': 'off',
  };
}

/**
 * Answers one request for the built page under `root`. A fresh nonce is made for each answer; only
 * index.html is told it.
 */
export async function answerPageRequest(request: Request, root: string): Promise<Response> {
  const nonce = randomBytes(16).toString('base64url');
  const file = pageFileFor(request.url, root);
  const startsWasm = file.kind === 'file' && file.startsWasm;
  const headers = securityHeaders(startsWasm ? wasmWorkerPolicy() : productionPolicy(nonce));
  const refuse = (status: number) => new Response(null, { status, headers });
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
  if (file.kind === 'refused') return refuse(file.status);
  let body: Buffer;
  try {
    body = await readFile(file.path);
  } catch {
    return refuse(404);
  }
  headers['Content-Type'] = file.contentType;
  if (!file.isPage) return new Response(new Uint8Array(body), { headers });
  return new Response(body.toString('utf8').replaceAll(STYLE_NONCE_PLACE, nonce), { headers });
}

/** Makes app: a standard, secure scheme. Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built page to `session`, and nothing else from this computer (Electron's rule 18). */
export function serveAppProtocol(session: Session, root: string): void {
  session.protocol.handle('app', (request) => answerPageRequest(request, root));
}
