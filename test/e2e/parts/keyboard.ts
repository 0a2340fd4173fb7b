import type { Page } from 'playwright-core';
import { partsOfTheCase } from './the-case';

/** Where the keyboard is, as one who only has a keyboard would need to know. */
type KeyboardPlace = {
  /** What a screen reader would say of it, shortened: its role or tag, and its name. */
  readonly what: string;
  /** Why it could not be seen there; empty when it can. */
  readonly hidden: string;
};

/** Looks where the keyboard is and whether that can be seen on the screen. */
export function keyboardPlace(page: Page): Promise<KeyboardPlace> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement) || at === document.body) {
      return { what: 'nowhere', hidden: 'the keyboard is nowhere' };
    }
    const labelled = (at.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ')
      .trim();
    const isField = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement;
    const label = isField ? at.labels?.[0]?.textContent : null;
    const name = at.getAttribute('aria-label') || labelled || label || at.textContent || '';
    const kind =
      at.getAttribute('role') ?? (at instanceof HTMLInputElement ? at.type : at.tagName.toLowerCase());
    const what = `${kind} “${name.trim().replace(/\s+/g, ' ').slice(0, 60)}”`;

    // A radio button drawn as part of a bar shows its ring on what is drawn of it.
    const drawn = [at, at.closest('label'), at.nextElementSibling, at.parentElement].filter(
      (element): element is HTMLElement => element instanceof HTMLElement,
    );
    const ringed = drawn.some((element) => {
      const outlined = [null, '::after'].some((part) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(element, part);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
      });
      return outlined || (element === at && getComputedStyle(element).boxShadow !== 'none');
    });
    const seen = drawn.some((element) => {
      const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
      if (width < 2 || height < 2) return false;
      return bottom > 0 && top < window.innerHeight && right > 0 && left < window.innerWidth;
    });
    return {
      what,
      hidden: [seen ? '' : 'out of sight', ringed ? '' : 'without a ring'].filter(Boolean).join(', '),
    };
  });
}

/** Presses keys one after the other. Throws when the keyboard is then somewhere that cannot be seen. */
export async function press(page: Page, ...keys: readonly string[]): Promise<KeyboardPlace> {
  let place: KeyboardPlace = { what: '', hidden: '' };
  for (const key of keys) {
    await page.keyboard.press(key);
    place = await settled(page);
    if (place.hidden) throw new Error(`After ${key} the keyboard is at ${place.what}: ${place.hidden}.`);
  }
  return place;
}

/** What opens or closes hands the keyboard over a moment later. */
async function settled(page: Page): Promise<KeyboardPlace> {
  let place = await keyboardPlace(page);
  for (let tries = 0; tries < 40 && place.hidden; tries += 1) {
    await page.waitForTimeout(50);
    place = await keyboardPlace(page);
  }
  return place;
}

/** Presses a key until the keyboard is at something of this name. Throws when it comes round without meeting it. */
export async function pressUntil(
  page: Page,
  key: string,
  wanted: RegExp,
  most = 150,
): Promise<KeyboardPlace> {
  const passed: string[] = [];
  for (let times = 0; times < most; times += 1) {
    const place = await press(page, key);
    if (wanted.test(place.what)) return place;
    passed.push(place.what);
  }
  throw new Error(`${wanted} was not reached with ${key}. Passed: ${passed.slice(-40).join(' | ')}`);
}

/**
 * Goes round with Tab until the keyboard is where it began: nothing keeps it, everything on the way shows it.
 * @returns what was passed
 */
export async function goRound(page: Page, most = 400): Promise<string[]> {
  const mark = 'data-keyboard-began-here';
  await page.evaluate((name) => document.activeElement?.setAttribute(name, ''), mark);
  const passed: string[] = [];
  for (let times = 0; times < most; times += 1) {
    await page.keyboard.press('Tab');
    const place = await keyboardPlace(page);
    // Between the last and the first the keyboard is with the window itself.
    if (place.what === 'nowhere') continue;
    if (place.hidden) throw new Error(`Tab led to ${place.what}: ${place.hidden}.`);
    passed.push(place.what);
    const round = await page.evaluate((name) => document.activeElement?.hasAttribute(name) === true, mark);
    if (round) {
      await page.evaluate((name) => document.activeElement?.removeAttribute(name), mark);
      return passed;
    }
  }
  throw new Error(`Tab never came round. Last: ${passed.slice(-12).join(' | ')}`);
}

/** Types words where the keyboard is. */
export async function typeWords(page: Page, words: string): Promise<void> {
  const place = await settled(page);
  if (place.hidden) throw new Error(`Typing at ${place.what}: ${place.hidden}.`);
  await page.keyboard.type(words);
}

/** Goes to a screen of the case by its name, through the palette. */
export async function goByName(page: Page, name: string): Promise<void> {
  await press(page, 'Control+k');
  await typeWords(page, name);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await partsOfTheCase(page).locator('[aria-current=page]').filter({ hasText: name }).waitFor();
}
