import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import type { DeskApi } from '@shared/ipc/desk-api';
import { chromium, type Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { type ElectronRuntime, electronRuntime } from '../../tools/electron-runtime';
import { packageUnpacked, type UnpackedApp } from '../../tools/package/package-app';
import { repository } from '../../tools/repository';
import { unlock } from '../e2e/test-vault';
import { startPackaged } from './start-packaged';

// How a fuse is written in the program itself.
const OFF = '0'.charCodeAt(0);
const ON = '1'.charCodeAt(0);

let runtime: ElectronRuntime;
let app: UnpackedApp;

const resources = () =>
  process.platform === 'darwin'
    ? join(dirname(dirname(app.executable)), 'Resources')
    : join(app.folder, 'resources');

beforeAll(async () => {
  runtime = await electronRuntime(() => {});
  app = await packageUnpacked(runtime, join(process.env.EVENHAND_SCRATCH ?? '', 'package'));
}, 300_000);

test('holds the built app in an asar, and nothing else', () => {
  const inside = listPackage(join(resources(), 'app.asar'), { isPack: false }).map((path) =>
    path.replaceAll('\\', '/'),
  );
  expect(inside).toContain('/out/main/main.js');
  expect(inside).toContain('/out/preload/preload.cjs');
  expect(inside).toContain('/out/renderer/index.html');
  const strays = inside.filter((path) => path !== '/package.json' && !/^\/out(\/|$)/.test(path));
  expect(strays).toEqual([]);
  expect(inside.filter((path) => path.endsWith('.map'))).toEqual([]);
});

test('carries no starter program that would open another app', () => {
  expect(existsSync(join(resources(), 'default_app.asar'))).toBe(false);
});

test('carries the licences of what it is made of', () => {
  const notices = readFileSync(join(resources(), 'licences', 'third-party-licences.txt'), 'utf8');
  expect(notices).toMatch(/^react \d/m);
  expect(notices).toMatch(/^docx \d/m);
  expect(existsSync(join(resources(), 'licences', 'LICENSE.txt'))).toBe(true);
});

test('says so in a file when it was made from the test runtime', () => {
  expect(existsSync(join(app.folder, 'TEST-BUILD-DO-NOT-USE.txt'))).toBe(runtime.kind === 'test');
});

test('has no start file that switches the sandbox off', () => {
  const startFiles = readdirSync(app.folder).filter((name) => /\.(sh|desktop|cmd|bat)$/.test(name));
  for (const name of startFiles) {
    expect(readFileSync(join(app.folder, name), 'utf8')).not.toContain('no-sandbox');
  }
  const about = readFileSync(join(repository, 'electron-builder.yml'), 'utf8');
  expect(about).not.toContain('no-sandbox');
});

test('has its fuses set', async () => {
  const target = process.platform === 'darwin' ? dirname(dirname(dirname(app.executable))) : app.executable;
  const wire = await getCurrentFuseWire(target);
  const states = {
    runAsNode: wire[FuseV1Options.RunAsNode],
    cookieEncryption: wire[FuseV1Options.EnableCookieEncryption],
    nodeOptions: wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable],
    inspect: wire[FuseV1Options.EnableNodeCliInspectArguments],
    asarIntegrity: wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation],
    onlyAsar: wire[FuseV1Options.OnlyLoadAppFromAsar],
    browserSnapshot: wire[FuseV1Options.LoadBrowserProcessSpecificV8Snapshot],
    fileProtocolPrivileges: wire[FuseV1Options.GrantFileProtocolExtraPrivileges],
  };
  expect(states).toEqual({
    runAsNode: OFF,
    cookieEncryption: ON,
    nodeOptions: OFF,
    inspect: OFF,
    asarIntegrity: ON,
    onlyAsar: ON,
    browserSnapshot: OFF,
    fileProtocolPrivileges: OFF,
  });
});

/** Starts the packaged app and does `look` at its page. */
async function inPackagedApp(look: (page: Page) => Promise<void>): Promise<void> {
  const run = await startPackaged(app.executable);
  try {
    const browser = await chromium.connectOverCDP(run.devTools);
    const context = browser.contexts()[0];
    if (!context) throw new Error('The packaged app has no window.');
    const page = context.pages()[0] ?? (await context.waitForEvent('page'));
    await unlock(page);
    await page.getByRole('main').first().waitFor();
    await look(page);
    await browser.close();
  } finally {
    await run.stop();
  }
}

test('starts and shows its first screen', () =>
  inPackagedApp(async (page) => {
    expect(await page.title()).toContain('Evenhand');
    expect(page.url()).toMatch(/^app:/);
    await page
      .getByRole('heading', { level: 1, name: 'From a council’s bundle to a signed report' })
      .waitFor();
  }));

test('brings the sample cases along, whole', () =>
  inPackagedApp(async (page) => {
    const answer = await page.evaluate(() => (globalThis as unknown as { desk: DeskApi }).desk.sample.list());
    if (!answer.ok) throw new Error('The packaged app could not list its samples.');
    const source = join(repository, 'resources', 'samples');
    for (const sample of answer.value.samples) {
      for (const file of sample.files) {
        expect(file.size).toBe(statSync(join(source, file.relativeName)).size);
      }
    }
    const named = answer.value.samples.flatMap((sample) => sample.files.map((file) => file.relativeName));
    expect(named).toContain('case-a.json');
    expect(named).toContain('case-b.json');
    const inSource = ['case-a', 'case-b'].flatMap((folder) => readdirSync(join(source, folder)));
    expect(named.length).toBe(inSource.length + 2);
  }));

test('opens the sample case from the first screen: its parts, its findings, a page of its evidence', () =>
  inPackagedApp(async (page) => {
    page.setDefaultTimeout(30_000);
    const samples = page.getByRole('region', { name: 'Look round a finished one' });
    await samples.getByRole('button', { name: 'Open this sample case' }).last().click();
    const parts = page.getByRole('navigation', { name: 'Parts of the case' });
    await parts.getByRole('link', { name: /^Complaint.*10 points/ }).waitFor();
    await page.getByText('Kept safely', { exact: true }).waitFor();

    await parts.getByRole('link', { name: /^Findings/ }).click();
    await page.getByRole('main').getByText('recorded on 21 May 2024').first().waitFor();
    const evidence = page.getByRole('complementary', { name: 'Evidence' });
    const show = evidence.getByRole('button', { name: 'Show the evidence' });
    if (await show.isVisible()) await show.click();
    await evidence.getByRole('button', { name: /^E3 / }).click();
    await evidence.getByText('HISTORY OF DOMESTIC ABUSE').first().waitFor();
  }));

test('is no Node for whoever asks: ELECTRON_RUN_AS_NODE has no effect', async () => {
  const run = await startPackaged(app.executable, {
    env: { ELECTRON_RUN_AS_NODE: '1' },
    args: ['-e', 'console.log("I am " + "Node")'],
  });
  // As Node it would never have opened DevTools at all, and startPackaged would have thrown.
  expect(run.output()).not.toContain('I am Node');
  await run.stop();
});

test('opens no debugger for whoever asks: --inspect and NODE_OPTIONS have no effect', async () => {
  const run = await startPackaged(app.executable, {
    env: { NODE_OPTIONS: '--inspect=0' },
    args: ['--inspect=0', '--inspect-brk=0'],
  });
  expect(run.output()).not.toContain('Debugger listening');
  await run.stop();
});
