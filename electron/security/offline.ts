import type { Session } from 'electron';
import { record } from '../log';
import { isAt, type PageAddress } from '../page-address';
import { parseUrl } from './parse-url';

/** Whether a request stays inside the app. `devServer` is null in every build but the development one. */
export function staysInside(url: string, devServer: PageAddress | null): boolean {
  const parsed = parseUrl(url);
  if (parsed === null) return false;
  if (parsed.protocol === 'app:' || parsed.protocol === 'blob:' || parsed.protocol === 'data:') return true;
  if (devServer === null) return false;
  // Hot reloading speaks over a web socket at the same host.
  const socket = { protocol: devServer.protocol === 'https:' ? 'wss:' : 'ws:', host: devServer.host };
  return parsed.protocol === 'devtools:' || isAt(devServer, url) || isAt(socket, url);
}

let refused = 0;

/** Requests to any network stopped since the app started. Shown to the user, and asserted to be 0 in tests. */
export function refusedRequests(): number {
  return refused;
}

/** Cancels and counts every request that would leave this computer. */
export function keepOffline(session: Session, devServer: PageAddress | null): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    const inside = staysInside(details.url, devServer);
    if (!inside) {
      refused += 1;
      record({ event: 'refused', what: 'request' });
    }
    answer({ cancel: !inside });
  });
}
