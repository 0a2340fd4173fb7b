import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { _electron } from 'playwright-core';
import { electronRuntime } from '../../tools/electron-runtime';
import { repository } from '../../tools/repository';
import { sandboxObstacle } from '../../tools/runtime/chromium-sandbox';
import type { Observed } from './observed';
import { observedIn } from './observed';
import type { OrdinaryUsersPlace } from './ordinary-user';
import { killTree } from './process-tree';
import { makeTestVault, unlock } from './test-vault';

export type LaunchOptions = {
  /** A userData folder to start on (and leave in place). Without one: a fresh folder, removed by `close`. */
  profile?: string;
  /** Added to the environment. */
  env?: Record<string, string>;
  /** More words on the command line, after the app. */
  args?: string[];
  /** The app's folder. Without one: the copy of the build the run began with, else this repository. */
  appFolder?: string;
  /** Root only: start it as an unprivileged user, with the sandbox on, from this place. */
  ordinaryUser?: OrdinaryUsersPlace;
  /**
   * What is done about the vault. `unlocked` (the usual): a profile without one gets one, and it is opened.
   * `locked`: it gets one, and stays locked. `none`: a profile without one stays without.
   */
  vault?: 'unlocked' | 'locked' | 'none';
  /** How long the first window may take, in milliseconds (default 60 000). */
  patience?: number;
};

export type RunningApp = {
  app: ElectronApplication;
  /** The first window. */
  page: Page;
  profile: string;
  observed: Observed;
  /** What the main process printed on stdout and stderr so far. */
  output: () => string;
  /** Closes as a user closes; ends it by force if that takes over 10 seconds. Safe to call twice. */
  close: () => Promise<void>;
  /** Ends every process of the app at once (SIGKILL), as a power cut would. The profile stays. */
  kill: () => Promise<void>;
};

/** Variables of the test runner or of a parent Electron that would change how the app behaves. */
function cleanEnvironment(extra: Record<string, string>): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(NODE_ENV|NODE_OPTIONS|ELECTRON_|VITEST|VITE_|TEST$|PROD$|DEV$|MODE$|SSR$)/.test(name),
  );
  return { ...(Object.fromEntries(kept) as Record<string, string>), ...extra };
}

/** Lets another user write where we have put something. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o777);
  for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o666);
}

/** A healthy start is attached to within two seconds, on a busy machine within ten. */
const ATTACHED_WITHIN = 15_000;

/** About one start in fifteen hangs so where no graphics card is; five in a row is an app that does not start. */
const ATTEMPTS = 5;

/**
 * Playwright attaches to an Electron while that is starting, and now and then the two wait for each other for ever,
 * before a line of the app has run: the window's process has answered neither. Nothing has been tried yet then, so
 * it is ended and started again; an app that does not start fails every time.
 */
async function attached(launch: () => Promise<ElectronApplication>): Promise<ElectronApplication> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await launch();
    } catch (error) {
      if (attempt === ATTEMPTS || !(error instanceof Error) || error.name !== 'TimeoutError') throw error;
      console.warn(
        `Playwright did not get hold of the app it started (attempt ${attempt}); starting it again.`,
      );
    }
  }
}

/** Ends politely if it can. Playwright's own close waits for ever on a window that refuses to go. */
async function closeOrKill(app: ElectronApplication, pid: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), 10_000);
  });
  const outcome = await Promise.race([app.close().catch(() => 'failed'), tooLong]);
  clearTimeout(timer);
  if (outcome !== undefined) await killTree(pid);
}

/**
 * Starts the built app in the Electron found, unseen on Linux, waits for its first window and unlocks it.
 * Throws if no window comes, with what the app printed.
 */
export async function launchApp(options: LaunchOptions = {}): Promise<RunningApp> {
  const { ordinaryUser } = options;
  const runtime = await electronRuntime(() => {});
  const scratch = mkdtempSync(
    join(ordinaryUser?.scratch ?? process.env.EVENHAND_SCRATCH ?? tmpdir(), 'run-'),
  );
  const profile = options.profile ?? join(scratch, 'profile');
  mkdirSync(profile, { recursive: true });
  if (ordinaryUser) for (const path of [scratch, profile]) chmodSync(path, 0o777);
  const { vault = 'unlocked' } = options;
  if (vault !== 'none') await makeTestVault(profile);
  if (ordinaryUser && vault !== 'none') openToAll(join(profile, 'vault'));
  const observedFile = join(scratch, 'observed.jsonl');

  const launch = () =>
    _electron.launch({
      executablePath: ordinaryUser?.executable ?? runtime.executable,
      args: [
        '-r',
        ordinaryUser?.observer ?? join(import.meta.dirname, 'observe-from-first-instant.cjs'),
        ordinaryUser?.appFolder ?? options.appFolder ?? process.env.EVENHAND_APP_UNDER_TEST ?? repository,
        `--user-data-dir=${profile}`,
        // A display without a graphics card: Chromium's emulation of one sometimes dies while it starts, and the
        // app with it.
        ...(process.env.EVENHAND_UNSEEN_DISPLAY ? ['--disable-gpu'] : []),
        ...(options.args ?? []),
      ],
      env: cleanEnvironment({ ...options.env, EVENHAND_OBSERVED: observedFile }),
      chromiumSandbox: ordinaryUser !== undefined || sandboxObstacle(runtime.executable) === undefined,
      timeout: options.patience ?? ATTACHED_WITHIN,
    });
  const app = await attached(launch);

  const child = app.process();
  const pid = child.pid ?? 0;
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (piece) => {
      printed += piece;
    });
  }
  const live = { requests: [] as string[], pageErrors: [] as string[] };
  app.context().on('request', (request) => live.requests.push(request.url()));
  app.context().on('weberror', (webError) => live.pageErrors.push(String(webError.error())));

  let ended = false;
  const finish = async (how: () => Promise<void>) => {
    if (ended) return;
    ended = true;
    await how();
  };
  const close = async () => {
    await finish(() => closeOrKill(app, pid));
    if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };

  try {
    const page = await app.firstWindow({ timeout: options.patience ?? 60_000 });
    // As in observe-from-first-instant.cjs, for what is evaluated in the page.
    await page.evaluate('globalThis.__name ??= (named) => named');
    if (vault === 'unlocked') await unlock(page);
    return {
      app,
      page,
      profile,
      observed: observedIn(observedFile, live),
      output: () => printed,
      close,
      kill: () => finish(() => killTree(pid)),
    };
  } catch (error) {
    await killTree(pid);
    throw new Error(`The app showed no window. It printed:\n${printed}`, { cause: error });
  }
}
