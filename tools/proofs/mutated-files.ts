import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import beforeTheRun from '../../test/e2e/before-the-run';
import { startEmptyCase } from '../../test/e2e/evidence-steps';
import { launchApp } from '../../test/e2e/launch';
import { addMutated } from '../../test/e2e/parts/mutated';
import type { Proof } from './proof';

/** Damaged papers in one import, and how often the whole is done, each time with others. */
const PAPERS = 500;
const MOST_RUNS = 4;

async function once(seed: number): Promise<{ holds: boolean; figure: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-mutated-'));
  const running = await launchApp();
  try {
    await startEmptyCase(running.page, 'Damaged papers');
    const { given, named, rows, rowsAfterReload, leftByHalf, crashes, errors } = await addMutated(
      running,
      join(folder, 'papers'),
      seed,
      PAPERS,
    );
    return {
      holds: named === given && rows === rowsAfterReload && leftByHalf + crashes + errors.length === 0,
      figure: `seed ${seed}: ${given} papers, ${named} named, ${rows} entries (${rowsAfterReload} after a restart of the page), ${leftByHalf} by half, ${crashes} crashes, ${errors.length} errors`,
    };
  } finally {
    await running.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Imports good papers with something wrong in each, made from a seed, in the built app. */
export const mutatedFilesProof: Proof = {
  name: 'mutated-files',
  claim: 'Damaged papers are imported without a crash, a hang or a record left by half, and each is named.',
  run: async ({ times }) => {
    const after = await beforeTheRun();
    try {
      const verdicts = [];
      for (let seed = 1; seed <= Math.min(times, MOST_RUNS); seed += 1) verdicts.push(await once(seed));
      return {
        holds: verdicts.every(({ holds }) => holds),
        figure: verdicts.map(({ figure }) => figure).join('; '),
      };
    } finally {
      await after();
    }
  },
};
