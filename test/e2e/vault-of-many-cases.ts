import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storageApp } from './storage-app';
import { makeTestVault } from './test-vault';

/**
 * A profile whose vault holds `manyCases(count)`, sealed and copied by the app's own storage, as if each had been
 * brought in on an earlier day.
 * @returns the profile's folder; whoever asked removes it
 */
export async function profileWithManyCases(count: number): Promise<string> {
  const profile = mkdtempSync(join(process.env.EVENHAND_SCRATCH ?? tmpdir(), 'profile-of-many-'));
  const caseIds = Array.from({ length: count }, (_, n) => `case-${n}`);
  await makeTestVault(profile, undefined, caseIds);
  const app = await storageApp();
  const { page, close } = await app.start(profile);
  await page.evaluate((many) => window.storage.placeMany(many), count);
  await close();
  app.remove();
  return profile;
}
