import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchApp, type RunningApp } from './launch';

let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'evenhand-lifecycle-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const logged = (profile: string) =>
  readFileSync(join(profile, 'logs', 'evenhand.log'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { event: string; how?: string });

/** Starts the app once more as a user would who forgot that it is open, and waits for that start to end. */
function startAgain({ app }: RunningApp): Promise<number | null> {
  const { spawnfile, spawnargs } = app.process();
  // Without what the driver and what it loads first added for themselves.
  const words = spawnargs.slice(1).filter((word, at, all) => {
    const isAdded = word === '-r' || all[at - 1] === '-r' || /^--(inspect|remote-debugging)/.test(word);
    return !isAdded;
  });
  const again = spawn(spawnfile, words, { stdio: 'ignore', timeout: 30_000 });
  return new Promise((resolve) => again.on('close', resolve));
}

describe('one copy of the app at a time', () => {
  test('a second start ends by itself and shows the first one’s window', async () => {
    const profile = mkdtempSync(join(scratch, 'profile-'));
    const running = await launchApp({ profile });
    await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
    expect(await startAgain(running)).toBe(0);
    const windows = await running.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.isVisible()),
    );
    await running.close();
    expect(windows).toEqual([true]);
    expect(logged(profile).map(({ event }) => event)).toContain('second-start');
    expect(logged(profile).filter(({ event }) => event === 'started')).toHaveLength(1);
  });
});

describe('the window', () => {
  test('comes back as large as it was, zoomed as it was', async () => {
    const profile = mkdtempSync(join(scratch, 'profile-'));
    const first = await launchApp({ profile });
    await first.app.evaluate(({ BrowserWindow, Menu }) => {
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 10, y: 10, width: 1100, height: 660 });
      const view = Menu.getApplicationMenu()?.items.find(({ label }) => label === '&View')?.submenu;
      view?.items.find(({ label }) => label === 'Larger')?.click();
    });
    await first.page.waitForTimeout(800);
    await first.close();

    const second = await launchApp({ profile });
    await second.page.waitForFunction(() => Math.abs(devicePixelRatio - 1.1) < 0.001);
    const found = await second.app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0];
      return { width: window?.getBounds().width, least: window?.getMinimumSize(), title: window?.getTitle() };
    });
    await second.close();
    expect(found).toEqual({ width: 1100, least: [1024, 640], title: 'Evenhand' });
  });

  test('takes the theme the page says, to its last edge', async () => {
    const running = await launchApp();
    await running.page.locator('#root *:visible').first().waitFor();
    const seen: unknown[] = [];
    for (const theme of ['dark', 'light']) {
      await running.page.evaluate(
        (wanted) =>
          (
            window as unknown as { desk: { window: { setTheme: (input: object) => Promise<unknown> } } }
          ).desk.window.setTheme({ theme: wanted }),
        theme,
      );
      // The driver gives the page a colour scheme of its own, so Electron itself is asked.
      const [paper, isDark] = await running.app.evaluate(({ BrowserWindow, nativeTheme }) => [
        BrowserWindow.getAllWindows()[0]?.getBackgroundColor(),
        nativeTheme.shouldUseDarkColors,
      ]);
      seen.push([theme, paper, isDark]);
    }
    await running.close();
    expect(seen).toEqual([
      ['dark', '#171A21', true],
      ['light', '#F5F3EE', false],
    ]);
  });

  test('closes when the page has kept everything', async () => {
    const profile = mkdtempSync(join(scratch, 'profile-'));
    const running = await launchApp({ profile });
    await running.page.locator('#root *:visible').first().waitFor();
    await running.close();
    expect(logged(profile).at(-1)).toMatchObject({ event: 'closed', how: 'kept' });
  });
});

test('when the page’s process dies the user is told, and the page comes back', async () => {
  const profile = mkdtempSync(join(scratch, 'profile-'));
  const running = await launchApp({ profile });
  await running.page.locator('#root *:visible').first().waitFor();
  const back = await running.app.evaluate(async ({ BrowserWindow, dialog }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0] as Electron.BrowserWindow;
    const told: string[] = [];
    Object.assign(dialog, {
      showMessageBox: async (_window: unknown, { message }: { message: string }) => {
        told.push(message);
        return { response: 0 };
      },
    });
    const again = new Promise<void>((resolve) => webContents.once('did-finish-load', () => resolve()));
    webContents.forcefullyCrashRenderer();
    await again;
    return {
      told,
      url: webContents.getURL(),
      desk: await webContents.executeJavaScript('typeof window.desk'),
    };
  });
  await running.close();
  expect(back).toEqual({
    told: ['Evenhand stopped and will start again.'],
    url: 'app://ui/',
    desk: 'object',
  });
  expect(logged(profile).map(({ event }) => event)).toContain('page-gone');
});

describe('a document is on the disk whole or not at all', () => {
  test('when the app is killed while writing it, the older one is still there', async () => {
    const folder = join(scratch, 'killed');
    mkdirSync(folder);
    const path = join(folder, 'Report.docx');
    writeFileSync(path, 'the older report');
    const running = await launchApp();
    await running.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, path);
    await running.page.evaluate(() => {
      const { desk } = window as unknown as {
        desk: { document: { save: (input: object) => Promise<unknown> } };
      };
      void desk.document.save({
        suggestedName: 'Report',
        kind: 'docx',
        bytes: new Uint8Array(200 * 1024 * 1024),
      });
    });
    const unfinished = async () => {
      for (;;) {
        const name = readdirSync(folder).find((each) => each.endsWith('.tmp'));
        const size =
          name === undefined ? 0 : (statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0);
        if (size > 0) return size;
        await new Promise((resolve) => setImmediate(resolve));
      }
    };
    expect(await unfinished()).toBeGreaterThan(0);
    await running.kill();

    expect(readFileSync(path, 'utf8')).toBe('the older report');
    expect(readdirSync(folder).filter((name) => !name.endsWith('.tmp'))).toEqual(['Report.docx']);
  });

  test('when the app is killed while a copy of a case is written, there is no half copy under its name', async () => {
    const folder = join(scratch, 'copy');
    mkdirSync(folder);
    const running = await launchApp();
    await running.app.evaluate(({ dialog }, filePath) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] });
    }, folder);
    await running.page.evaluate(async () => {
      const { desk } = window as unknown as {
        desk: Record<
          string,
          Record<string, (input: object) => Promise<{ ok: boolean; value: { folderToken: string } }>>
        >;
      };
      const begun = await desk.caseData?.chooseFolderToSave?.({ suggestedName: 'Case B', what: 'case' });
      const folderToken = begun?.value.folderToken;
      const bytes = new TextEncoder().encode('half of it');
      await desk.caseData?.writeFile?.({
        folderToken,
        relativeName: 'case.json',
        bytes,
        offset: 0,
        final: false,
      });
    });
    await running.kill();
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/^\.evenhand-[0-9a-f]{16}\.tmp$/)]);
  });

  test('a copy of a case that was under way is cleared away when the window closes', async () => {
    const folder = join(scratch, 'closed');
    mkdirSync(folder);
    const running = await launchApp();
    await running.app.evaluate(({ dialog }, filePath) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] });
    }, folder);
    await running.page.evaluate(() =>
      (
        window as unknown as {
          desk: { caseData: { chooseFolderToSave: (input: object) => Promise<unknown> } };
        }
      ).desk.caseData.chooseFolderToSave({ suggestedName: 'Case B', what: 'case' }),
    );
    expect(readdirSync(folder)).toHaveLength(1);
    await running.close();
    expect(readdirSync(folder)).toEqual([]);
  });
});
