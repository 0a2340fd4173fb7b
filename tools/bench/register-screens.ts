import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import beforeTheRun from '../../test/e2e/before-the-run';
import { launchApp } from '../../test/e2e/launch';
import { profileWithManyCases } from '../../test/e2e/vault-of-many-cases';
import type { Contest, Measure } from './measure';

const MANY = 500;
const FEW = 5;

const ANY_TIME = / at any time$/;
const HOME = /^Your cases$/;

/**
 * Milliseconds from an act until the screen's heading says what it led to, and that is painted.
 * @param act what is pressed: the words on a button or a choice; empty for the way back to the list of cases
 */
function painted(page: Page, act: string, heading: RegExp): Promise<number> {
  return page.evaluate(
    ([words, source, list]) =>
      new Promise<number>((resolve, reject) => {
        // No function here has a name: the runner would mark it with a helper that the page does not have.
        const wanted = new RegExp(source);
        const begun = performance.now();
        const watching = new MutationObserver(() => {
          if (!wanted.test(document.querySelector('main h1')?.textContent ?? '')) return;
          if (words === '' && !document.querySelector(list)) return;
          watching.disconnect();
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => resolve(performance.now() - begun);
            channel.port2.postMessage(null);
          });
        });
        watching.observe(document.body, { childList: true, subtree: true, characterData: true });
        if (words === '') window.location.hash = '#/cases';
        else {
          const found = [...document.querySelectorAll<HTMLElement>('main button, main label')].find(
            (each) => each.textContent?.trim() === words,
          );
          if (found) found.click();
          else reject(new Error(`There is no “${words}” on the screen`));
        }
        setTimeout(() => reject(new Error(`“${words}” led to no ${source}`)), 30_000);
      }),
    [act, heading.source, '[aria-label="Cases"] li'] as const,
  );
}

/** The app on a vault of so many cases, with the register open at any time. */
async function registerOf(cases: number) {
  const profile = await profileWithManyCases(cases);
  const running = await launchApp({ profile });
  const { page } = running;
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole('list', { name: 'Cases' }).getByRole('listitem').first().waitFor();
  await painted(page, 'Register', / in \d{4}-\d\d$/);
  await painted(page, 'Any time', ANY_TIME);
  const done = async () => {
    await running.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { page, done };
}

/** The same act in the app with many cases and with few, in turn: what the number of cases costs. */
async function contest(measured: (page: Page) => Promise<number>): Promise<Contest> {
  const after = await beforeTheRun();
  const many = await registerOf(MANY);
  const few = await registerOf(FEW);
  return {
    ours: () => measured(many.page),
    theirs: () => measured(few.page),
    done: async () => {
      await many.done();
      await few.done();
      await after();
    },
  };
}

const against = `the same with ${FEW} cases`;
const shared = { unit: 'ms', against, target: null, pairs: 9 } as const;

/** What a person waits for with 500 sealed cases in a real vault, beside the same with five. */
export const registerScreenMeasures: readonly Measure[] = [
  {
    ...shared,
    name: 'register.open500',
    prepare: () =>
      contest(async (page) => {
        await painted(page, '', HOME);
        return painted(page, 'Register', ANY_TIME);
      }),
  },
  {
    ...shared,
    name: 'register.filter500',
    prepare: () =>
      contest(async (page) => {
        const figure = await painted(page, 'Last year, 2025-26', / in 2025-26$/);
        await painted(page, 'Any time', ANY_TIME);
        return figure;
      }),
  },
  {
    ...shared,
    name: 'home.500',
    prepare: () =>
      contest(async (page) => {
        const figure = await painted(page, '', HOME);
        await painted(page, 'Register', ANY_TIME);
        return figure;
      }),
  },
];
