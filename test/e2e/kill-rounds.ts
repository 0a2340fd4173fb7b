import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { RunningApp } from './launch';
import { copyGeneration, databasesOf, filesOnDisk, openStore, type StorageApp } from './storage-app';
import type {} from './storage-page/asked';

/** What was found after so many kills. */
type KillFigures = {
  /** While changes were made, files came in and the safety copy was written anew. */
  readonly kills: number;
  /** More, while the app was opening its store after one of those. */
  readonly whileOpening: number;
  /** How often everything was looked for with the database gone: then it came out of the safety copy alone. */
  readonly fromCopyAlone: number;
  /** How often the safety copy was written anew in all. */
  readonly rotations: number;
  /** Changes, large rows and files that were called kept. */
  readonly changes: number;
  readonly rows: number;
  readonly files: number;
  /** How many of them a restart did not find. */
  readonly lost: number;
  /** A sentence for everything else that was not as it must be. */
  readonly faults: readonly string[];
};

/** Longest time from the beginning of the work to the kill, in milliseconds. */
const WORK_MS = 1_650;
const OPENING_MS = 1_200;

/** Waits until nothing half-imported is left; how much is left when it never comes to that. */
async function leftovers({ page }: RunningApp, profile: string): Promise<number> {
  let left = 0;
  for (let tries = 0; tries < 150; tries++) {
    const { removals, files } = await page.evaluate(() => window.storage.evidence());
    left = removals + Math.abs(filesOnDisk(profile) - files.length);
    if (left === 0) return 0;
    await wait(100);
  }
  return left;
}

/**
 * Ends the app by force at random moments while changes and files are being kept and the safety copy is written anew,
 * again and again on one profile, and looks each time for everything that had been called kept. Every fourth time the
 * database is taken away before, and every fifth the app is ended once more while it opens.
 */
export async function killRounds(app: StorageApp, kills: number): Promise<KillFigures> {
  const profile = mkdtempSync(join(app.scratch, 'profile-'));
  const first = await app.start(profile);
  const caseId = await first.page.evaluate(() => window.storage.create());
  await first.kill();

  const kept = { change: 0, row: 0, files: [] as string[] };
  let [lost, whileOpening, fromCopyAlone] = [0, 0, 0];
  const faults: string[] = [];
  for (let round = 0; round <= kills; round++) {
    const fault = (words: string) => faults.push(`round ${round}: ${words}`);
    if (round % 4 === 3) {
      rmSync(databasesOf(profile), { recursive: true, force: true });
      fromCopyAlone += 1;
    }
    if (round % 5 === 4) {
      const opening = await app.launch(profile);
      void openStore(opening).catch(() => undefined);
      await wait(Math.random() * OPENING_MS);
      await opening.kill();
      whileOpening += 1;
    }
    const running = await app.start(profile);
    const { page } = running;
    const found = await page.evaluate((id) => window.storage.found(id), caseId);
    // Each change is whole: its person, its number and its line of history came together.
    const whole = found.people.every((id, index) => id === `n${index + 1}`);
    if (!whole || found.people.length !== found.highest) fault('part of a change is there');
    if (found.highest > 0 && ![`Change ${found.highest}`, 'Add'].includes(found.undoLabel ?? ''))
      fault('the last change cannot be taken back');
    const left = await leftovers(running, profile);
    if (left > 0) fault(`${left} half-imported files are left`);
    const { files } = await page.evaluate(() => window.storage.evidence());
    const here = new Set(files.map(({ sha256 }) => sha256));
    lost += Math.max(0, kept.change - found.highest) + Math.max(0, kept.row - found.largest);
    lost += kept.files.filter((sha) => !here.has(sha)).length;
    for (const sha of kept.files.slice(-3)) {
      if (!here.has(sha)) continue;
      const same = await page.evaluate(([id, hash]) => window.storage.readsBack(id, hash), [
        caseId,
        sha,
      ] as const);
      if (!same) fault('a file reads back otherwise');
    }
    if (round === kills) {
      await running.close();
      break;
    }
    [kept.change, kept.row] = [found.highest, found.largest];
    await page.exposeFunction('told', (number: number) => {
      kept.change = Math.max(kept.change, number);
    });
    await page.exposeFunction('toldRow', (number: number) => {
      kept.row = Math.max(kept.row, number);
    });
    await page.exposeFunction('toldFile', (sha: string) => void kept.files.push(sha));
    // None of these ends by itself; the kill ends them all.
    void page
      .evaluate(([id, from]) => window.storage.work(id, from), [caseId, found.highest] as const)
      .catch(() => {});
    void page.evaluate((id) => window.storage.storeMany(id), caseId).catch(() => {});
    void page
      .evaluate(([id, from]) => window.storage.rowsAnew(id, from), [caseId, found.largest] as const)
      .catch(() => {});
    if (round % 2 === 1) void page.evaluate(() => window.storage.copyAnew()).catch(() => {});
    await wait(150 + Math.random() * (WORK_MS - 150));
    await running.kill();
  }
  return {
    kills,
    whileOpening,
    fromCopyAlone,
    rotations: copyGeneration(profile),
    changes: kept.change,
    rows: kept.row,
    files: kept.files.length,
    lost,
    faults,
  };
}
