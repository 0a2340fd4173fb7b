import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeLargePdf } from '../fixtures/evidence/odd-files';
import { pdf } from '../fixtures/evidence/write-pdf';
import { addFolder, answerDialogs, closeReport, goTo, row, startEmptyCase } from './evidence-steps';
import { launchApp } from './launch';

const scratch = mkdtempSync(join(tmpdir(), 'evenhand-cut-off-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test('an import cut off by a power cut leaves nothing by half, says what is not in, and is taken up again', async () => {
  const papers = join(scratch, 'papers');
  mkdirSync(papers);
  writeFileSync(join(papers, 'E1 Letter.pdf'), pdf([['A letter']]));
  await writeLargePdf(join(papers, 'E2 Long record.pdf'), 2, 600 * 1024 * 1024);
  const first = await launchApp();
  await startEmptyCase(first.page, 'Cut off');
  const address = first.page.url();
  await answerDialogs(first.app, [papers]);
  await first.page.getByRole('button', { name: 'Add a folder' }).click();
  await first.page
    .getByRole('region', { name: 'Adding evidence' })
    .getByText(/of \d+ MB/)
    .waitFor();
  await first.kill();

  const again = await launchApp({ profile: first.profile });
  try {
    const { page } = again;
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, new URL(address).hash);
    await goTo(page, 'Evidence');
    await page.getByText('Adding papers was cut off.').waitFor();
    await page.getByText(/Not in yet: .*E2 Long record\.pdf/).waitFor();
    // Taken up again, with the folder as it is now; the long record is not needed for that.
    rmSync(join(papers, 'E2 Long record.pdf'));
    await addFolder(again, papers);
    await closeReport(page);
    await row(page, 'Letter').first().waitFor();
    expect(await page.getByText('Adding papers was cut off.').count()).toBe(0);
    expect(Number(await page.getByRole('grid').getAttribute('aria-rowcount'))).toBe(2);
  } finally {
    await again.close();
    rmSync(first.profile, { recursive: true, force: true });
  }
});
