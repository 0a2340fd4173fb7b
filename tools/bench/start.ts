import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import beforeTheRun from '../../test/e2e/before-the-run';
import { launchApp } from '../../test/e2e/launch';
import { emptyApp, launchBare } from './bare-electron';
import type { Contest, Measure } from './measure';
import { memoryOf } from './memory';

const CASES = 50;

/** A profile with so many cases in it, made through the app's own screens. `begin` may put something there first. */
export async function profileWithCases(begin?: (profile: string) => Promise<void>): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), 'bench-profile-'));
  await begin?.(profile);
  const { page, close } = await launchApp({ profile });
  for (let index = 1; index <= CASES; index += 1) {
    await page
      .getByRole('button', { name: index === 1 ? 'Start an empty case' : 'New case' })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('What to call it').fill(`Ms ${index}`);
    await dialog.getByRole('button', { name: 'Begin the case' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.waitForURL(/#\/case\//);
    await page.evaluate(() => {
      window.location.hash = '#/cases';
    });
    await page.getByRole('list', { name: 'Cases' }).getByRole('listitem').first().waitFor();
  }
  await close();
  return profile;
}

type Look = (start: number, pid: number) => number | Promise<number>;

/** Where a user can go on: the passphrase can be typed, or, past that, the list of cases is there. */
type Until = 'locked' | 'unlocked';

/** Both apps started in turn; `look` takes the figure once the first screen can be used. */
async function startContest(until: Until, look: Look): Promise<Contest> {
  const after = await beforeTheRun();
  const ready = await profileWithCases();
  const bare = emptyApp();
  return {
    // Each on its one profile, start after start, as a user's is.
    ours: async () => {
      const start = performance.now();
      const running = await launchApp({ profile: ready, vault: until });
      if (until === 'locked') await running.page.getByLabel('Passphrase', { exact: true }).waitFor();
      else await running.page.getByRole('list', { name: 'Cases' }).getByRole('listitem').first().waitFor();
      const figure = await look(start, running.app.process().pid ?? 0);
      await running.close();
      return figure;
    },
    theirs: async () => {
      const start = performance.now();
      const { app, page } = await launchBare(bare);
      await page.getByText('Hello').waitFor();
      const figure = await look(start, app.process().pid ?? 0);
      await app.close();
      return figure;
    },
    done: async () => {
      bare.remove();
      rmSync(ready, { recursive: true, force: true });
      await after();
    },
  };
}

/** Launch to a first screen that takes the passphrase, and, once open, the memory then held, beside an empty Electron window. */
export const startMeasures: readonly Measure[] = [
  {
    name: 'start.interactive',
    unit: 'ms',
    against: 'an empty Electron window',
    target: 1.3,
    prepare: () => startContest('locked', (start) => performance.now() - start),
  },
  {
    name: 'start.memory',
    unit: 'MB (PSS)',
    against: 'an empty Electron window',
    target: 1.3,
    prepare: async () => {
      if (process.platform !== 'linux') {
        const why = 'Proportional memory is read from /proc, which only Linux has.';
        return { ours: async () => Number.NaN, theirs: null, why };
      }
      return startContest('unlocked', async (_, pid) => {
        await wait(2_000);
        return memoryOf(pid);
      });
    },
  },
];
