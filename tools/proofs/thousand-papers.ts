import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inconsistent } from '../../test/builders/consistent-bundle';
import { wordsOfPaper, writePaperFiles } from '../../test/builders/paper-files';
import { readBundle } from '../../test/builders/read-bundle';
import beforeTheRun from '../../test/e2e/before-the-run';
import { closeReport, reportOf, startEmptyCase } from '../../test/e2e/evidence-steps';
import { launchApp, type RunningApp } from '../../test/e2e/launch';
import { willOpen, willSaveInto } from '../../test/e2e/parts/native-dialogs';
import { goTo, keptSafely, work } from '../../test/e2e/parts/the-case';
import { memoryOf, watchMemory } from '../bench/memory';
import type { Proof } from './proof';

const PAPERS = 1_000;
const PATIENCE = 900_000;

/** More memory than this, in MB, would be papers held for as long as others are read or put in. */
const MOST_MORE = 900;

const tenths = (milliseconds: number) => Math.round(milliseconds / 100) / 10;

/** Imports the folder until so many are in, cancels, and imports it again. Answers what each came to. */
async function importInTwo({ app, page }: RunningApp, folder: string) {
  await willOpen(app, [folder]);
  await page.getByRole('button', { name: 'Add a folder' }).click();
  const card = page.getByRole('region', { name: 'Adding evidence' });
  await card.getByText(/^[3-9]\d\d of 1,000$/).waitFor({ timeout: PATIENCE });
  await card.getByRole('button', { name: 'Cancel' }).click();
  const stopped = page.getByText(/^Stopped\. The [\d,]+ documents added by then are in the register/);
  await stopped.waitFor({ timeout: PATIENCE });
  const cancelledAt = Number(/The ([\d,]+)/.exec((await stopped.textContent()) ?? '')?.[1]?.replace(',', ''));
  const began = performance.now();
  await page.getByRole('button', { name: 'Add a folder' }).click();
  const report = await reportOf(page, PATIENCE);
  const took = performance.now() - began;
  const summary = (await report.getByRole('heading', { level: 2 }).textContent()) ?? '';
  await closeReport(page);
  await keptSafely(page);
  const rows = Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1;
  return { cancelledAt, summary, rows, took };
}

/** Makes a bundle of everything and issues it. Answers the time it took once asked for, and the file. */
async function issueAll({ app, page }: RunningApp, folder: string) {
  await willSaveInto(app, folder);
  await goTo(page, 'Bundle');
  await work(page).getByRole('button', { name: 'Make a bundle' }).click();
  await work(page)
    .getByRole('heading', { level: 1, name: /is ready to go out/ })
    .waitFor({ timeout: PATIENCE });
  await work(page).getByRole('button', { name: 'Issue…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Issue Bundle' });
  await dialog.getByLabel(/I have looked at/).check();
  const began = performance.now();
  await dialog.getByRole('button', { name: 'Make and save…' }).click();
  await work(page)
    .getByRole('heading', { name: /^Issue 1, / })
    .waitFor({ timeout: PATIENCE });
  const took = performance.now() - began;
  const bytes = readFileSync(join(folder, 'Bundle.pdf'));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const same = (await work(page).locator('code').textContent()) === sha256;
  return { took, bytes, same };
}

/** Imports 1,000 papers in the built app, cancelled and taken up again, and issues a bundle of all of them. */
export const thousandPapers: Proof = {
  name: 'thousand-papers',
  claim:
    'A thousand papers come in, cancelled once and taken up again, none twice; a bundle of all of them is issued whole, every number of it right.',
  run: async () => {
    const after = await beforeTheRun();
    const folder = mkdtempSync(join(tmpdir(), 'evenhand-thousand-'));
    writePaperFiles(join(folder, 'council'), PAPERS);
    const running = await launchApp();
    try {
      const { page } = running;
      await startEmptyCase(page, 'A thousand papers');
      const pid = running.app.process().pid ?? 0;
      const before = memoryOf(pid);
      const mostOfImport = watchMemory(pid);
      const came = await importInTwo(running, join(folder, 'council'));
      const importMore = Math.round(mostOfImport() - before);
      const mostOfIssue = watchMemory(pid);
      const issued = await issueAll(running, folder);
      const issueMore = Math.round(mostOfIssue() - before);

      const read = readBundle(issued.bytes);
      // The cover, the index, then a page before the first section; the first line of the index leads behind that.
      const firstPaper = Math.min(...(read.links[1] ?? []).map(({ to }) => to));
      const index = Array.from({ length: firstPaper - 2 }, (_, at) => at + 1);
      const wrong = inconsistent(read, index);
      const said = read.words.map((words) => words.map(({ text }) => text).join(' ')).join('\n');
      const missing = Array.from({ length: PAPERS }, (_, at) => wordsOfPaper(at + 1)).filter(
        (words) => !said.includes(words),
      );
      const errors = running.observed.pageErrors().length + running.observed.crashes().length;
      const rest = PAPERS - came.cancelledAt;
      const whole = came.rows === PAPERS && came.summary.startsWith(`${rest} documents were added`);
      return {
        holds:
          whole &&
          wrong.length === 0 &&
          missing.length === 0 &&
          issued.same &&
          errors === 0 &&
          Math.max(importMore, issueMore) < MOST_MORE,
        figure: `cancelled at ${came.cancelledAt}, then “${came.summary}” (${tenths(came.took)} s, ${Math.round(came.took / rest)} ms a paper, ${importMore} MB more at its highest); ${read.labels.length.toLocaleString('en-GB')} pages issued in ${tenths(issued.took)} s, ${Math.round(issued.took / PAPERS)} ms a paper, ${issueMore} MB more; ${wrong.length} wrong numbers, ${missing.length} papers missing, ${errors} errors`,
      };
    } finally {
      await running.close();
      rmSync(folder, { recursive: true, force: true });
      await after();
    }
  },
};
