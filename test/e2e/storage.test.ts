import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { repository } from '../../tools/repository';
import { launchApp, type RunningApp } from './launch';
import { TEST_PASSPHRASE } from './test-vault';

const MiB = 1024 * 1024;
const KILLS = 12;

let scratch: string;
let appFolder: string;

/** The app itself, with a page that is only the store: what is tested is the real IndexedDB under the real app. */
beforeAll(async () => {
  scratch = mkdtempSync(join(process.env.EVENHAND_SCRATCH ?? tmpdir(), 'evenhand-storage-'));
  appFolder = join(scratch, 'app');
  const app = process.env.EVENHAND_APP_UNDER_TEST ?? repository;
  for (const part of ['out/main', 'out/preload', 'package.json']) {
    cpSync(join(app, part), join(appFolder, part), { recursive: true });
  }
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(import.meta.dirname, 'storage-page'),
    resolve: {
      alias: { '@shared': resolve(repository, 'shared'), '@renderer': resolve(repository, 'renderer') },
    },
    worker: { format: 'es' },
    build: {
      outDir: join(appFolder, 'out/renderer'),
      emptyOutDir: true,
      target: 'chrome130',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  });
});
afterAll(() => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }));

async function started(profile: string): Promise<RunningApp> {
  const running = await launchApp({ profile, appFolder, vault: 'locked' });
  await running.page.waitForFunction(() => 'storage' in window);
  expect(await running.page.evaluate((words) => window.storage.start(words), TEST_PASSPHRASE)).toBe(
    'started',
  );
  return running;
}

/** Files of evidence in the profile, unfinished ones too. */
function filesOnDisk(profile: string): number {
  const folder = join(profile, 'cases');
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .length;
}

test(`killed ${KILLS} times at random moments, every change that was called kept is there`, async () => {
  const profile = mkdtempSync(join(scratch, 'profile-'));
  const first = await started(profile);
  const caseId = await first.page.evaluate(() => window.storage.create());
  await first.kill();

  let kept = 0;
  let lost = 0;
  const files: string[] = [];
  for (let round = 0; round <= KILLS; round++) {
    const running = await started(profile);
    const { page } = running;
    const found = await page.evaluate((id) => window.storage.found(id), caseId);
    lost += Math.max(0, kept - found.highest);
    // Each change is whole: its person, its number and its line of history came together.
    expect(found.people).toEqual(Array.from({ length: found.highest }, (_, n) => `n${n + 1}`));
    if (found.highest > 0) expect([`Change ${found.highest}`, 'Add']).toContain(found.undoLabel);
    // Leftovers go at the start, or, when they were whole already, soon after the case is opened.
    const leftovers = async () => {
      const { removals, files: whole } = await page.evaluate(() => window.storage.evidence());
      return removals + filesOnDisk(profile) - whole.length;
    };
    await expect.poll(leftovers, { timeout: 10_000 }).toBe(0);
    const evidence = await page.evaluate(() => window.storage.evidence());
    expect(evidence.files.map(({ sha }) => sha)).toEqual(expect.arrayContaining(files));
    for (const sha of files.slice(-3)) {
      expect(
        await page.evaluate(([id, hash]) => window.storage.readsBack(id, hash), [caseId, sha] as const),
      ).toBe(true);
    }
    if (round === KILLS) {
      await running.close();
      break;
    }

    kept = found.highest;
    await page.exposeFunction('told', (number: number) => {
      kept = Math.max(kept, number);
    });
    await page.exposeFunction('toldFile', (sha: string) => void files.push(sha));
    // Neither ends by itself; the kill ends both.
    void page
      .evaluate(([id, from]) => window.storage.work(id, from), [caseId, found.highest] as const)
      .catch(() => {});
    void page.evaluate((id) => window.storage.storeMany(id), caseId).catch(() => {});
    await page.waitForTimeout(150 + Math.random() * 1_500);
    await running.kill();
  }
  console.info(`kills: ${KILLS}, changes kept: ${kept}, files kept: ${files.length}, lost: ${lost}`);
  expect(lost).toBe(0);
  expect(kept).toBeGreaterThan(KILLS);
  expect(files.length).toBeGreaterThan(0);
}, 240_000);

test('a file of 300 MB goes in and out without being in memory whole', async () => {
  const profile = mkdtempSync(join(scratch, 'profile-'));
  const running = await started(profile);
  const { page, app } = running;
  const caseId = await page.evaluate(() => window.storage.create());
  const used = () =>
    app.evaluate(({ app: electron }) =>
      electron.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize / 1024, 0),
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
  const profile = mkdtempSync(join(scratch, 'profile-'));
  const running = await started(profile);
  const caseId = await running.page.evaluate(() => window.storage.create());
  await running.page.exposeFunction('told', () => {});
  const made = await running.page.evaluate(async (id) => {
    void window.storage.work(id, 0);
    await new Promise((done) => setTimeout(done, 400));
    return (await window.storage.found(id)).highest;
  }, caseId);
  await running.close();
  const again = await started(profile);
  const found = await again.page.evaluate((id) => window.storage.found(id), caseId);
  await again.close();
  expect(found.highest).toBeGreaterThanOrEqual(made);
  expect(made).toBeGreaterThan(5);
});

/** What Chromium keeps the page's databases in. */
const databasesOf = (profile: string) => join(profile, 'Partitions', 'evenhand', 'IndexedDB');

/** Some changes, all called kept; answers the rows of every table as they lie on the disk. */
async function worked(running: RunningApp, caseId: string, from: number): Promise<string> {
  return running.page.evaluate(([id, number]) => window.storage.workUntil(id, number), [
    caseId,
    from + 8,
  ] as const);
}

test('the database folder deleted, cut off, or replaced by last week’s: the cases come back equal', async () => {
  const profile = mkdtempSync(join(scratch, 'profile-'));
  const running = await started(profile);
  const caseId = await running.page.evaluate(() => window.storage.create());
  const paper = await running.page.evaluate((id) => window.storage.enter(id, 2_500_000), caseId);
  await worked(running, caseId, 0);
  await running.close();
  const lastWeek = join(scratch, 'last-week');
  cpSync(databasesOf(profile), lastWeek, { recursive: true });
  const again = await started(profile);
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
    const found = await started(profile);
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
