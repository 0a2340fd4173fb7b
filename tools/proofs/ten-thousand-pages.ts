import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import beforeTheRun from '../../test/e2e/before-the-run';
import { startEmptyCase } from '../../test/e2e/evidence-steps';
import { launchApp } from '../../test/e2e/launch';
import { goThroughLongRecord } from '../../test/e2e/parts/long-record';
import { writeLargePdf } from '../../test/fixtures/evidence/odd-files';
import { memoryOf, watchMemory } from '../bench/memory';
import type { Proof } from './proof';

const PAGES = 10_000;

/** More memory than this, in MB, would be a page's picture or words held for every page. */
const MOST_MORE = 700;

/** Imports a PDF of 10,000 pages in the built app, searches in it, and goes to its end and back. */
export const tenThousandPages: Proof = {
  name: 'ten-thousand-pages',
  claim: 'A PDF of 10,000 pages is read, searched and gone through, with a handful of pages drawn at a time.',
  run: async () => {
    const after = await beforeTheRun();
    const folder = mkdtempSync(join(tmpdir(), 'evenhand-long-'));
    const path = join(folder, 'long record.pdf');
    await writeLargePdf(path, PAGES);
    const running = await launchApp();
    try {
      await startEmptyCase(running.page, 'Long record');
      const pid = running.app.process().pid ?? 0;
      const before = memoryOf(pid);
      const most = watchMemory(pid);
      const { foundOn, last, first, mostDrawn, again } = await goThroughLongRecord(
        running,
        path,
        PAGES,
        600_000,
      );
      const more = Math.round(most() - before);
      const places = [foundOn, last, first, again].join(', ');
      const errors = running.observed.pageErrors().length + running.observed.crashes().length;
      const rightPlaces = places === `${PAGES - 2}, ${PAGES}, 1, ${PAGES - 2}`;
      return {
        holds: rightPlaces && mostDrawn < 8 && errors === 0 && (!(more > 0) || more < MOST_MORE),
        figure: `pages shown: ${places}; at most ${mostDrawn} drawn; ${more} MB more memory at the highest; ${errors} errors`,
      };
    } finally {
      await running.close();
      rmSync(folder, { recursive: true, force: true });
      await after();
    }
  },
};
