import { cpSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { killRounds } from './kill-rounds';
import type { RunningApp } from './launch';
import { databasesOf, type StorageApp, storageApp } from './storage-app';

const MiB = 1024 * 1024;
const KILLS = 12;

let app: StorageApp;

beforeAll(async () => {
  app = await storageApp();
});
afterAll(() => app.remove());

test(`killed ${KILLS} times at random moments, everything that was called kept is there`, async () => {
  const figures = await killRounds(app, KILLS);
  console.info(figures);
  expect(figures).toMatchObject({ kills: KILLS, lost: 0, faults: [] });
  expect(figures.changes).toBeGreaterThan(KILLS);
  expect(figures.rows).toBeGreaterThan(KILLS);
  expect(figures.files).toBeGreaterThan(0);
  expect(figures.rotations).toBeGreaterThan(KILLS / 4);
}, 240_000);

test('a file of 300 MB goes in and out without being in memory whole', async () => {
  const profile = mkdtempSync(join(app.scratch, 'profile-'));
  const running = await app.start(profile);
  const { page, app: electron } = running;
  const caseId = await page.evaluate(() => window.storage.create());
  const used = () =>
    electron.evaluate(({ app: itself }) =>
      itself.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize / 1024, 0),
    );
  const before = await used();
  let most = before;
  let going = true;
  const watching = (async () => {
    while (going) {
      // Asking a process that is collecting its garbage may lose the answer; the next one counts.
      most = Math.max(most, await used().catch(() => most));
      await page.waitForTimeout(100);
    }
  })();
  const begun = performance.now();
  const stored = await page.evaluate((id) => window.storage.store(id, 300 * 1024 * 1024), caseId);
  const seconds = (performance.now() - begun) / 1_000;
  const back = await page.evaluate(([id, sha]) => window.storage.readsBack(id, sha), [
    caseId,
    stored.sha256,
  ] as const);
  going = false;
  await watching;
  console.info(
    `300 MB stored in ${seconds.toFixed(1)} s; memory of all processes grew by ${Math.round(most - before)} MB at most`,
  );
  expect(stored.size).toBe(300 * MiB);
  expect(back).toBe(true);
  expect(most - before).toBeLessThan(200);
  expect(
    await page.evaluate(([id, sha]) => window.storage.wholeSize(id, sha), [caseId, stored.sha256] as const),
  ).toBe(300 * MiB);
  await running.close();
}, 240_000);

test('what was changed a moment before the window is closed is there at the next start', async () => {
  const profile = mkdtempSync(join(app.scratch, 'profile-'));
  const running = await app.start(profile);
  const caseId = await running.page.evaluate(() => window.storage.create());
  await running.page.exposeFunction('told', () => {});
  const made = await running.page.evaluate(async (id) => {
    void window.storage.work(id, 0);
    await new Promise((done) => setTimeout(done, 400));
    return (await window.storage.found(id)).highest;
  }, caseId);
  await running.close();
  const again = await app.start(profile);
  const found = await again.page.evaluate((id) => window.storage.found(id), caseId);
  await again.close();
  expect(found.highest).toBeGreaterThanOrEqual(made);
  expect(made).toBeGreaterThan(5);
});

/** Some changes, all called kept; answers the rows of every table as they lie on the disk. */
async function worked(running: RunningApp, caseId: string, from: number): Promise<string> {
  return running.page.evaluate(([id, number]) => window.storage.workUntil(id, number), [
    caseId,
    from + 8,
  ] as const);
}

test('the database folder deleted, cut off, or replaced by last week’s: the cases come back equal', async () => {
  const profile = mkdtempSync(join(app.scratch, 'profile-'));
  const running = await app.start(profile);
  const caseId = await running.page.evaluate(() => window.storage.create());
  const paper = await running.page.evaluate((id) => window.storage.enter(id, 2_500_000), caseId);
  await worked(running, caseId, 0);
  await running.close();
  const lastWeek = join(app.scratch, 'last-week');
  cpSync(databasesOf(profile), lastWeek, { recursive: true });
  const again = await app.start(profile);
  const before = await worked(again, caseId, 8);
  await again.close();

  const spoil: [string, () => void][] = [
    ['deleted', () => rmSync(databasesOf(profile), { recursive: true })],
    [
      'replaced by last week’s',
      () => {
        rmSync(databasesOf(profile), { recursive: true });
        cpSync(lastWeek, databasesOf(profile), { recursive: true });
      },
    ],
    [
      'cut off',
      () => {
        const folder = join(databasesOf(profile), 'app_ui_0.indexeddb.leveldb');
        for (const name of readdirSync(folder)) {
          const path = join(folder, name);
          truncateSync(path, Math.floor(statSync(path).size / 2));
        }
      },
    ],
  ];
  for (const [how, act] of spoil) {
    act();
    const found = await app.start(profile);
    expect(await found.page.evaluate(() => window.storage.notice()), how).toBe('database');
    expect(await found.page.evaluate(() => window.storage.rows()), how).toBe(before);
    const whole = await found.page.evaluate(([id, sha]) => window.storage.readsBack(id, sha), [
      caseId,
      paper,
    ] as const);
    expect(whole, how).toBe(true);
    await found.close();
  }
}, 240_000);
