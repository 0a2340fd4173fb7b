import type { Page } from 'playwright-core';
import { goTo, partsOfTheCase, work } from './the-case';

/**
 * Goes through the tabs of a screen, and the tabs within them, reading what each says and what stands in its
 * fields. In the page itself: this only reads, and there are very many of them.
 */
function throughTabs(page: Page, part: string): Promise<[string, string][]> {
  return work(page).evaluate(async (main, name) => {
    const seen: [string, string][] = [];
    const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const shown = () => {
      const fields = [...main.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')];
      const values = fields
        .filter((field) => field.getClientRects().length > 0)
        .map((field) => (/radio|checkbox/.test(field.type) ? field.matches(':checked') : field.value));
      return JSON.stringify([(main.textContent ?? '').replace(/\s+/g, ' '), values]);
    };
    const tabsAt = (depth: number) => [
      ...(main.querySelectorAll('[role=tablist]')[depth]?.querySelectorAll<HTMLElement>('[role=tab]') ?? []),
    ];
    const through = async (depth: number, path: string): Promise<void> => {
      const count = tabsAt(depth).length;
      if (count === 0) seen.push([path, shown()]);
      for (let index = 0; index < count; index += 1) {
        const tab = tabsAt(depth)[index];
        tab?.click();
        await drawn();
        await through(depth + 1, `${path} > ${tab?.textContent ?? index}`);
      }
    };
    await through(0, name);
    return seen;
  }, part);
}

/** Everything a case shows, screen by screen and tab by tab. */
export async function everythingShown(page: Page): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  const parts = await partsOfTheCase(page)
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.querySelector('span')?.textContent ?? ''));
  for (const part of parts) {
    await goTo(page, part);
    if (part === 'Documents') {
      await work(page)
        .getByRole('navigation', { name: /^Contents/ })
        .waitFor();
    }
    for (const [where, words] of await throughTabs(page, part)) seen.set(where, words);
  }
  return seen;
}
