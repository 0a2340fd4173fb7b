import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { electronRuntime } from '../../tools/electron-runtime';
import { repository } from '../../tools/repository';
import { sandboxObstacle } from '../../tools/runtime/chromium-sandbox';
import type { Observed } from './observed';
import { observedIn } from './observed';
import type { OrdinaryUsersPlace } from './ordinary-user';
import { killTree } from './process-tree';
import { HOLD_UNTIL_ATTACHED, startElectron } from './start-electron';
import { makeTestVault, unlock } from './test-vault';

type LaunchOptions = {
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

  const observer = join(import.meta.dirname, 'observe-from-first-instant.cjs');
  const patience = options.patience ?? 60_000;
  const app = await startElectron({
    executable: ordinaryUser?.executable ?? runtime.executable,
    app: ordinaryUser?.appFolder ?? options.appFolder ?? process.env.EVENHAND_APP_UNDER_TEST ?? repository,
    profile,
    preloads: ordinaryUser?.preloads ?? [HOLD_UNTIL_ATTACHED, observer],
    args: options.args,
    env: cleanEnvironment({ ...options.env, EVENHAND_OBSERVED: observedFile }),
    sandbox: ordinaryUser !== undefined || sandboxObstacle(runtime.executable) === undefined,
    patience,
  });

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
    const page = await app.firstWindow({ timeout: patience });
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
