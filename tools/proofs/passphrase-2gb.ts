import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { calibrated, KDF_FLOOR } from '@shared/vault/passphrase-kdf';
import type { Page } from 'playwright-core';
import beforeTheRun from '../../test/e2e/before-the-run';
import { launchApp } from '../../test/e2e/launch';
import { type StorageApp, storageApp } from '../../test/e2e/storage-app';
import { makeTestVault, TEST_PASSPHRASE, unlock } from '../../test/e2e/test-vault';
import { largeFile } from '../bench/large-file';
import { median, timed } from '../bench/measure';
import { unlockTime } from '../bench/unlock-time';
import type { Proof } from './proof';

/** Files of 1 GB in the vault. */
const FILES = 2;
const PAIRS = 3;
const PASSPHRASES = [TEST_PASSPHRASE, 'slow river under six old bridges'] as const;

/** Takes so many files of 1 GB into a case. Answers how many bytes of evidence there are. */
async function fill(app: StorageApp, profile: string): Promise<number> {
  const { page, app: electron, close } = await app.start(profile);
  const caseId = await page.evaluate(() => window.storage.create());
  let bytes = 0;
  for (let file = 0; file < FILES; file += 1) {
    const path = join(app.scratch, 'large.pdf');
    largeFile(path);
    await electron.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
    }, path);
    bytes += (await page.evaluate((id) => window.storage.storeChosen(id), caseId)).size;
    rmSync(path);
  }
  await close();
  return bytes;
}

/** Milliseconds from pressing Enter behind the new passphrase until the app says that it is changed. */
async function changeTime(page: Page, from: string, to: string): Promise<number> {
  await page.getByRole('button', { name: 'Settings and help' }).click();
  await page.getByRole('menuitem', { name: 'Passphrase and locking' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Change the passphrase…' }).click();
  await dialog.getByLabel('Your passphrase now').fill(from);
  await page.keyboard.press('Enter');
  await dialog.getByLabel('New passphrase').fill(to);
  await dialog.getByLabel('The same again').fill(to);
  const time = await timed(async () => {
    await page.keyboard.press('Enter');
    await dialog.getByText('The passphrase is changed').waitFor();
  });
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  return time;
}

/** Changes the passphrase of a vault with 2 GB of evidence in the real app, beside unlocking it. */
export const passphrase2gb: Proof = {
  name: 'passphrase-2gb',
  claim:
    'With 2 GB of evidence the passphrase is changed in no more time than unlocking takes, and a second.',
  run: async () => {
    const after = await beforeTheRun();
    const app = await storageApp();
    try {
      const profile = mkdtempSync(join(app.scratch, 'profile-'));
      // A vault as the app makes it here: stretched for about a second.
      const trial = mkdtempSync(join(app.scratch, 'trial-'));
      const floor = await timed(() => makeTestVault(trial, KDF_FLOOR));
      await makeTestVault(profile, calibrated(floor, 1_000));
      const bytes = await fill(app, profile);
      const { page, close } = await launchApp({ profile, vault: 'locked' });
      await unlock(page);
      const unlocking: number[] = [];
      const changing: number[] = [];
      for (let pair = 0; pair < PAIRS; pair += 1) {
        const [now = '', next = ''] = pair % 2 === 0 ? PASSPHRASES : [...PASSPHRASES].reverse();
        unlocking.push(await unlockTime(page, now));
        changing.push(await changeTime(page, now, next));
      }
      await close();
      const [unlocks, changes] = [median(unlocking), median(changing)].map(Math.round) as [number, number];
      return {
        holds: bytes === FILES * 1024 ** 3 && changes <= unlocks + 1_000,
        figure: `${bytes / 1024 ** 3} GB of evidence; unlocking ${unlocks} ms, changing the passphrase ${changes} ms (medians of ${PAIRS})`,
      };
    } finally {
      app.remove();
      await after();
    }
  },
};
