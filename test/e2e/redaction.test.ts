import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { repository } from '../../tools/repository';
import { PLANTED, plantedPdf } from '../builders/planted-pdf';
import { addFiles, closeReport, launchAtLaptopSize, startEmptyCase } from './evidence-steps';
import type { RunningApp } from './launch';
import { willSaveInto } from './parts/native-dialogs';
import { goTo, work } from './parts/the-case';

let running: RunningApp;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'evenhand-redaction-'));
  writeFileSync(join(folder, 'Visit.pdf'), plantedPdf());
  writeFileSync(
    join(folder, 'Mail.eml'),
    `From: Ward <ward@example.org>\r\nTo: Officer <o@example.org>\r\nSubject: The visit\r\nDate: Tue, 4 Jun 2024 10:00:00 +0100\r\nMIME-Version: 1.0\r\nMessage-ID: <1@example.org>\r\nContent-Type: text/plain\r\n\r\nI saw ${PLANTED} at home. She was well.\r\n`,
  );
  copyFileSync(
    join(repository, 'resources/samples/case-b/E2 Photograph of arm.jpg'),
    join(folder, 'Photograph.jpg'),
  );
  // A scan: a picture of a page, on which a name stands more than once.
  copyFileSync(
    join(repository, 'resources/samples/case-b/E5 Home visit to mother.pdf'),
    join(folder, 'Scan.pdf'),
  );
  running = await launchAtLaptopSize();
  running.page.setDefaultTimeout(30_000);
  await willSaveInto(running.app, folder);
});
afterAll(async () => {
  await running?.close();
  rmSync(folder, { recursive: true, force: true });
});

const run = (program: string, args: string[]) =>
  execFileSync(program, args, { encoding: 'latin1', maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'pipe'] });

/** A page as grey dots, 50 to an inch. */
function dots(
  path: string,
  page: number,
): { width: number; height: number; at: (x: number, y: number) => number } {
  const raw = Buffer.from(
    run('pdftoppm', ['-gray', '-r', '50', '-f', String(page), '-l', String(page), path]),
    'latin1',
  );
  const [, wide, high] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(raw.subarray(0, 40).toString('latin1')) ?? [];
  const width = Number(wide);
  const height = Number(high);
  const start = raw.length - width * height;
  return {
    width,
    height,
    at: (x, y) => raw[start + Math.round(y * height) * width + Math.round(x * width)] ?? 255,
  };
}

/** How many separate bars of black, long and high enough to hide a word, a page shows. */
function bars({ width, height, at }: ReturnType<typeof dots>): number {
  const black = (x: number, y: number) => at(x / width, y / height) < 60;
  const seen = new Set<string>();
  let count = 0;
  for (let y = 0; y < height - 3; y += 1) {
    for (let x = 0; x < width - 14; x += 1) {
      const all = [0, 1, 2, 3].every((down) =>
        Array.from({ length: 14 }, (_, along) => black(x + along, y + down)).every(Boolean),
      );
      if (!all) continue;
      const near = [...seen].some((key) => {
        const [left = 0, top = 0] = key.split(',').map(Number);
        return Math.abs(left - x) < 40 && Math.abs(top - y) < 8;
      });
      seen.add(`${x},${y}`);
      if (!near) count += 1;
    }
  }
  return count;
}

/** A name on the scanned page, where only recognition finds it. */
const ON_THE_SCAN = 'Veitch';

test('a planted name and a part of a photograph are gone from the copy: text, objects, metadata and dots', async () => {
  const { page } = running;
  await startEmptyCase(page, 'Mrs Z');
  await addFiles(running, [
    join(folder, 'Visit.pdf'),
    join(folder, 'Mail.eml'),
    join(folder, 'Photograph.jpg'),
    join(folder, 'Scan.pdf'),
  ]);
  await closeReport(page);
  await page
    .getByText(/Reading scanned pages/)
    .first()
    .waitFor({ state: 'hidden', timeout: 120_000 });
  await goTo(page, 'Bundle');
  await work(page).getByRole('button', { name: 'Make a bundle' }).click();
  await work(page)
    .getByRole('tab', { name: /^Redaction/ })
    .click();

  await work(page).getByLabel('Find words in all papers').fill(PLANTED);
  await work(page).getByRole('button', { name: 'Find', exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Mark \d+ places on 2 pages$/ })
    .click();
  await work(page).getByLabel('Find words in all papers').fill(ON_THE_SCAN);
  await work(page).getByRole('button', { name: 'Find', exact: true }).click();
  await page.getByRole('dialog').getByText('Not everything could be looked through.').waitFor();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Mark 2 places on 1 page$/ })
    .click();

  await work(page).getByRole('button', { name: 'Draw a frame on a page…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Mark a part of a page' });
  await dialog.getByLabel('Paper').click();
  await page.getByRole('option', { name: /Photograph/ }).click();
  const picture = dialog.getByRole('img', { name: 'Photograph' });
  await picture.waitFor();
  const box = await picture.boundingBox();
  if (!box) throw new Error('The photograph is not shown');
  await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.3);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.6, { steps: 5 });
  await page.mouse.up();
  await page.getByText('Marked on page 1').waitFor();
  await page.keyboard.press('Escape');

  await work(page)
    .getByLabel(/This bundle is a redacted copy/)
    .check();
  await work(page)
    .getByRole('heading', { level: 1, name: /is ready to go out/ })
    .waitFor();
  await work(page).getByRole('button', { name: 'Issue…' }).click();
  const issue = page.getByRole('dialog', { name: 'Issue Bundle' });
  if (await issue.getByLabel(/I have looked at/).count()) await issue.getByLabel(/I have looked at/).check();
  await issue.getByRole('button', { name: 'Make and save…' }).click();
  await work(page).getByText('Redacted copy.').waitFor({ timeout: 90_000 });

  const path = join(folder, 'Bundle.pdf');
  const open = join(folder, 'open.pdf');
  run('qpdf', ['--check', path]);
  run('qpdf', ['--qdf', '--object-streams=disable', path, open]);
  const objects = readFileSync(open).toString('latin1').toLowerCase();
  const utf16 = (text: string) => [...text].map((each) => `\0${each}`).join('');
  for (const name of PLANTED.toLowerCase().split(' ')) {
    expect(objects).not.toContain(name);
    expect(objects).not.toContain(utf16(name));
    expect(objects).not.toContain(Buffer.from(utf16(name), 'latin1').toString('hex'));
  }
  const said = run('pdftotext', ['-layout', path, '-']);
  expect(said).not.toMatch(/quillane/i);
  // What was not marked can still be read and searched.
  expect(said).toMatch(/Nothing else of hers is kept/);
  expect(said).toMatch(/She was well/);
  expect(said).toMatch(/Visit to\s+on 4 June/);

  // The scan can be searched, but for what was taken off it; there its dots are black.
  expect(said).toMatch(/hedgehog/);
  expect(said).not.toMatch(new RegExp(ON_THE_SCAN, 'i'));
  expect(objects).not.toContain(ON_THE_SCAN.toLowerCase());
  const at = said.split('\f').findIndex((words) => words.includes('hedgehog')) + 1;
  expect(bars(dots(path, at))).toBeGreaterThanOrEqual(2);
  expect(bars(dots(join(folder, 'Scan.pdf'), 1))).toBe(0);

  const pages = Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', [path]))?.[1]);
  const black = Array.from({ length: pages }, (_, index) => dots(path, index + 1)).filter(
    (each) => each.at(0.45, 0.45) < 40 && each.at(0.42, 0.48) < 40 && each.at(0.8, 0.8) > 60,
  );
  expect(black).toHaveLength(1);
}, 180_000);

test('a title that would print the name in the index stops the copy', async () => {
  const { page } = running;
  await goTo(page, 'Evidence');
  await page.getByRole('row').filter({ hasText: 'Photograph' }).first().click();
  await work(page).getByLabel('Title').fill(`${PLANTED}, photograph`);
  await goTo(page, 'Bundle');
  await work(page)
    .getByRole('heading', { level: 1, name: /^1 thing to settle/ })
    .waitFor();
  await work(page)
    .getByRole('tab', { name: /^Checks/ })
    .click();
  await work(page).getByText('holds words that are redacted').waitFor();
});

test('nothing was asked of any network, and no rule of the page was broken', () => {
  expect(running.observed.requestsOutside()).toEqual([]);
  expect(running.observed.cspViolations()).toEqual([]);
  expect(running.observed.consoleErrors()).toEqual([]);
  expect(running.observed.pageErrors()).toEqual([]);
  expect(running.observed.crashes()).toEqual([]);
});
