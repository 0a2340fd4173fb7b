import type { Page } from 'playwright-core';
import { goTo, partsOfTheCase, work } from './the-case';

/** What one screen says and what stands in its fields, as a user would read it from top to bottom. */
function shown(page: Page): Promise<string> {
  return work(page).evaluate((main) => {
    const fields = [...main.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')];
    const values = fields
      .filter((field) => field.type !== 'search' && field.getClientRects().length > 0)
      .map((field) =>
        field instanceof HTMLInputElement && /radio|checkbox/.test(field.type) ? field.checked : field.value,
      );
    return JSON.stringify([(main.textContent ?? '').replace(/\s+/g, ' '), values]);
  });
}

/** Goes through the tabs of a screen, and the tabs within them. */
async function throughTabs(
  page: Page,
  depth: number,
  path: string,
  seen: Map<string, string>,
): Promise<void> {
  const list = work(page).getByRole('tablist').nth(depth);
  const tabs = (await list.count()) === 0 ? [] : await list.getByRole('tab').all();
  if (tabs.length === 0) {
    seen.set(path, await shown(page));
    return;
  }
  for (const [index, each] of tabs.entries()) {
    // Pressed in the page: this only reads, and there are very many of them.
    await each.evaluate((tab) => (tab as HTMLElement).click());
    await each.and(page.locator('[aria-selected=true]')).waitFor();
    await work(page).locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
    await throughTabs(page, depth + 1, `${path} > ${index + 1}`, seen);
  }
}

/** Everything a case shows, screen by screen and tab by tab. */
export async function everythingShown(page: Page): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  const parts = await partsOfTheCase(page)
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.querySelector('span')?.textContent ?? ''));
  for (const part of parts) {
    await goTo(page, part);
    if (part === 'Documents')
      await work(page)
        .getByRole('navigation', { name: /^Contents/ })
        .waitFor();
    await throughTabs(page, 0, part, seen);
  }
  return seen;
}
