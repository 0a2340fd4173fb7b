import { rmSync } from 'node:fs';
import { calibrated, KDF_FLOOR } from '@shared/vault/passphrase-kdf';
import { appWithPage } from '../../test/e2e/app-with-page';
import beforeTheRun from '../../test/e2e/before-the-run';
import { launchApp } from '../../test/e2e/launch';
import { makeTestVault, unlock } from '../../test/e2e/test-vault';
import type { Contest, Measure } from './measure';
import { profileWithCases } from './start';
import { unlockTime } from './unlock-time';

async function vaultPage() {
  const { appFolder, remove } = await appWithPage('vault-page');
  const running = await launchApp({ appFolder, vault: 'none' });
  await running.page.waitForFunction(() => 'vaultBench' in window);
  const done = async () => {
    await running.close();
    remove();
  };
  return { page: running.page, done };
}

async function readContest(): Promise<Contest> {
  const after = await beforeTheRun();
  const { page, done } = await vaultPage();
  await page.evaluate(() => window.vaultBench.fill());
  return {
    ours: () => page.evaluate(() => window.vaultBench.readSealed()),
    theirs: () => page.evaluate(() => window.vaultBench.readPlain()),
    done: async () => {
      await done();
      await after();
    },
  };
}

async function unlockContest(): Promise<Contest> {
  const after = await beforeTheRun();
  const { page, done } = await vaultPage();
  // A vault as the app makes it here: calibrated to about a second.
  const { memoryKiB, passes } = KDF_FLOOR;
  const stretchFloor = () =>
    page.evaluate(([m, p]) => window.vaultBench.stretch(m, p), [memoryKiB, passes] as const);
  await stretchFloor();
  const figures = calibrated(await stretchFloor(), 1_000);
  const profile = await profileWithCases((folder) => makeTestVault(folder, figures));
  const running = await launchApp({ profile, vault: 'locked' });
  await unlock(running.page);
  await running.page.getByRole('list', { name: 'Cases' }).getByRole('listitem').first().waitFor();
  return {
    ours: () => unlockTime(running.page),
    theirs: () =>
      page.evaluate(([m, p]) => window.vaultBench.stretch(m, p), [
        figures.memoryKiB,
        figures.passes,
      ] as const),
    done: async () => {
      await running.close();
      await done();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      await after();
    },
  };
}

/** Opening the vault, and reading what it seals. */
export const vaultMeasures: readonly Measure[] = [
  {
    name: 'vault.unlock',
    unit: 'ms',
    against: 'the argon2id call alone',
    target: 1.4,
    prepare: unlockContest,
  },
  { name: 'vault.read5000', unit: 'ms', against: 'plain Dexie', target: 3, pairs: 9, prepare: readContest },
];
