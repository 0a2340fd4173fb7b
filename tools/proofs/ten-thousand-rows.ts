import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CASE_JSON } from '@shared/casefile/evidence-names';
import { writeOpenCaseData } from '@shared/casefile/open-case-data';
import type { Page } from 'playwright-core';
import { record } from '../../test/builders/case-builder';
import { writeManyPapers } from '../../test/builders/many-papers';
import beforeTheRun from '../../test/e2e/before-the-run';
import { launchApp } from '../../test/e2e/launch';
import { panel } from '../../test/e2e/parts/evidence-panel';
import { willOpen } from '../../test/e2e/parts/native-dialogs';
import { goTo, partsOfTheCase, work } from '../../test/e2e/parts/the-case';
import type { Proof } from './proof';

const ROWS = 10_000;

/** A key that is answered later than this, in milliseconds, is felt as a pause. */
const LONGEST_PAUSE = 500;

/** A list is drawn in part: more elements than this and it is drawn whole. */
const MOST_ELEMENTS = 6_000;

/** Writes a case with 10,000 papers, marks of redaction and events. */
function writeManyRows(folder: string): void {
  const caseFile = writeManyPapers(folder, ROWS);
  const each = <Item>(make: (number: number) => Item) =>
    Array.from({ length: ROWS }, (_, index) => make(index + 1));
  writeFileSync(
    join(folder, CASE_JSON),
    writeOpenCaseData({
      ...caseFile,
      redactions: each((number) =>
        record('redactions', {
          id: `r${number}`,
          documentId: `d${number}`,
          page: 1,
          words: `Name ${number}`,
          reason: 'third-party',
        }),
      ),
      chronology: each((number) =>
        record('chronology', {
          id: `e${number}`,
          order: number,
          date: { precision: 'day', on: `2024-0${(number % 9) + 1}-10` },
          event: `Event ${number}`,
        }),
      ),
    }),
  );
}

/** Presses keys where the keyboard is, each answered by a drawn frame. Answers the longest that any took. */
async function longestAnswer(page: Page, keys: readonly string[]): Promise<number> {
  await page.evaluate(() => {
    const holder = globalThis as { __answers?: number[] };
    holder.__answers = [];
    document.addEventListener(
      'keydown',
      (event) => {
        const pressed = event.timeStamp;
        requestAnimationFrame(() => setTimeout(() => holder.__answers?.push(performance.now() - pressed)));
      },
      { capture: true },
    );
  });
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(30);
  }
  return page.evaluate(() => Math.max(0, ...((globalThis as { __answers?: number[] }).__answers ?? [])));
}

const THROUGH = [
  'End',
  'Home',
  ...Array.from({ length: 10 }, () => 'PageDown'),
  ...Array.from({ length: 10 }, () => 'ArrowDown'),
  'End',
  'ArrowUp',
  'Home',
];

/** Opens every list of the rooms of evidence and goes through it by keys. Answers the longest pause of each. */
async function throughEveryList(page: Page): Promise<Map<string, { pause: number; elements: number }>> {
  const seen = new Map<string, { pause: number; elements: number }>();
  const look = async (list: string, keys: readonly string[]) => {
    const pause = Math.round(await longestAnswer(page, keys));
    const elements = await page.evaluate(() => document.querySelectorAll('*').length);
    seen.set(list, { pause, elements });
  };
  await goTo(page, 'Evidence');
  await page.getByRole('grid', { name: 'Register of evidence' }).focus();
  await look('register', [...THROUGH, 'Shift+ArrowDown', 'Alt+ArrowDown', 'Alt+ArrowUp']);
  await page.getByLabel('Filter the register').focus();
  await look('filter of the register', [...'paper 9999']);
  await page.getByLabel('Filter the register').fill('');

  await goTo(page, 'Chronology');
  await work(page).getByRole('list', { name: 'Events in order of date' }).getByRole('button').first().focus();
  await look('chronology', ['Tab', 'Tab', 'Shift+Tab', 'End', 'Home', 'Tab']);

  await goTo(page, 'Bundle');
  await work(page).getByRole('button', { name: 'Make a bundle' }).click();
  await work(page)
    .getByRole('heading', { level: 1, name: /is ready to go out/ })
    .waitFor({ timeout: 600_000 });
  await work(page).getByRole('grid', { name: 'Papers of the bundle, in order' }).focus();
  await look('papers of a bundle', THROUGH);
  await look('moving a paper of a bundle', ['End', 'Alt+ArrowUp', 'Alt+ArrowUp', 'Alt+ArrowDown']);
  for (const tab of ['Checks', 'Index', 'Redaction']) {
    await work(page)
      .getByRole('tab', { name: new RegExp(`^${tab}`) })
      .click();
    await work(page).getByRole('list').getByRole('button').first().focus();
    await look(tab.toLowerCase(), ['Tab', 'Tab', 'Tab', 'Shift+Tab', 'Tab', 'Tab']);
  }

  const show = panel(page).getByRole('button', { name: 'Show the evidence' });
  if (await show.isVisible()) await show.click();
  await panel(page).getByRole('list', { name: 'Evidence' }).getByRole('button').first().focus();
  await look('evidence at the side', ['ArrowDown', 'ArrowDown', 'End', 'Home', 'Tab']);
  await page.keyboard.press('Control+Shift+f');
  await page.getByRole('combobox', { name: 'Find in this case' }).waitFor();
  await look('find in the case', [...'paper', 'ArrowDown', 'ArrowDown', 'PageDown', 'End', 'Home']);
  await page.keyboard.press('Escape');
  return seen;
}

/** Goes by keys through every list of papers, marks, checks and events with 10,000 rows, in the built app. */
export const tenThousandRows: Proof = {
  name: 'ten-thousand-rows',
  claim: `Every list of papers, marks, checks and events takes 10,000 rows: a key is answered within ${LONGEST_PAUSE} ms, and no list is drawn whole.`,
  run: async () => {
    const after = await beforeTheRun();
    const folder = mkdtempSync(join(tmpdir(), 'evenhand-rows-'));
    writeManyRows(join(folder, 'case'));
    const running = await launchApp();
    try {
      const { page } = running;
      page.setDefaultTimeout(120_000);
      await willOpen(running.app, [join(folder, 'case')]);
      await page.getByRole('button', { name: 'a folder', exact: true }).click();
      await partsOfTheCase(page).waitFor();
      const seen = await throughEveryList(page);
      const slow = [...seen].filter(([, { pause }]) => pause > LONGEST_PAUSE);
      const whole = [...seen].filter(([, { elements }]) => elements > MOST_ELEMENTS);
      const errors = running.observed.pageErrors().length + running.observed.crashes().length;
      return {
        holds: slow.length === 0 && whole.length === 0 && errors === 0,
        figure: `longest answer to a key: ${[...seen].map(([list, { pause }]) => `${list} ${pause} ms`).join(', ')}; ${whole.length} drawn whole, ${errors} errors`,
      };
    } finally {
      await running.close();
      rmSync(folder, { recursive: true, force: true });
      await after();
    }
  },
};
