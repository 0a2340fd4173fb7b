import type { Page } from 'playwright-core';

/**
 * Drops files or folders from the disk in the middle of the work, as from the system's file manager: the page
 * sees real files and real folders, which a drop made by a script in the page cannot give it.
 */
export async function dropOnTheWork(page: Page, paths: readonly string[]): Promise<void> {
  const box = await page.getByRole('main').boundingBox();
  if (!box) throw new Error('There is nothing to drop on: the work is not in sight.');
  const devTools = await page.context().newCDPSession(page);
  const drag = {
    x: Math.round(box.x + box.width / 2),
    y: Math.round(box.y + Math.min(box.height, 400) / 2),
    data: { items: [], files: [...paths], dragOperationsMask: 1 },
  };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devTools.send('Input.dispatchDragEvent', { type, ...drag });
  }
  await devTools.detach();
}
