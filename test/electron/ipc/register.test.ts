import { ACT_NAMES, type ActName, actChannel } from '@shared/ipc/act-names';
import type { ActOutput } from '@shared/ipc/desk-api';
import { fail, ok } from '@shared/lib/result';
import type { WebContents } from 'electron';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Handlers } from '../../../electron/ipc/answer';
import { registerActs } from '../../../electron/ipc/register';
import { BUILT_PAGE } from '../../../electron/page-address';
import { ipcMain } from '../electron-stand-in';

vi.mock('electron', () => import('../electron-stand-in'));

const contents = {} as WebContents;
const page = { sender: contents, senderFrame: { url: 'app://ui/', parent: null } };
const heard: unknown[] = [];

const info: ActOutput<'app.info'> = {
  name: 'Evenhand',
  version: '1.2.3',
  electron: '45',
  chromium: '160',
  platform: 'linux',
  packaged: false,
  licencesAvailable: true,
  dataFolderName: 'Evenhand',
  refusedRequests: 0,
};
const nothingChosen = { files: [], leftOut: [], leftOutCount: 0 };

/** What does nothing, in the place of every act that no test here asks for. */
const idle = Object.fromEntries(ACT_NAMES.map((act) => [act, () => ok(undefined)])) as unknown as Handlers;

const handlers: Handlers = {
  ...idle,
  'app.info': () => ok(info),
  'evidence.choose': () => ok(nothingChosen),
  'evidence.chooseFolder': () => ok({ folderName: null, ...nothingChosen }),
  'evidence.read': (input) => {
    heard.push(input);
    return ok(new Uint8Array(input.length));
  },
  'evidence.release': () => {
    throw new Error('/home/someone/Tolgate complaint/E1.pdf went wrong');
  },
  'caseData.choose': () => ok({ chosen: null }),
  'caseData.chooseFolderToSave': () => fail('disk-full', 'There is no room left.'),
  'caseData.writeFile': () => ok(undefined),
  'caseData.finish': () => ok({ saved: false }),
  'document.begin': () => ok({ documentToken: null }),
  'document.finish': () => ok({ saved: false }),
  'document.save': () => ok({ saved: false }),
  'document.write': () => ok(undefined),
  'paper.print': () => ok(new Uint8Array()),
  'sample.list': () => ok({ samples: [] }),
  'sample.read': () => ok(new Uint8Array()),
  'vault.read': () => ok({ current: null, previous: null, casesAreLeft: false }),
  'vault.write': () => ok(undefined),
  'vault.settle': () => ok(undefined),
  'vault.lookAttempts': () => ok({ waitMs: 0, failures: 0 }),
  'vault.beginAttempt': () => ok({ waitMs: 0, failures: 0 }),
  'vault.attemptSucceeded': () => ok(undefined),
  'vault.hasKeyStore': () => ok({ available: false }),
  'vault.makeComputerKey': () => ok({ key: null }),
  'vault.readComputerKey': () => ok({ key: null }),
  'vault.forgetComputerKey': () => ok(undefined),
  'vault.dropPage': () => ok(undefined),
  'window.setTheme': () => ok(undefined),
  'window.askBeforeClose': () => ok(undefined),
  'window.answerFlush': () => ok(undefined),
  'externalLink.open': () => ok(undefined),
  'log.record': () => ok(undefined),
};

function open(given: Handlers, checkOutput = true): void {
  ipcMain.handled.clear();
  registerActs(given, { page: BUILT_PAGE, contents: () => contents, checkOutput });
}

async function ask(act: ActName, event: unknown, ...inputs: unknown[]) {
  const listener = ipcMain.handled.get(actChannel(act));
  return (await listener?.(event, ...inputs)) as { ok: boolean; code?: string; message?: string };
}

const token = 'a'.repeat(32);

beforeEach(() => {
  heard.length = 0;
  open(handlers);
});

describe('the door between page and main process', () => {
  test('opens exactly the acts of the contract', () => {
    expect([...ipcMain.handled.keys()].sort()).toEqual(ACT_NAMES.map(actChannel).sort());
  });

  test('lets the page ask, and gives the answer', async () => {
    expect(await ask('app.info', page)).toEqual({ ok: true, value: info });
    const read = await ask('evidence.read', page, { token, offset: 0, length: 5 });
    expect(read).toEqual({ ok: true, value: new Uint8Array(5) });
  });

  test.each([
    ['a frame inside the page', { sender: contents, senderFrame: { url: 'app://ui/', parent: {} } }],
    ['a frame that has gone', { sender: contents, senderFrame: null }],
    ['another window', { sender: {}, senderFrame: { url: 'app://ui/', parent: null } }],
    ['another place', { sender: contents, senderFrame: { url: 'app://ui@example.com/', parent: null } }],
  ])('refuses %s before looking at what it says', async (_who, event) => {
    const answer = await ask('evidence.read', event, { token, offset: 0, length: 5 });
    expect(answer).toMatchObject({ ok: false, code: 'refused-sender' });
    expect(heard).toEqual([]);
  });

  test.each([
    ['an unknown key', { token, offset: 0, length: 5, path: '/etc/passwd' }],
    ['a path for a token', { token: '../../etc/passwd', offset: 0, length: 5 }],
    ['a piece over 4 MiB', { token, offset: 0, length: 4 * 1024 * 1024 + 1 }],
    ['a negative offset', { token, offset: -1, length: 5 }],
    ['half a byte', { token, offset: 0.5, length: 5 }],
    ['nothing', undefined],
    ['text', 'evidence'],
    ['a prototype', JSON.parse(`{"token":"${token}","offset":0,"length":5,"__proto__":{"a":1}}`)],
  ])('refuses %s before the handler sees it', async (_what, input) => {
    expect(await ask('evidence.read', page, input)).toMatchObject({ ok: false, code: 'bad-input' });
    expect(heard).toEqual([]);
  });

  test('refuses a second argument, and any argument where none belongs', async () => {
    const good = { token, offset: 0, length: 5 };
    expect(await ask('evidence.read', page, good, good)).toMatchObject({ code: 'bad-input' });
    expect(await ask('app.info', page, {})).toMatchObject({ code: 'bad-input' });
  });

  test('passes a failure on as it is', async () => {
    expect(await ask('caseData.chooseFolderToSave', page, { suggestedName: 'Case', what: 'case' })).toEqual({
      ok: false,
      code: 'disk-full',
      message: 'There is no room left.',
    });
  });

  test('says nothing of what an unexpected error said', async () => {
    const answer = await ask('evidence.release', page, { tokens: [] });
    expect(answer).toMatchObject({ ok: false, code: 'failed' });
    expect(JSON.stringify(answer)).not.toMatch(/Tolgate|home|E1/);
  });

  test('in tests and development, refuses its own answer when that does not fit', async () => {
    const leaking = { ...handlers, 'app.info': () => ok({ ...info, dataFolder: '/home/someone/Evenhand' }) };
    open(leaking);
    expect(await ask('app.info', page)).toMatchObject({ ok: false, code: 'bad-output' });
    open(leaking, false);
    expect(await ask('app.info', page)).toMatchObject({ ok: true });
  });
});

// These lines are the test: they must stay wrong for the compiler.
function neverCalled(): void {
  const door = { page: BUILT_PAGE, contents: () => contents, checkOutput: true };
  const { 'app.info': _left, ...missing } = handlers;
  // @ts-expect-error a missing handler does not compile
  registerActs(missing, door);
  const extra = { ...handlers, 'file.readAnything': () => ok(undefined) };
  // @ts-expect-error a handler for no act does not compile
  registerActs(extra, door);
}
void neverCalled;
