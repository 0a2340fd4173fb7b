import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronRuntime } from '../../tools/electron-runtime';
import { repository } from '../../tools/repository';
import { withCurrentBuild } from '../../tools/run/build-app';
import { isRoot, sandboxObstacle } from '../../tools/runtime/chromium-sandbox';
import { ensureSystemParts } from '../../tools/runtime/system-parts';
import { hasDisplay, startVirtualDisplay } from '../../tools/runtime/virtual-display';

const say = (line: string) => console.error(line);

/** Builds and later runs may empty out/ while we are using it, so the run has a copy of its own. */
async function copyOfTheBuild(scratch: string): Promise<string> {
  const folder = join(scratch, 'app');
  await withCurrentBuild(async () => {
    cpSync(join(repository, 'out'), join(folder, 'out'), { recursive: true });
    cpSync(join(repository, 'package.json'), join(folder, 'package.json'));
  });
  if (existsSync(join(repository, 'resources'))) {
    symlinkSync(join(repository, 'resources'), join(folder, 'resources'), 'junction');
  }
  return folder;
}

/**
 * Once before all real-Electron tests: an Electron, its libraries, a display nobody sees, a current build.
 * So `npx vitest run -c vitest.e2e.config.ts` works by itself; `npm test` does the same through here.
 */
export default async function beforeTheRun(): Promise<() => Promise<void>> {
  // Only counting the tests, for a machine that cannot run them.
  if (process.env.EVENHAND_COUNT_ONLY) return async () => {};
  const runtime = await electronRuntime(say);
  process.env.EVENHAND_ELECTRON = runtime.executable;
  ensureSystemParts(runtime.executable, { unseen: true }, say);

  const obstacle = sandboxObstacle(runtime.executable);
  if (obstacle) say(`These runs are without the Chromium sandbox: ${obstacle.why}.`);
  if (isRoot()) say('test/e2e/sandbox.test.ts starts the app as an ordinary user, with the sandbox.');

  const scratch = mkdtempSync(join(tmpdir(), 'evenhand-test-'));
  const before = { ...process.env };
  process.env.EVENHAND_SCRATCH = scratch;
  const tidy = () => {
    // A later run in this process (each measure of the bench is one) begins as this one did.
    for (const name of ['EVENHAND_APP_UNDER_TEST', 'DISPLAY', 'EVENHAND_UNSEEN_DISPLAY']) {
      if (before[name] === undefined) delete process.env[name];
    }
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    process.env.EVENHAND_APP_UNDER_TEST ??= await copyOfTheBuild(scratch);
    const display = hasDisplay() ? undefined : await startVirtualDisplay();
    if (display) Object.assign(process.env, { DISPLAY: display.display, EVENHAND_UNSEEN_DISPLAY: 'yes' });
    return async () => {
      await display?.stop();
      tidy();
    };
  } catch (error) {
    tidy();
    throw error;
  }
}
