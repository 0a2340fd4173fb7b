import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sandboxObstacle } from '../../tools/runtime/chromium-sandbox';
import { killTree } from '../e2e/process-tree';
import { makeTestVault } from '../e2e/test-vault';

export type PackagedRun = {
  /** Where the running app's DevTools answer, for `chromium.connectOverCDP`. */
  devTools: string;
  /** What it printed so far. */
  output: () => string;
  stop: () => Promise<void>;
};

/** Whether its page is there. Connecting while a window is still being made can wait for ever. */
async function hasWindow(devTools: string): Promise<boolean> {
  try {
    const answer = await fetch(`http://${new URL(devTools).host}/json/list`);
    const targets = (await answer.json()) as { type: string; url: string }[];
    return targets.some(({ type, url }) => type === 'page' && url.startsWith('app:'));
  } catch {
    return false;
  }
}

/**
 * Starts a packaged app as a user would, on a fresh profile with a vault, and waits until it is up. Playwright's own
 * Electron launcher needs the very door (--inspect) that a hardened package has closed.
 */
export async function startPackaged(
  executable: string,
  extra: { args?: string[]; env?: Record<string, string> } = {},
): Promise<PackagedRun> {
  const profile = mkdtempSync(join(process.env.EVENHAND_SCRATCH ?? tmpdir(), 'packaged-'));
  await makeTestVault(profile);
  const sandbox = sandboxObstacle(executable) ? ['--no-sandbox'] : [];
  const args = [...(extra.args ?? []), ...sandbox, '--remote-debugging-port=0', `--user-data-dir=${profile}`];
  const child = spawn(executable, args, {
    env: { ...process.env, NODE_ENV: '', ...extra.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (piece) => {
      printed += piece;
    });
  }
  const stop = async () => {
    await killTree(child.pid ?? 0);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  for (let tries = 0; tries < 300; tries += 1) {
    const found = /DevTools listening on (ws:\S+)/.exec(printed)?.[1];
    if (found && (await hasWindow(found))) return { devTools: found, output: () => printed, stop };
    if (child.exitCode !== null) break;
    await wait(100);
  }
  await stop();
  throw new Error(`The packaged app did not start. It printed:\n${printed}`);
}
