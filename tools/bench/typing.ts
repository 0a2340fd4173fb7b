import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeOpenCaseData } from '@shared/casefile/open-case-data';
import type { Page } from 'playwright-core';
import { largeCase } from '../../test/builders/large-case';
import beforeTheRun from '../../test/e2e/before-the-run';
import { launchApp } from '../../test/e2e/launch';
import { bareEditorApp, launchBare } from './bare-electron';
import type { Contest, Measure } from './measure';

/** Points that make a case whose Stage 2 report has about 300 pages. */
export const POINTS = 95;
const WORDS = 'The record was made on the day and nobody has said that it is wrong. ';

/** Types into the field that has the focus; the time from key to paint that 19 of 20 keys keep within, in ms. */
export async function typingTime(page: Page): Promise<number> {
  await page.evaluate(() => {
    const times: number[] = [];
    (window as unknown as { keyTimes: number[] }).keyTimes = times;
    document.addEventListener(
      'keydown',
      () => {
        const start = performance.now();
        requestAnimationFrame(() => {
          // The frame is painted after its callbacks; the next message comes when it has been.
          const channel = new MessageChannel();
          channel.port1.onmessage = () => times.push(performance.now() - start);
          channel.port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });
  await page.keyboard.type(WORDS.repeat(3), { delay: 40 });
  const times = await page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes);
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length * 0.95)] ?? Number.NaN;
}

/** The findings editor of a large case, opened through the app's own screens. */
export async function findingsEditor(file: string) {
  const running = await launchApp();
  await running.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, file);
  await running.page.getByText('a case file or zip').click();
  await running.page.waitForURL(/#\/case\//, { timeout: 60_000 });
  await running.page.evaluate(() => {
    window.location.hash = window.location.hash.replace(/(case\/[^/]+).*/, '$1/findings');
  });
  await running.page.getByRole('textbox', { name: 'Analysis' }).click();
  await running.page.keyboard.press('Control+End');
  return running;
}

async function typingContest(): Promise<Contest> {
  const after = await beforeTheRun();
  const folder = mkdtempSync(join(tmpdir(), 'bench-typing-'));
  const file = join(folder, 'case.json');
  const large = largeCase(POINTS);
  // The bench's case has no evidence files; documents without a file are in order.
  writeFileSync(file, writeOpenCaseData(large));
  const bare = await bareEditorApp();
  return {
    ours: async () => {
      const { page, close } = await findingsEditor(file);
      const figure = await typingTime(page);
      await close();
      return figure;
    },
    theirs: async () => {
      const { app, page } = await launchBare(bare);
      await page.locator('.ProseMirror').click();
      const figure = await typingTime(page);
      await app.close();
      return figure;
    },
    done: async () => {
      bare.remove();
      rmSync(folder, { recursive: true, force: true });
      await after();
    },
  };
}

/** Key to paint in the findings editor of a large case, beside a bare editor. */
export const typingMeasures: readonly Measure[] = [
  {
    name: 'typing.p95',
    unit: 'ms',
    against: 'a bare Tiptap editor',
    target: 1.5,
    prepare: typingContest,
  },
];
