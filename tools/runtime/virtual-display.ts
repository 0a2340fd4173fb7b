import { spawn, spawnSync } from 'node:child_process';

type VirtualDisplay = { display: string; stop: () => Promise<void> };

/** Whether a window could be shown here without our help. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Whether Xvfb, the display without a screen, is installed. */
export function hasXvfb(): boolean {
  return spawnSync('Xvfb', ['-help'], { stdio: 'ignore' }).error === undefined;
}

/**
 * Starts a display nobody sees, on a free number that Xvfb chooses itself. No network socket; any user of
 * this machine may draw on it (`-ac`), because one test runs the app as another user.
 */
export function startVirtualDisplay(): Promise<VirtualDisplay> {
  const child = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp', '-ac', '-noreset'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const endWithUs = () => child.kill();
  process.once('exit', endWithUs);
  const stop = async () => {
    process.off('exit', endWithUs);
    child.ref();
    child.kill();
    await gone;
  };
  return new Promise((resolve, reject) => {
    child.once('error', () => reject(new Error('Xvfb is not installed, and there is no display.')));
    child.once('close', (code) => reject(new Error(`Xvfb ended at once (code ${code}).`)));
    child.stdio[3]?.once('data', (number) => {
      // It must not keep the run that started it alive; `stop` waits for it all the same.
      child.unref();
      resolve({ display: `:${String(number).trim()}`, stop });
    });
  });
}
