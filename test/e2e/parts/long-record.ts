import { addFiles, closeReport, goTo, row } from '../evidence-steps';
import type { RunningApp } from '../launch';

/** What going through a long PDF came to. */
type LongRecord = {
  /** Page shown for the one word that stands three pages before the end. */
  readonly foundOn: string;
  /** Page shown after going to the last one, and after scrolling back to the beginning. */
  readonly last: string;
  readonly first: string;
  /** Pages drawn at the most, of all there are. */
  readonly mostDrawn: number;
  /** Page on which it opens again, after it was closed at the found word. */
  readonly again: string;
};

/**
 * Adds a long record (`writeLargePdf`) to the open case; searches in it, goes to its end, scrolls, and opens it again.
 * @param patience milliseconds that its import may take
 */
export async function goThroughLongRecord(
  running: RunningApp,
  path: string,
  pages: number,
  patience?: number,
): Promise<LongRecord> {
  const { page } = running;
  await goTo(page, 'Evidence');
  await addFiles(running, [path], patience);
  await closeReport(page);
  const open = async () => {
    await page.getByLabel('Filter the register').fill('Long record');
    await row(page, 'Long record').first().dblclick();
  };
  await open();
  const shown = page.getByRole('region', { name: 'Pages' });
  const number = page.getByLabel(`Page, of ${pages}`);
  let mostDrawn = 0;
  const at = async (wanted: number) => {
    await shown.getByText(`Page ${wanted} of a long record`, { exact: true }).waitFor();
    mostDrawn = Math.max(mostDrawn, await page.locator('[data-page]').count());
    return number.inputValue();
  };
  await at(1);
  await number.fill(String(pages));
  await number.press('Enter');
  const last = await at(pages);
  for (let turn = 1; turn <= 5; turn += 1) {
    await shown.evaluate(
      (frame, part) => {
        frame.scrollTop = frame.scrollHeight * part;
      },
      1 - turn / 5,
    );
    await page.waitForTimeout(50);
  }
  const first = await at(1);
  await shown.focus();
  await page.keyboard.press('Control+f');
  await page.getByRole('textbox', { name: 'Find in this document' }).fill('marigold');
  await shown.getByText('Here the marigold was mentioned once.').waitFor();
  const foundOn = await at(pages - 2);
  await page.getByRole('button', { name: 'Register' }).click();
  await open();
  const again = await at(pages - 2);
  await page.getByRole('button', { name: 'Register' }).click();
  await page.getByLabel('Filter the register').fill('');
  return { foundOn, last, first, mostDrawn, again };
}
