import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SCREEN_IDS, type ScreenId } from '@renderer/navigation/screen-ids';
import type { Page } from 'playwright-core';
import { launchApp } from './launch';
import { MARKER, type Marked, writeMarkedCase } from './marked-case';
import { willOpen } from './parts/native-dialogs';
import { unlock } from './test-vault';

/** What a scan looked at and found. */
export type Scan = { readonly files: number; readonly bytes: number; readonly found: readonly string[] };

/** Every file under some folders that holds `marker`, in UTF-8 or UTF-16, or in whose name it stands. */
export function scan(folders: readonly string[], marker = MARKER): Scan {
  const marks = [
    Buffer.from(marker, 'utf8'),
    Buffer.from(marker, 'utf16le'),
    Buffer.from(marker, 'utf16le').swap16(),
  ];
  const found: string[] = [];
  let files = 0;
  let bytes = 0;
  for (const folder of folders) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (entry.name.includes(marker)) found.push(`the name of ${path}`);
      if (!entry.isFile()) continue;
      const content = readFileSync(path);
      files += 1;
      bytes += content.byteLength;
      if (marks.some((mark) => content.includes(mark))) found.push(path);
    }
  }
  return { files, bytes, found };
}

async function show(page: Page, screen: ScreenId): Promise<void> {
  await page.evaluate((id) => {
    window.location.hash = window.location.hash.replace(/(case\/[^/]+).*/, `$1/${id}`);
  }, screen);
  await page.locator('main').first().waitFor();
  await page.waitForTimeout(300);
}

/** Types, copies, cuts, undoes and searches for marked words where text is written. */
async function write(page: Page): Promise<void> {
  const box = page.getByRole('textbox', { name: 'Analysis' }).first();
  await box.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(` ${MARKER} typed`);
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+C');
  await page.keyboard.press('Control+Z');
  await page.keyboard.press('Control+K');
  await page.keyboard.type(MARKER);
  await page.getByText(MARKER).first().waitFor();
  await page.waitForTimeout(500);
  await page.keyboard.press('Escape');
}

/**
 * Works through the marked case in the real app, locks, unlocks, quits, and looks through all that is left.
 * @param screens the screens to show
 */
export async function workAndScan(
  screens: readonly ScreenId[],
): Promise<Scan & Marked & { control: number }> {
  const scratch = mkdtempSync(join(process.env.EVENHAND_SCRATCH ?? tmpdir(), 'evenhand-marked-'));
  const place = (name: string) => {
    mkdirSync(join(scratch, name), { recursive: true });
    return join(scratch, name);
  };
  try {
    const [profile, temp, given] = ['profile', 'temp', 'given'].map(place) as [string, string, string];
    const marked = writeMarkedCase(join(given, 'case'));
    const env = { TMPDIR: temp, TEMP: temp, TMP: temp };
    const running = await launchApp({ profile, env });
    const { page, app } = running;
    await willOpen(app, [join(given, 'case')]);
    await page.getByRole('button', { name: 'a folder', exact: true }).click();
    await page.waitForURL(/#\/case\//, { timeout: 60_000 });
    for (const screen of screens) await show(page, screen);
    await show(page, 'findings');
    await write(page);
    await page.keyboard.press('Control+L');
    await unlock(page);
    await page.getByText('Kept safely').waitFor();
    await page.keyboard.press('Control+L');
    await page.getByRole('form', { name: 'Unlock' }).waitFor();
    await running.close();
    const result = scan([profile, temp]);

    // The same marker put in clear where Chromium keeps things must be found, or nothing was looked for.
    const again = await launchApp({ profile, env, vault: 'locked' });
    await again.page.evaluate((marker) => localStorage.setItem('control', marker), MARKER);
    await again.close();
    return { ...result, ...marked, control: scan([profile]).found.length };
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A fair share of the screens, for every run of the tests. */
export const FAIR_SHARE: readonly ScreenId[] = ['evidence', 'chronology', 'documents'];

/** All of them. */
export const ALL_SCREENS: readonly ScreenId[] = SCREEN_IDS;
