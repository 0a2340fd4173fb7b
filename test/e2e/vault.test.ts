import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { recoveryKeyWords } from '@shared/vault/recovery-key';
import { headerText, sumOf, type VaultFile } from '@shared/vault/vault-file';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchApp, type RunningApp } from './launch';
import { locked, TEST_PASSPHRASE, TEST_RECOVERY_KEY, unlock, vaultFileIn } from './test-vault';

let running: RunningApp;
let page: Page;
let profile: string;

const newProfile = () => mkdtempSync(join(process.env.EVENHAND_SCRATCH ?? tmpdir(), 'evenhand-vault-'));
const remove = (folder: string) => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });

const ringOf = (folder: string) => (JSON.parse(readFileSync(vaultFileIn(folder), 'utf8')) as VaultFile).ring;

const alert = () => page.getByRole('alert').first();
const unlockForm = () => page.getByRole('form', { name: 'Unlock' });

/** Every row of every table as it lies in the page's database, as text, and the columns that are there. */
async function rawStore(): Promise<{ columns: string[]; text: string; rows: number }> {
  return page.evaluate(async () => {
    const opened = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await opened(indexedDB.open('evenhand-sealed'));
    const columns = new Set<string>();
    const latin = new TextDecoder('latin1');
    let text = '';
    let rows = 0;
    for (const name of database.objectStoreNames) {
      for (const row of await opened(database.transaction(name).objectStore(name).getAll())) {
        rows += 1;
        for (const [column, value] of Object.entries(row as Record<string, unknown>)) {
          columns.add(column);
          text += value instanceof Uint8Array ? latin.decode(value) : String(value);
        }
      }
    }
    database.close();
    return { columns: [...columns], text, rows };
  });
}

/** What WCAG 2.2 AA has against what is on screen. */
async function faults(): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(tags).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

describe('first run', () => {
  let groups: string[];

  beforeAll(async () => {
    profile = newProfile();
    running = await launchApp({ profile, vault: 'none' });
    ({ page } = running);
  });
  afterAll(async () => {
    await running.close();
    remove(profile);
  });

  test('makes a vault: passphrase, recovery key, proof; nothing is written before', async () => {
    await page.getByRole('heading', { name: 'Choose a passphrase' }).waitFor();
    expect(await faults()).toEqual([]);
    const field = page.getByLabel('New passphrase');
    await field.fill('P4$$word');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page
      .getByText(/more characters at least/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Offer me one of six words' }).click();
    const offered = page.getByText(/^([a-z]+ ){5}[a-z]+$/);
    await offered.waitFor();
    expect((await offered.textContent())?.split(' ')).toHaveLength(6);
    await field.fill(TEST_PASSPHRASE);
    await page.getByLabel('The same again').fill(`${TEST_PASSPHRASE}r`);
    await page.keyboard.press('Enter');
    await page.getByText('The two are not the same.').waitFor();
    await page.getByLabel('The same again').fill(TEST_PASSPHRASE);
    await page.keyboard.press('Enter');

    await page.getByRole('heading', { name: 'Your recovery key' }).waitFor();
    const items = page.getByRole('list', { name: 'Recovery key' }).getByRole('listitem');
    groups = (await items.allTextContents()).map((text) => text.slice(-5));
    expect(groups).toHaveLength(13);
    expect(await faults()).toEqual([]);
    await page.getByRole('button', { name: 'I have it on paper' }).click();
    for (const input of await page.getByLabel(/^Group \d+$/).all()) await input.fill('AAAAA');
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByText('Not as on the sheet').first().waitFor();
    expect(() => readFileSync(vaultFileIn(profile))).toThrow('ENOENT');
    for (const label of await page.locator('label').allTextContents()) {
      const number = Number(/^Group (\d+)$/.exec(label)?.[1]);
      if (number)
        await page.getByLabel(label, { exact: true }).fill((groups[number - 1] ?? '').toLowerCase());
    }
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByRole('button', { name: 'Start an empty case' }).waitFor({ timeout: 60_000 });
    const file = JSON.parse(readFileSync(vaultFileIn(profile), 'utf8')) as VaultFile;
    expect(file.header.kdf.memoryKiB).toBeGreaterThanOrEqual(65536);
  });

  test('the recovery key of that sheet opens it, and asks for a new passphrase', async () => {
    await page.getByRole('button', { name: 'Lock' }).click();
    await locked(page);
    expect(await faults()).toEqual([]);
    await page.getByRole('button', { name: 'Use the recovery key' }).click();
    expect(await faults()).toEqual([]);
    await page.getByRole('textbox', { name: 'Recovery key' }).fill(['XXXXX', ...groups.slice(1)].join(' '));
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await expect.poll(() => alert().textContent()).toMatch(/Group 1 /);
    await page
      .getByRole('textbox', { name: 'Recovery key' })
      .fill(recoveryKeyWords(TEST_RECOVERY_KEY).join(' '));
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await expect.poll(() => alert().textContent()).toMatch(/not the recovery key of this vault/);
    await page.getByRole('textbox', { name: 'Recovery key' }).fill(groups.join('-').toLowerCase());
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByRole('heading', { name: 'Choose a new passphrase' }).waitFor();
    await page.getByLabel('New passphrase').fill('another five green bottles standing');
    await page.getByLabel('The same again').fill('another five green bottles standing');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Start an empty case' }).waitFor({ timeout: 60_000 });
  });

  test('while there is no case, a vault file that is gone is simply made again', async () => {
    await page.getByRole('button', { name: 'Lock' }).click();
    await locked(page);
    rmSync(vaultFileIn(profile));
    await page.reload();
    await page.getByRole('heading', { name: 'Choose a passphrase' }).waitFor();
  });
});

describe('locked', () => {
  const words = 'Typed a moment before the lock: Quillhaven.';
  let at: string;

  beforeAll(async () => {
    profile = newProfile();
    running = await launchApp({ profile });
    ({ page } = running);
    await page.getByRole('button', { name: 'Open this sample case' }).first().click();
    await page.waitForURL(/#\/case\//, { timeout: 60_000 });
    await page.evaluate(() => {
      window.location.hash = window.location.hash.replace(/(case\/[^/]+).*/, '$1/findings');
    });
    await page.getByRole('textbox', { name: 'Analysis' }).first().click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(words);
    at = page.url();
    await page.keyboard.press('Control+L');
    await locked(page);
  });
  afterAll(() => running.close());

  test('there is no word of the case in the page, and nothing of it in its world', async () => {
    const said = await page.evaluate(() => document.documentElement.outerHTML);
    expect(said).not.toMatch(/Quillhaven|Analysis|Mr R\b|complaint/i);
    expect(await page.title()).toBe('Evenhand');
    const own = await page.evaluate(() => {
      const blank = document.createElement('iframe');
      document.body.append(blank);
      const usual = new Set(Object.getOwnPropertyNames(blank.contentWindow ?? {}));
      blank.remove();
      return Object.getOwnPropertyNames(window).filter((name) => !usual.has(name));
    });
    expect(own.filter((name) => !/^(desk|\d+|__playwright|__pw|__zod_global)/.test(name))).toEqual([]);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([
      expect.any(Number),
      0,
    ]);
  });

  test('what lies in its database is ids, ordinals and boxes', async () => {
    const { columns, text, rows } = await rawStore();
    expect(rows).toBeGreaterThan(50);
    const allowed = ['id', 'caseId', 'box', 'seq', 'docKey', 'page', 'fileId', 'index', 'bytes', 'lineage'];
    expect(columns.filter((column) => !allowed.includes(column))).toEqual([]);
    expect(text).not.toMatch(/Quillhaven|council|complaint|%PDF/i);
  });

  test('a wrong passphrase is named, and wrong ones in a row cost time, also after a restart', async () => {
    for (let slip = 0; slip < 5; slip++) {
      await page.getByLabel('Passphrase', { exact: true }).fill(`wrong ${slip}`);
      await page.keyboard.press('Enter');
      await expect.poll(() => alert().textContent(), { timeout: 60_000 }).toMatch(/not the passphrase/);
      await page.getByLabel('Passphrase', { exact: true }).fill('');
    }
    await running.close();
    running = await launchApp({ profile, vault: 'locked' });
    ({ page } = running);
    await page.getByLabel('Passphrase', { exact: true }).fill(TEST_PASSPHRASE);
    await page.keyboard.press('Enter');
    // Five seconds after the fifth; on a slow machine they may have gone by.
    const said = await Promise.race([
      alert().textContent(),
      unlockForm()
        .waitFor({ state: 'detached' })
        .then(() => 'open'),
    ]);
    expect(said).toMatch(/Too many wrong passphrases|open/);
    if (said === 'open') return;
    await expect
      .poll(
        async () => {
          await page.keyboard.press('Enter');
          return unlockForm().isVisible();
        },
        { timeout: 60_000, interval: 1_000 },
      )
      .toBe(false);
  });

  test('unlocking returns to the same place, with what was typed a moment before', async () => {
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, new URL(at).hash);
    await page.getByText('Quillhaven').first().waitFor();
    await page.keyboard.press('Control+L');
    await unlock(page);
    await page.getByText('Quillhaven').first().waitFor();
    expect(page.url()).toBe(at);
  });

  test('the trail of the case says that it was opened after failed tries', async () => {
    await page.getByRole('link', { name: /^Log/ }).click();
    await page.getByRole('tab', { name: 'Audit trail' }).click();
    await page.getByText('Case opened, after 5 failed tries to unlock Evenhand').waitFor();
  });

  test('it locks by itself after the time set, and when the screen locks', async () => {
    await running.app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
    await unlock(page);
    await running.app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
    await unlock(page);
    // A shorter time counts from the moment it is chosen, not from the next unlocking on.
    await page.getByRole('button', { name: 'Settings and help' }).click();
    await page.getByRole('menuitem', { name: 'Passphrase and locking' }).click();
    await page.getByLabel('Lock when nothing is pressed for').selectOption('2');
    await expect.poll(() => ringOf(profile).lockAfterMinutes).toBe(2);
    await page.clock.install();
    await page.clock.fastForward('02:10');
    await locked(page);
    await page.clock.resume();
  });
});

describe('a vault that was tampered with', () => {
  const vaultFile = () => JSON.parse(readFileSync(vaultFileIn(profile), 'utf8')) as VaultFile;
  let whole: string;

  beforeAll(async () => {
    running = await launchApp({ profile, vault: 'locked' });
    ({ page } = running);
    await locked(page);
    whole = readFileSync(vaultFileIn(profile), 'utf8');
  });
  afterAll(async () => {
    await running.close();
    remove(profile);
  });

  async function reopened(change: (file: VaultFile) => void): Promise<string> {
    const file = JSON.parse(whole) as VaultFile;
    change(file);
    writeFileSync(vaultFileIn(profile), JSON.stringify(file));
    await page.reload();
    await page.getByRole('heading', { name: 'Your cases cannot be opened now' }).waitFor();
    return (await page.getByRole('main').textContent()) ?? '';
  }

  test('each change of its file has its own outcome, and none is tried with a passphrase', async () => {
    const outcomes = {
      edited: await reopened((file) => Object.assign(file.header.kdf, { passes: 9 })),
      lowered: await reopened((file) => {
        file.header.kdf.memoryKiB = 1024;
        file.headerSum = sumOf(headerText(file.header));
      }),
      newer: await reopened((file) => Object.assign(file, { version: 2 })),
      ring: await reopened((file) => Object.assign(file.ring, { cases: {} })),
    };
    expect(outcomes.edited).toContain('The head of the vault file is not as Evenhand wrote it');
    expect(outcomes.lowered).toContain('weaker protection of your passphrase than Evenhand ever uses');
    expect(outcomes.newer).toContain('newer Evenhand');
    expect(outcomes.ring).toContain('damaged');
    writeFileSync(vaultFileIn(profile), whole.slice(0, 200));
    await page.reload();
    await page.getByText('The vault file on this computer is damaged').waitFor();
    rmSync(vaultFileIn(profile));
    await page.reload();
    await page.getByText('the vault file that opens them is missing').waitFor();
    writeFileSync(vaultFileIn(profile), whole);
    await page.reload();
    await unlock(page);
  });

  test('a row of another case, and one of another vault, is refused by name; the other case opens', async () => {
    await page.evaluate(() => {
      window.location.hash = '#/cases';
    });
    await page.getByRole('button', { name: 'New case' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('What to call it').fill('Second');
    await dialog.getByRole('button', { name: 'Begin the case' }).click();
    await page.waitForURL(/#\/case\//);
    const second = /case\/([^/]+)/.exec(page.url())?.[1] ?? '';
    await page.keyboard.press('Control+L');
    await locked(page);
    const ids = Object.keys(vaultFile().ring.cases);
    const first = ids.find((id) => id !== second) ?? '';
    const put = (from: 'other' | 'foreign') =>
      page.evaluate(
        async ([one, other, how]) => {
          const done = <T>(request: IDBRequest<T>) =>
            new Promise<T>((resolve, reject) => {
              request.onsuccess = () => resolve(request.result);
              request.onerror = () => reject(request.error);
            });
          const database = await done(indexedDB.open('evenhand-sealed'));
          const records = database.transaction('records', 'readwrite').objectStore('records');
          type Row = { id: string; caseId: string; box: Uint8Array };
          const all = (await done(records.getAll())) as Row[];
          const mine = all.find((row) => row.caseId === one) as Row;
          const theirs = all.find((row) => row.caseId === other) as Row;
          const box = new Uint8Array(theirs.box);
          // A hint that is of no key of this vault.
          if (how === 'foreign') box.set([1, 2, 3, 4], 1);
          await done(records.put({ ...mine, box }));
          database.close();
        },
        [second, first, from] as const,
      );
    const opened = async (caseId: string) => {
      await page.evaluate((id) => {
        window.location.hash = `#/case/${id}/overview`;
      }, caseId);
      await page.reload();
      await unlock(page);
      const refused = page.getByRole('heading', { name: 'This case could not be opened' });
      await refused.or(page.getByText('Kept safely')).first().waitFor();
      return (await page.getByRole('main').first().textContent()) ?? '';
    };
    await put('other');
    expect(await opened(second)).toContain('sealed for another case');
    await put('foreign');
    expect(await opened(second)).toContain('sealed in another vault');
    expect(await opened(first)).not.toContain('could not be opened');
  });

  test('the passphrase and the recovery key can be changed from the settings', async () => {
    await page.getByRole('button', { name: 'Settings and help' }).click();
    await page.getByRole('menuitem', { name: 'Passphrase and locking' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('This computer has no key store').waitFor();
    expect(await faults()).toEqual([]);
    await dialog.getByLabel('Lock when nothing is pressed for').selectOption('15');
    await dialog.getByRole('button', { name: 'Change the passphrase…' }).click();
    await dialog.getByLabel('Your passphrase now').fill(TEST_PASSPHRASE);
    await page.keyboard.press('Enter');
    await dialog.getByLabel('New passphrase').fill('slow river under six old bridges');
    await dialog.getByLabel('The same again').fill('slow river under six old bridges');
    await page.keyboard.press('Enter');
    await dialog.getByText('The passphrase is changed').waitFor({ timeout: 60_000 });
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+L');
    await unlock(page, 'slow river under six old bridges');
    expect(vaultFile().ring.lockAfterMinutes).toBe(15);
  });
});
