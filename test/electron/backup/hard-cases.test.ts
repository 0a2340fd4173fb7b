import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { choices } from '../electron-stand-in';
import { Computer, desk, key } from './computer';

vi.mock('electron', () => import('../electron-stand-in'));

const YEAR = 365 * 24 * 60 * 60 * 1000;
let drive: string;
let one: Computer;
const setsIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.startsWith('set-'))
    .sort();
const folder = () => join(drive, readdirSync(drive)[0] ?? '');

async function chooseDrive(computer: Computer): Promise<void> {
  choices.open.push([drive]);
  await computer.ask('backup.choosePlace');
}

beforeEach(async () => {
  desk.root = mkdtempSync(join(tmpdir(), 'evenhand-hard-'));
  drive = join(desk.root, 'drive');
  mkdirSync(drive);
  one = await new Computer('one').work();
  await chooseDrive(one);
});
afterEach(async () => {
  await one.copy.close();
  rmSync(desk.root, { recursive: true, force: true });
});

test('two vaults keep apart in one folder, and neither touches the other’s sets', async () => {
  const theirs = new Uint8Array(32).fill(7);
  const two = new Computer('two');
  writeFileSync(join(two.data, 'vault', 'vault.json'), 'another vault file');
  await two.copy.open(theirs);
  await two.copy.rebuild(theirs, 'L2');
  await two.row('x', 'theirs');
  await chooseDrive(two);
  for (const change of ['a', 'b', 'c', 'd']) {
    for (const each of [one, two]) {
      await each.row('r1', change);
      expect(await each.ask('backup.run')).toMatchObject({ value: { made: true } });
    }
  }
  await two.copy.close();
  const kept = ['set-00000002', 'set-00000003', 'set-00000004'];
  expect(readdirSync(drive).map((name) => setsIn(join(drive, name)))).toEqual([kept, kept]);
  // Which of the two is meant has to be said.
  choices.open.push([drive]);
  expect(await one.ask('backup.chooseSource')).toMatchObject({ ok: false, code: 'refused' });
});

test('a passphrase changed while a backup runs is in the next one, and every set opens', async () => {
  for (let file = 0; file < 20; file++) await one.file(`more${file}`, `words ${file}`);
  const run = one.ask('backup.run');
  writeFileSync(join(one.data, 'vault', 'vault.json'), 'wrapped anew');
  expect(await run).toMatchObject({ value: { made: true } });
  expect(await one.ask('backup.run')).toMatchObject({ ok: true });
  const newest = setsIn(folder()).at(-1) ?? '';
  expect(readFileSync(join(folder(), newest, 'vault.json'), 'utf8')).toBe('wrapped anew');
  const { value } = await one.ask('backup.ownSource');
  for (const { set } of value.sets)
    expect(await one.ask('backup.openSet', { source: value.source, set, key })).toMatchObject({ ok: true });
});

test('with the clock set back a change is backed up all the same, as the newest set', async () => {
  await one.ask('backup.run');
  desk.now -= YEAR;
  await one.row('r2', 'written after the clock was set back');
  expect(await one.ask('backup.run')).toMatchObject({ value: { made: true } });
  desk.now += YEAR;
  const { value } = await one.ask('backup.ownSource');
  expect(value.sets.map(({ set }) => set)).toEqual([2, 1]);
  expect(readFileSync(join(folder(), 'set-00000002', 'rows.ehsc')).toString('latin1')).toContain(
    'written after the clock was set back',
  );
});
