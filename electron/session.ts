import { join } from 'node:path';
import { type Session, session } from 'electron';
import { devServerUrl, pageAddress } from './page-address';
import { serveAppProtocol } from './security/app-protocol';
import { developmentPolicy, policyHeader } from './security/content-security-policy';
import { refuseDownloads } from './security/downloads';
import { keepOffline } from './security/offline';
import { refusePermissions } from './security/permissions';
import { neverFetchDictionaries } from './security/spelling';

/** Kept on disk for IndexedDB; without an HTTP cache, which would keep copies of what was shown. */
const PARTITION = 'persist:evenhand';

/** Locks down every session the app ever has, the unused default one included. */
export function lockDown(each: Session): void {
  keepOffline(each, devServerUrl() === null ? null : pageAddress());
  refusePermissions(each);
  refuseDownloads(each);
  neverFetchDictionaries(each);
}

/** The one session the window uses. */
export function caseSession(): Session {
  const ours = session.fromPartition(PARTITION, { cache: false });
  serveAppProtocol(ours, join(import.meta.dirname, '../renderer'));
  void ours.setProxy({ mode: 'direct' });
  if (import.meta.env.DEV) giveDevelopmentPolicy(ours);
  return ours;
}

/** The development server sends no policy, so one is put on its answers. Leaves the production build. */
function giveDevelopmentPolicy(ours: Session): void {
  const dev = devServerUrl();
  if (dev === null) return;
  const policy = policyHeader(developmentPolicy(dev));
  ours.webRequest.onHeadersReceived((details, answer) => {
    answer({ responseHeaders: { ...details.responseHeaders, 'Content-Security-Policy': [policy] } });
  });
}
