import type { App } from 'electron';

/** Chromium services that would call home or look around the network by themselves. */
const SWITCHES_ON = [
  'disable-background-networking',
  'disable-breakpad',
  'disable-client-side-phishing-detection',
  'disable-component-update',
  'disable-crash-reporter',
  'disable-default-apps',
  'disable-domain-reliability',
  'disable-quic',
  'disable-sync',
  'dns-prefetch-disable',
  'no-pings',
  // No look-up of a proxy by DHCP or DNS: there is nothing to reach through one.
  'no-proxy-server',
] as const;

/** Features of the same kind that have no switch of their own. */
const FEATURES_OFF = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  'DnsOverHttps',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'Translate',
] as const;

/**
 * Switches off what Chromium does on the network of its own accord, and, behind that, makes every host
 * name and address unresolvable: even a request that found a way round the session's filter (WebRTC,
 * a prefetch, a service of the browser itself) has nowhere to go. Must run before the app is ready.
 * `devHost` (development only) stays resolvable.
 */
export function switchOffNetworking(app: App, devHost: string | null): void {
  const line = app.commandLine;
  for (const name of SWITCHES_ON) line.appendSwitch(name);
  const features = [line.getSwitchValue('disable-features'), ...FEATURES_OFF].filter((name) => name !== '');
  line.appendSwitch('disable-features', features.join(','));
  line.appendSwitch(
    'host-resolver-rules',
    devHost === null ? 'MAP * ~NOTFOUND' : `MAP * ~NOTFOUND, EXCLUDE ${devHost}`,
  );
}
