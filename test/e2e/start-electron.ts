import { join } from 'node:path';
import { _electron, type ElectronApplication } from 'playwright-core';

/** Where the file that holds an app back until the driver has it lies; it can be copied to where the app may read. */
export const HOLD_UNTIL_ATTACHED = join(import.meta.dirname, 'hold-until-attached.cjs');

type ElectronStart = {
  executable: string;
  /** The app's folder. */
  app: string;
  profile: string;
  /** Loaded before the app: the hold, and what else is to be there first. */
  preloads: readonly string[];
  /** More words on the command line, after the app. */
  args?: readonly string[];
  env?: Record<string, string>;
  /** Whether Chromium's sandbox is on. */
  sandbox: boolean;
  /** How long it may take until the driver has it, in milliseconds. */
  patience: number;
};

/** Starts an Electron app under the test driver. Throws when the driver has not got hold of it in time. */
export function startElectron(start: ElectronStart): Promise<ElectronApplication> {
  return _electron.launch({
    executablePath: start.executable,
    args: [
      ...start.preloads.flatMap((file) => ['-r', file]),
      start.app,
      `--user-data-dir=${start.profile}`,
      // A display without a graphics card: Chromium's emulation of one sometimes dies while it starts, and the
      // app with it.
      ...(process.env.EVENHAND_UNSEEN_DISPLAY ? ['--disable-gpu'] : []),
      ...(start.args ?? []),
    ],
    env: start.env,
    chromiumSandbox: start.sandbox,
    timeout: start.patience,
  });
}
