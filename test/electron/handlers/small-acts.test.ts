import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Closing } from '../../../electron/closing';
import { answer } from '../../../electron/ipc/answer';
import { appInfoHandlers } from '../../../electron/ipc/handlers/app-info';
import { externalLinkHandlers } from '../../../electron/ipc/handlers/external-link';
import { logHandlers } from '../../../electron/ipc/handlers/log-record';
import { windowHandlers } from '../../../electron/ipc/handlers/window';
import { openLog } from '../../../electron/log';
import { SettingsFile } from '../../../electron/settings';
import { nativeTheme, paths, shell } from '../electron-stand-in';

vi.mock('electron', () => import('../electron-stand-in'));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenhand-acts-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('app.info', () => {
  const info = () => answer('app.info', appInfoHandlers()['app.info'] as never, undefined, true);

  test('tells the data folder’s name and not where it is', async () => {
    paths.userData = join(folder, 'someone', 'Evenhand');
    const answered = await info();
    expect(answered).toMatchObject({ ok: true, value: { version: '1.2.3', dataFolderName: 'Evenhand' } });
    expect(JSON.stringify(answered)).not.toContain(folder);
  });

  test('says whether the licences came with it', async () => {
    paths.app = folder;
    expect(await info()).toMatchObject({ value: { licencesAvailable: false } });
    mkdirSync(join(folder, 'resources', 'licences'), { recursive: true });
    expect(await info()).toMatchObject({ value: { licencesAvailable: true } });
  });
});

describe('externalLink.open', () => {
  const open = (url: unknown) =>
    answer('externalLink.open', externalLinkHandlers()['externalLink.open'] as never, { url }, true);

  test('opens the law', async () => {
    expect(await open('https://www.legislation.gov.uk/uksi/2006/1738')).toMatchObject({ ok: true });
    expect(shell.opened).toEqual(['https://www.legislation.gov.uk/uksi/2006/1738']);
  });

  test('opens nothing else, and says what to do instead', async () => {
    shell.opened = [];
    expect(await open('https://example.com/')).toMatchObject({ ok: false, code: 'refused' });
    expect(await open('javascript:alert(1)')).toMatchObject({ ok: false, code: 'refused' });
    expect(shell.opened).toEqual([]);
  });
});

describe('log.record', () => {
  const record = (event: unknown) => answer('log.record', logHandlers()['log.record'] as never, event, true);

  test('writes fixed words and numbers', async () => {
    openLog(folder);
    expect(await record({ event: 'page-ready', milliseconds: 900 })).toMatchObject({ ok: true });
    const [line = ''] = readFileSync(join(folder, 'evenhand.log'), 'utf8').trim().split('\n');
    expect(JSON.parse(line)).toEqual({ at: expect.any(String), event: 'page-ready', milliseconds: 900 });
  });

  test.each([
    { event: 'page-error', kind: 'error', line: 1, column: 1, message: 'Mrs Tolgate' },
    { event: 'page-error', kind: 'Mrs Tolgate', line: 1, column: 1 },
    { event: 'Mrs Tolgate' },
    { event: 'page-ready', milliseconds: 'Mrs Tolgate' },
    'Mrs Tolgate',
  ])('has no place for a name: %j', async (event) => {
    expect(await record(event)).toMatchObject({ ok: false, code: 'bad-input' });
  });
});

describe('the page’s own window', () => {
  const colours: string[] = [];
  const answers: unknown[] = [];
  const window = { setBackgroundColor: (colour: string) => colours.push(colour) } as unknown as BrowserWindow;
  const closing = {
    answered: (...given: unknown[]) => answers.push(given),
    setPageListens: (listens: boolean) => answers.push(listens),
  } as unknown as Closing;

  test('window.setTheme takes effect and is remembered', async () => {
    const settings = new SettingsFile(join(folder, 'settings.json'));
    const handlers = windowHandlers(
      () => window,
      () => closing,
      settings,
    );
    nativeTheme.shouldUseDarkColors = true;
    await answer('window.setTheme', handlers['window.setTheme'] as never, { theme: 'dark' }, true);
    expect(nativeTheme.themeSource).toBe('dark');
    expect(colours).toEqual(['#171a21']);
    expect(new SettingsFile(join(folder, 'settings.json')).current.theme).toBe('dark');
  });

  test('window.askBeforeClose and window.answerFlush reach whoever asks', async () => {
    const handlers = windowHandlers(
      () => window,
      () => closing,
      new SettingsFile(join(folder, 's.json')),
    );
    await answer('window.askBeforeClose', handlers['window.askBeforeClose'] as never, { ask: true }, true);
    await answer(
      'window.answerFlush',
      handlers['window.answerFlush'] as never,
      { flushId: 3, kept: true },
      true,
    );
    expect(answers).toEqual([true, [3, true]]);
  });
});
