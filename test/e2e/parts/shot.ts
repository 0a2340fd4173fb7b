import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** A picture for whoever looks; nothing unless `EVENHAND_SHOTS` names a folder for them. */
export async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env.EVENHAND_SHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
