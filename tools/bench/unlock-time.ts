import type { Page } from 'playwright-core';
import { locked, TEST_PASSPHRASE } from '../../test/e2e/test-vault';

declare global {
  interface Window {
    unlockTime?: Promise<number>;
  }
}

/** Locks, and answers the milliseconds from pressing Enter behind the passphrase until the list of cases is drawn. */
export async function unlockTime(page: Page, passphrase = TEST_PASSPHRASE): Promise<number> {
  await page.keyboard.press('Control+L');
  await locked(page);
  // As fast as a quick typist: the app uses that time to read what is behind the door.
  await page.getByLabel('Passphrase', { exact: true }).pressSequentially(passphrase, { delay: 60 });
  // Listening before the key is pressed: a key overtakes what is asked of the page.
  await page.evaluate(() => {
    window.unlockTime = new Promise((resolve) => {
      let begun = Number.NaN;
      document.addEventListener('keydown', () => (begun = performance.now()), { capture: true, once: true });
      const watching = new MutationObserver(() => {
        if (!document.querySelector('[aria-label="Cases"] li')) return;
        watching.disconnect();
        requestAnimationFrame(() => resolve(performance.now() - begun));
      });
      watching.observe(document.body, { childList: true, subtree: true });
    });
  });
  await page.keyboard.press('Enter');
  return page.evaluate(() => window.unlockTime ?? Number.NaN);
}
