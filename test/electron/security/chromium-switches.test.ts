import type { App } from 'electron';
import { describe, expect, test } from 'vitest';
import { switchOffNetworking } from '../../../electron/security/chromium-switches';
import { sandboxEverything } from '../../../electron/security/sandbox';

function commandLine(given: Record<string, string> = {}) {
  const switches: Record<string, string> = { ...given };
  let sandboxed = false;
  const app = {
    enableSandbox: () => {
      sandboxed = true;
    },
    commandLine: {
      appendSwitch: (name: string, value = '') => {
        switches[name] = value;
      },
      getSwitchValue: (name: string) => switches[name] ?? '',
      hasSwitch: (name: string) => name in switches,
    },
  };
  return { app: app as unknown as App, switches, isSandboxed: () => sandboxed };
}

describe('what Chromium would do on the network by itself', () => {
  test('is switched off, and no name can be resolved', () => {
    const { app, switches } = commandLine();
    switchOffNetworking(app, null);
    expect(switches['host-resolver-rules']).toBe('MAP * ~NOTFOUND');
    for (const name of [
      'disable-background-networking',
      'disable-component-update',
      'no-proxy-server',
      'no-pings',
    ]) {
      expect(switches).toHaveProperty(name);
    }
  });

  test('in development the server stays reachable, and nothing else', () => {
    const { app, switches } = commandLine();
    switchOffNetworking(app, 'localhost');
    expect(switches['host-resolver-rules']).toBe('MAP * ~NOTFOUND, EXCLUDE localhost');
  });

  test('features someone already switched off stay off', () => {
    const { app, switches } = commandLine({ 'disable-features': 'Mine' });
    switchOffNetworking(app, null);
    expect(switches['disable-features']?.split(',')).toEqual(
      expect.arrayContaining(['Mine', 'OptimizationHints']),
    );
  });
});

describe('the sandbox of the operating system', () => {
  test('is asked for', () => {
    const { app, isSandboxed } = commandLine();
    sandboxEverything(app);
    expect(isSandboxed()).toBe(true);
  });

  test('is not asked for when the command line already gave it up, as root must', () => {
    const { app, isSandboxed } = commandLine({ 'no-sandbox': '' });
    sandboxEverything(app);
    expect(isSandboxed()).toBe(false);
  });
});
