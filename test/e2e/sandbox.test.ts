import { readFileSync, readlinkSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { electronRuntime } from '../../tools/electron-runtime';
import { isRoot, sandboxObstacle } from '../../tools/runtime/chromium-sandbox';
import { launchApp, type RunningApp } from './launch';
import { makeOrdinaryUsersPlace, ordinaryUserObstacle } from './ordinary-user';

/** Why the sandbox cannot be on for anyone we can be here. */
async function obstacle(): Promise<string | undefined> {
  if (process.platform !== 'linux') return 'the marks of the sandbox read here are those of Linux';
  if (isRoot()) return ordinaryUserObstacle();
  const executable = process.env.EVENHAND_ELECTRON;
  return executable === undefined ? 'there is no Electron' : sandboxObstacle(executable)?.why;
}

const why = await obstacle();
if (why) console.log(`The sandbox tests are skipped: ${why}.`);

let running: RunningApp;
let place: string | undefined;

beforeAll(async () => {
  if (why) return;
  if (!isRoot()) {
    running = await launchApp();
    return;
  }
  const runtime = await electronRuntime(() => {});
  const ordinaryUser = makeOrdinaryUsersPlace(runtime.executable, process.env.EVENHAND_APP_UNDER_TEST ?? '');
  place = dirname(ordinaryUser.scratch);
  running = await launchApp({ ordinaryUser });
});

afterAll(async () => {
  await running?.close();
  if (place) rmSync(place, { recursive: true, force: true, maxRetries: 5 });
});

test.skipIf(why)('an ordinary user sees the first screen, with no switch that weakens anything', async () => {
  const { app, page, observed } = running;
  const uid = await app.evaluate(() => process.getuid?.());
  expect(uid).not.toBe(0);
  expect(await app.evaluate((electron) => electron.app.commandLine.hasSwitch('no-sandbox'))).toBe(false);

  await page.getByRole('main').first().waitFor();
  expect(observed.requestsOutside()).toEqual([]);
  expect(observed.consoleErrors()).toEqual([]);
  expect(observed.crashes()).toEqual([]);
});

test.skipIf(why)('the page lives in the sandbox of the operating system', async () => {
  const { app, page } = running;
  await page.getByRole('main').first().waitFor();
  const { main, pages } = await app.evaluate((electron) => ({
    main: process.pid,
    pages: electron.app
      .getAppMetrics()
      .filter((metric) => metric.type === 'Tab')
      .map((metric) => metric.pid),
  }));
  expect(pages.length).toBeGreaterThan(0);
  for (const pid of pages) {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    // 2 is "filter": the process may make only the system calls on Chromium's list.
    expect(status).toMatch(/^Seccomp:\s+2$/m);
    expect(status).toMatch(/^NoNewPrivs:\s+1$/m);
    expect(readlinkSync(`/proc/${pid}/ns/user`)).not.toBe(readlinkSync(`/proc/${main}/ns/user`));
  }
});
