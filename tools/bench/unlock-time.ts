import type { Page } from 'playwright-core';
import { locked, TEST_PASSPHRASE } from '../../test/e2e/test-vault';

/** Locks, and answers the milliseconds from pressing Enter behind the passphrase until the list of cases is drawn. */
export async function unlockTime(page: Page, passphrase = TEST_PASSPHRASE): Promise<number> {
  await page.keyboard.press('Control+L');
  await locked(page);
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  const drawn = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let begun = 0;
        document.addEventListener('keydown', () => (begun = performance.now()), {
          capture: true,
          once: true,
        });
        // No function here has a name: the runner would mark it with a helper that the page does not have.
        const watching = new MutationObserver(() => {
          if (!document.querySelector('[aria-label="Cases"] li')) return;
          watching.disconnect();
          requestAnimationFrame(() => resolve(performance.now() - begun));
        });
        watching.observe(document.body, { childList: true, subtree: true });
      }),
  );
  await page.keyboard.press('Enter');
  return drawn;
}
