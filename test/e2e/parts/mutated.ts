import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mutatedFiles } from '../../fixtures/evidence/mutated-files';
import { addFolder, closeReport, goTo, reportLines } from '../evidence-steps';
import type { RunningApp } from '../launch';
import { unlock } from '../test-vault';

/** What became of damaged papers that were all added at once. */
type MutatedOutcome = {
  readonly given: number;
  /** Lines of the report: every file has one. */
  readonly named: number;
  /** Rows of the register after the import, and after the page was loaded anew. */
  readonly rows: number;
  readonly rowsAfterReload: number;
  /** Files or cases left by half in the store. */
  readonly leftByHalf: number;
  readonly crashes: number;
  readonly errors: readonly string[];
};

async function rowCount({ page }: RunningApp): Promise<number> {
  await goTo(page, 'Evidence');
  return Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1;
}

/** Adds damaged papers to the open case's register, and looks at what it is left with. */
export async function addMutated(
  running: RunningApp,
  folder: string,
  seed: number,
  count: number,
): Promise<MutatedOutcome> {
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of mutatedFiles(seed, count)) writeFileSync(join(folder, name), bytes);
  const report = await addFolder(running, folder, 30_000 + count * 2_000);
  const lines = [...(await reportLines(report)).keys()].filter((name) => /^\d{4} /.test(name));
  await closeReport(running.page);
  const rows = await rowCount(running);
  await running.page.reload();
  await unlock(running.page);
  const rowsAfterReload = await rowCount(running);
  const leftByHalf = await running.page.evaluate(async () => {
    const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
    let left = 0;
    for (const name of names) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      if (database.objectStoreNames.contains('removals')) {
        left += await new Promise<number>((resolve, reject) => {
          const counting = database.transaction('removals').objectStore('removals').count();
          counting.onsuccess = () => resolve(counting.result);
          counting.onerror = () => reject(counting.error);
        });
      }
      database.close();
    }
    return left;
  });
  return {
    given: count,
    named: new Set(lines).size,
    rows,
    rowsAfterReload,
    leftByHalf,
    crashes: running.observed.crashes().length,
    errors: [...running.observed.pageErrors(), ...running.observed.requestsOutside()],
  };
}
