import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { oddPdf } from '../../test/builders/odd-pdf';
import beforeTheRun from '../../test/e2e/before-the-run';
import { addFiles, closeReport, launchAtLaptopSize, startEmptyCase } from '../../test/e2e/evidence-steps';
import { willSaveInto } from '../../test/e2e/parts/native-dialogs';
import { goTo, work } from '../../test/e2e/parts/the-case';
import type { Measure } from './measure';
import { peakInWords } from './memory';

const PAGES = 20;
const LINES = Array.from(
  { length: 36 },
  (_, line) => `Line ${line + 1}: Ada Marlowe was seen at home and said that she was well`,
);

/** From the order to issue a copy with marks on every page to the proved file, for each page. */
const redactPage: Measure = {
  name: 'redact.page',
  unit: 'ms',
  against: 'nothing: the figure is reported',
  target: null,
  pairs: 3,
  async prepare() {
    const after = await beforeTheRun();
    const folder = mkdtempSync(join(tmpdir(), 'bench-redaction-'));
    writeFileSync(
      join(folder, 'Record.pdf'),
      oddPdf(
        Array.from({ length: PAGES }, (_, page) => ({ words: '', lines: [`Page ${page + 1}`, ...LINES] })),
      ),
    );
    const running = await launchAtLaptopSize();
    const { page } = running;
    await willSaveInto(running.app, folder);
    await startEmptyCase(page, 'Mrs Z');
    await addFiles(running, [join(folder, 'Record.pdf')]);
    await closeReport(page);
    await goTo(page, 'Bundle');
    await work(page).getByRole('button', { name: 'Make a bundle' }).click();
    await work(page)
      .getByRole('tab', { name: /^Redaction/ })
      .click();
    await work(page).getByLabel('Find words in all papers').fill('Ada Marlowe');
    await work(page).getByRole('button', { name: 'Find', exact: true }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Mark \d/ })
      .click();
    await work(page)
      .getByLabel(/This bundle is a redacted copy/)
      .check();
    let issues = 0;
    return {
      ours: async () => {
        await work(page).getByRole('button', { name: 'Issue…' }).click();
        const dialog = page.getByRole('dialog', { name: 'Issue Bundle' });
        const looked = dialog.getByLabel(/I have looked at/);
        if (await looked.count()) await looked.check();
        const start = performance.now();
        await dialog.getByRole('button', { name: 'Make and save…' }).click();
        issues += 1;
        await work(page)
          .getByRole('heading', { name: new RegExp(`^Issue ${issues}, `) })
          .waitFor({ timeout: 240_000 });
        return (performance.now() - start) / PAGES;
      },
      theirs: null,
      why: () =>
        `${PAGES} pages with ${LINES.length} marked names each: painted, covered, written, read again and looked at${peakInWords(running.app.process().pid ?? 0)}`,
      done: async () => {
        await running.close();
        await after();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  },
};

export const redactionMeasures: readonly Measure[] = [redactPage];
