import type { ElectronApplication, Locator, Page } from 'playwright-core';
import { launchApp, type RunningApp } from './launch';

/** Answers the next file or folder dialogs with these paths. */
export async function answerDialogs(app: ElectronApplication, paths: readonly string[]): Promise<void> {
  await app.evaluate(
    ({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...chosen] });
    },
    [...paths],
  );
}

/** Starts the app at the size of a small laptop. */
export async function launchAtLaptopSize(): Promise<RunningApp> {
  const running = await launchApp();
  await running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768),
  );
  return running;
}

/** From the first screen: a new, empty case, on its Evidence screen. */
export async function startEmptyCase(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Start an empty case' }).click();
  await page.getByRole('textbox', { name: 'What to call it' }).fill(title);
  await page.getByRole('button', { name: 'Begin the case' }).click();
  await goTo(page, 'Evidence');
}

/** Goes to a part of the case by its name at the left. */
export async function goTo(page: Page, part: string): Promise<void> {
  await page.getByRole('navigation').getByText(part, { exact: true }).click();
}

/** Adds a folder through the dialog and answers the report. The report stays open. */
export async function addFolder(running: RunningApp, folder: string, patience?: number): Promise<Locator> {
  await answerDialogs(running.app, [folder]);
  await running.page.getByRole('button', { name: 'Add a folder' }).click();
  return reportOf(running.page, patience);
}

/** Adds files through the dialog and answers the report. The report stays open. */
export async function addFiles(
  running: RunningApp,
  files: readonly string[],
  patience?: number,
): Promise<Locator> {
  await answerDialogs(running.app, files);
  await running.page.getByRole('button', { name: 'Add files' }).click();
  return reportOf(running.page, patience);
}

/** The report of an import, once there is one. */
export async function reportOf(page: Page, patience = 100_000): Promise<Locator> {
  const report = page.getByRole('dialog').filter({ has: page.getByTestId('import-report') });
  await report.waitFor({ timeout: patience });
  return report;
}

export async function closeReport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByTestId('import-report').waitFor({ state: 'hidden' });
}

/** What the report says of each file, by name. */
export async function reportLines(report: Locator): Promise<Map<string, string>> {
  const lines = await report.locator('li').allInnerTexts();
  return new Map(
    lines.map((line) => {
      const [chip = '', name = '', ...words] = line.split('\n');
      return [name, [chip, ...words].join(' ')];
    }),
  );
}

/** The row of the register that holds these words. */
export function row(page: Page, words: string): Locator {
  return page.locator('[data-document]').filter({ hasText: words });
}

/** How many stretches of words the browser paints with a mark of this name. */
export function painted(page: Page, name: string): Promise<string[]> {
  return page.evaluate(
    (mark) => [...(CSS.highlights.get(mark) ?? [])].map((range) => (range as Range).toString()),
    name,
  );
}

/** Selects drawn words with the pointer, as a reader does. */
export async function selectWords(page: Page, words: Locator): Promise<void> {
  const box = await words.boundingBox();
  if (!box) throw new Error('The words are not on the screen');
  const middle = box.y + box.height / 2;
  await page.mouse.move(box.x + 1, middle);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 1, middle, { steps: 6 });
  await page.mouse.up();
}

/** Opens a sample case from the first screen, on a part of it. */
export async function openSample(page: Page, title: string, part: string): Promise<void> {
  const about = page.locator('main').locator('*', { hasText: title });
  await about.getByRole('button', { name: 'Open this sample case' }).last().click();
  await page.getByRole('complementary', { name: 'Evidence' }).waitFor();
  await goTo(page, part);
}

/** Drops files and folders of this computer on a place, as the system's file manager does. */
export async function dropOn(running: RunningApp, place: Locator, paths: readonly string[]): Promise<void> {
  const { page } = running;
  const box = await place.boundingBox();
  if (!box) throw new Error('The place is not on the screen');
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...at, data });
  }
  await session.detach();
}
