import { randomBytes } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readChanges } from '@shared/safety-copy/changes';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { folderNames } from '../../../electron/files/folder-names';
import { VaultFileStore } from '../../../electron/vault-file/vault-file-store';
import { choices } from '../electron-stand-in';
import { type Answered, Computer, desk, fileKey, key } from './computer';

vi.mock('electron', () => import('../electron-stand-in'));

/** The next dialog is answered with these folders. */
const answerDialogs = (paths: string[]) => choices.open.push(paths);

let root: string;
let one: Computer;
let drive: string;
const folder = () => join(drive, readdirSync(drive)[0] ?? '');
const sets = () => readdirSync(folder()).filter((name) => name.startsWith('set-'));
const sealedAt = (fileId: string) => join(folder(), 'evidence', 'c', `${fileId}.sealed`);

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'evenhand-backups-'));
  desk.root = root;
  drive = join(root, 'drive');
  mkdirSync(drive);
  one = await new Computer('one').work();
  answerDialogs([drive]);
  expect(await one.ask('backup.choosePlace')).toMatchObject({ value: { chosen: true } });
});
afterEach(async () => {
  await one.copy.close();
  rmSync(root, { recursive: true, force: true });
});

/** The rows of a backup, as a restore finds them. */
async function rowsOf(computer: Computer, source: string): Promise<Record<string, string>> {
  const rows: Record<string, string> = {};
  let at: { position: number; link: unknown } = { position: 0, link: null };
  for (;;) {
    const { value } = await computer.ask('backup.read', { source, ...at });
    if (value.to > 0)
      for (const { key: id, row } of readChanges(value.changes))
        rows[id] = new TextDecoder().decode(row ?? undefined);
    if (value.done) return rows;
    at = { position: value.next, link: value.link };
  }
}

/** What another computer sees of the backup on the drive. */
async function source(computer: Computer, chosen = drive): Promise<Answered<'backup.chooseSource'>> {
  answerDialogs([chosen]);
  return computer.ask('backup.chooseSource');
}

describe('making backups', () => {
  test('backup.run writes what is new, once, and says when nothing is', async () => {
    expect(await one.ask('backup.run')).toMatchObject({ value: { made: true, copied: 1, files: 1 } });
    expect(sets()).toEqual(['set-00000001']);
    expect(await one.ask('backup.run')).toMatchObject({ value: { made: false } });
    expect(sets()).toHaveLength(1);
    await one.file('f2', 'two');
    await one.row('r2', 'second');
    expect(await one.ask('backup.run')).toMatchObject({ value: { made: true, copied: 1, files: 2 } });
    expect((await one.ask('backup.progress')).value).toBeNull();
  });

  test('a changed passphrase alone makes a new backup: the newest opens with what is known today', async () => {
    await one.ask('backup.run');
    writeFileSync(join(one.data, 'vault', 'vault.json'), 'wrapped anew');
    expect(await one.ask('backup.run')).toMatchObject({ value: { made: true, copied: 0 } });
    expect(readFileSync(join(folder(), 'set-00000002', 'vault.json'), 'utf8')).toBe('wrapped anew');
  });

  test('one asked for while another goes on comes after it, and holds what was there when it was asked for', async () => {
    const both = [one.ask('backup.run')];
    await one.row('r2', 'second');
    both.push(one.ask('backup.run'));
    // As at locking: the copy is closed at once.
    await one.copy.close();
    expect(await Promise.all(both)).toMatchObject([{ value: { made: true } }, { value: { made: true } }]);
    expect(sets()).toHaveLength(2);
    const found = await source(one);
    await one.ask('backup.openSet', { source: found.value.source, set: 2, key });
    expect(await rowsOf(one, found.value.source)).toEqual({ '"r1"': 'first', '"r2"': 'second' });
  });

  test('three stay; an older one goes only when a newer was opened in full, and evidence with the last that names it', async () => {
    await one.ask('backup.run');
    await one.evidence.remove('c', 'f1');
    for (const change of ['a', 'b', 'c', 'd']) {
      await one.row('r1', change);
      await one.ask('backup.run');
      expect(readdirSync(join(folder(), 'evidence')).includes('c')).toBe(change < 'c');
    }
    expect(sets().sort()).toEqual(['set-00000003', 'set-00000004', 'set-00000005']);
  });

  test('sets of another computer with the same vault are not ours to remove', async () => {
    await one.ask('backup.run');
    cpSync(join(folder(), 'set-00000001'), join(folder(), 'set-00000007'), { recursive: true });
    for (const change of ['a', 'b', 'c', 'd']) {
      await one.row('r1', change);
      await one.ask('backup.run');
    }
    expect(sets()).toContain('set-00000007');
  });

  test('with two drives in turn at one place, the backup just made stays, and so do the two before it', async () => {
    const [first, second] = [join(root, 'first drive'), join(root, 'second drive')];
    const makeOn = async (changes: string[]) => {
      for (const change of changes) {
        await one.row('r1', change);
        expect(await one.ask('backup.run')).toMatchObject({ value: { made: true } });
      }
    };
    await makeOn(['a']);
    renameSync(drive, first);
    cpSync(first, drive, { recursive: true });
    await makeOn(['b', 'c', 'd', 'e']);
    renameSync(drive, second);
    renameSync(first, drive);
    await makeOn(['f']);
    expect(sets().sort()).toEqual(['set-00000001', 'set-00000002']);
    const found = await source(one);
    await one.ask('backup.openSet', { source: found.value.source, set: 2, key });
    expect(await rowsOf(one, found.value.source)).toEqual({ '"r1"': 'f' });
  });

  test('a drive that does not give a list of names for a moment loses nothing by it', async () => {
    for (const change of ['a', 'b']) {
      await one.row('r1', change);
      await one.ask('backup.run');
    }
    const list = folderNames.in;
    const stumble = vi.spyOn(folderNames, 'in');
    const failingAt = async (at: number) => {
      let asked = 0;
      stumble.mockImplementation((path) => {
        asked += 1;
        return asked === at ? Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' })) : list(path);
      });
      await one.row('r1', `again ${at}`);
      await one.ask('backup.run');
      return asked;
    };
    // Each list in turn, until a run has asked for fewer.
    for (let at = 1; (await failingAt(at)) >= at; at += 1) {
      expect(readFileSync(sealedAt('f1')).length).toBeGreaterThan(0);
      expect(sets().length).toBeGreaterThan(0);
    }
    stumble.mockRestore();
    await one.row('r1', 'whole');
    expect(await one.ask('backup.run')).toMatchObject({ value: { made: true, files: 1 } });
  });

  test('a new drive at the place of one that is gone is taken when it is chosen', async () => {
    await one.ask('backup.run');
    rmSync(folder(), { recursive: true });
    expect(await one.ask('backup.run')).toMatchObject({ ok: false, code: 'not-found' });
    answerDialogs([drive]);
    await one.ask('backup.choosePlace');
    expect(await one.ask('backup.run')).toMatchObject({ value: { made: true, files: 1 } });
    expect(sets()).toEqual(['set-00000001']);
  });

  test('backup.stop leaves no set, and the next run goes on from there', async () => {
    for (let file = 0; file < 20; file++) await one.file(`more${file}`, `words ${file}`);
    const run = one.ask('backup.run');
    await one.ask('backup.stop');
    expect(await run).toMatchObject({ ok: false, code: 'cancelled' });
    expect(sets()).toEqual([]);
    expect(await one.ask('backup.run')).toMatchObject({ value: { made: true, files: 21 } });
  });

  test('backup.look says plainly when the drive is not plugged in, and never where it is', async () => {
    await one.ask('backup.run');
    rmSync(folder(), { recursive: true });
    // An empty mount point is not the drive.
    expect(await one.ask('backup.run')).toMatchObject({ ok: false, code: 'not-found' });
    const { value } = await one.ask('backup.look');
    expect(value).toMatchObject({
      place: { name: 'drive', there: false },
      failed: { why: expect.any(String) },
    });
    expect(JSON.stringify(value)).not.toContain(root);
    expect(readFileSync(join(one.data, 'backup', 'place')).toString('latin1')).not.toContain('drive');
  });

  test('backup.setSchedule and backup.forgetPlace are remembered; the data folder is no place for backups', async () => {
    await one.ask('backup.setSchedule', { every: 'week' });
    expect((await one.ask('backup.look')).value.every).toBe('week');
    answerDialogs([join(one.data, 'vault')]);
    expect(await one.ask('backup.choosePlace')).toMatchObject({ ok: false, code: 'refused' });
    await one.ask('backup.forgetPlace');
    expect((await one.ask('backup.look')).value.place).toBeNull();
    expect(await one.ask('backup.run')).toMatchObject({ ok: false, code: 'refused' });
  });

  test('a file that was found damaged is written anew', async () => {
    await one.ask('backup.run');
    const whole = readFileSync(sealedAt('f1'));
    writeFileSync(sealedAt('f1'), Buffer.alloc(whole.length));
    await one.ask('backup.noteVerified', { madeAt: desk.now, whole: false, suspects: ['f1'] });
    expect((await one.ask('backup.look')).value.verified).toMatchObject({ whole: false });
    expect(await one.ask('backup.run')).toMatchObject({ value: { made: true, copied: 1 } });
    expect(readFileSync(sealedAt('f1')).equals(whole)).toBe(true);
  });
});

describe('opening a backup: each wrong one has its name', () => {
  let other: Computer;
  beforeEach(async () => {
    await one.ask('backup.run');
    other = new Computer('two');
  });
  const opened = async (set = 1, with_ = key) => {
    const { value } = await source(other);
    return {
      ...(await other.ask('backup.openSet', { source: value.source, set, key: with_ })),
      source: value.source,
    };
  };

  test('a whole one gives its rows and its evidence', async () => {
    const whole = await opened();
    expect(whole.value).toMatchObject({ lineage: 'L1', files: [{ caseId: 'c', fileId: 'f1', there: true }] });
    expect(await rowsOf(other, whole.source)).toEqual({ '"r1"': 'first' });
    const place = { source: whole.source, caseId: 'c', fileId: 'f1', key: fileKey };
    expect(await other.ask('backup.proveFile', place)).toMatchObject({ value: { size: 3 } });
    const read = await other.ask('backup.readFile', { ...place, offset: 0, length: 100 });
    expect(new TextDecoder().decode(read.value)).toBe('one');
    const vault = await other.ask('backup.vaultOf', { source: whole.source, set: 1 });
    expect(new TextDecoder().decode(vault.value)).toBe('the vault file');
    await other.ask('backup.closeSource', { source: whole.source });
    expect(await other.ask('backup.proveFile', place)).toMatchObject({ ok: false, code: 'expired' });
  });

  test('from the folder around it, the folder itself, or one of its sets', async () => {
    for (const chosen of [drive, folder(), join(folder(), 'set-00000001')])
      expect((await source(other, chosen)).value.sets).toMatchObject([{ set: 1, state: 'there' }]);
    expect((await one.ask('backup.ownSource')).value.sets).toMatchObject([{ set: 1 }]);
  });

  test('another folder, or one in which none was finished', async () => {
    expect(await source(other, root)).toMatchObject({ ok: false, code: 'not-found' });
    rmSync(join(folder(), 'set-00000001'), { recursive: true });
    mkdirSync(join(folder(), '.evenhand-0123456789abcdef.tmp'));
    expect(await source(other)).toMatchObject({ ok: false, code: 'incomplete' });
  });

  test('another vault’s', async () => {
    expect(await opened(1, new Uint8Array(randomBytes(32)))).toMatchObject({ ok: false, code: 'damaged' });
  });

  test('incomplete: a file of the set, or of the evidence, is missing', async () => {
    rmSync(sealedAt('f1'));
    expect((await opened()).value.files).toMatchObject([{ there: false }]);
    for (const name of ['rows.ehsc', 'vault.json', 'list']) {
      const path = join(folder(), 'set-00000001', name);
      const bytes = readFileSync(path);
      rmSync(path);
      expect(await opened(), name).toMatchObject({ ok: false, code: 'incomplete' });
      writeFileSync(path, bytes);
    }
  });

  test('a newer one', async () => {
    for (const name of ['rows.ehsc', 'list']) {
      const path = join(folder(), 'set-00000001', name);
      const bytes = readFileSync(path);
      const later = Buffer.from(bytes);
      later[4] = 2;
      writeFileSync(path, later);
      expect(await opened(), name).toMatchObject({ ok: false, code: 'newer' });
      writeFileSync(path, bytes);
    }
  });

  test('damaged: one bit, anywhere in rows, list or vault file', async () => {
    for (const name of ['rows.ehsc', 'list', 'vault.json']) {
      const path = join(folder(), 'set-00000001', name);
      const bytes = readFileSync(path);
      for (let round = 0; round < 40; round++) {
        const bad = Buffer.from(bytes);
        const at = (round * 37 + 1) % bad.length;
        bad[at]! ^= 1 << (round % 8);
        writeFileSync(path, bad);
        const found = await opened();
        expect(found.ok, `${name} at ${at}`).toBe(false);
        // A bit in the version makes it look newer; either way it is refused by name.
        expect(['damaged', 'newer']).toContain(found.code);
      }
      writeFileSync(path, bytes);
    }
  });
});

describe('bringing a backup back', () => {
  const restore = async (to: Computer, set = 1) => {
    const { value } = await source(to);
    await to.ask('backup.openSet', { source: value.source, set, key });
    return to.ask('backup.restore', { source: value.source });
  };

  test('a disk that does not take the vault file of the backup leaves the one that was there', async () => {
    await one.ask('backup.run');
    const other = new Computer('two');
    const there = join(other.data, 'vault', 'vault.json');
    writeFileSync(there, 'a vault file that does not open');
    const full = Object.assign(new Error('no room'), { code: 'ENOSPC' });
    vi.spyOn(VaultFileStore.prototype, 'write').mockRejectedValueOnce(full);
    expect(await restore(other)).toMatchObject({ ok: false, code: 'disk-full' });
    expect(readFileSync(there, 'utf8')).toBe('a vault file that does not open');
    expect(await restore(other)).toMatchObject({ ok: true });
    expect(readFileSync(there, 'utf8')).toBe('the vault file');
  });

  test('backup.restore on a fresh computer: vault, rows and evidence, byte for byte', async () => {
    await one.ask('backup.run');
    const two = new Computer('two');
    expect(await restore(two)).toMatchObject({ value: { restored: 1, lacking: [] } });
    for (const path of ['vault/vault.json', 'cases/c/f1.sealed', 'safety-copy/copy-00000001.ehsc'])
      expect(readFileSync(join(two.data, path)).equals(readFileSync(join(one.data, path))), path).toBe(true);
    const found = await two.copy.open(key);
    expect(found).toMatchObject({ value: { state: 'whole', to: 1, lineage: 'L1' } });
    await two.copy.close();
  });

  test('a damaged file of evidence is left out and named; the rest comes back', async () => {
    await one.file('f2', 'two');
    await one.ask('backup.run');
    writeFileSync(sealedAt('f1'), Buffer.alloc(readFileSync(sealedAt('f1')).length));
    const two = new Computer('two');
    expect(await restore(two)).toMatchObject({
      value: { restored: 1, lacking: [{ caseId: 'c', fileId: 'f1' }] },
    });
  });

  test('never over the top: not while cases are open, not over another vault, and nothing that is there is replaced', async () => {
    await one.ask('backup.run');
    expect(await restore(one)).toMatchObject({ ok: false, code: 'refused' });
    const foreign = new Computer('two');
    await foreign.copy.open(new Uint8Array(32).fill(9));
    await foreign.copy.rebuild(new Uint8Array(32).fill(9), 'L9');
    await foreign.row('x', 'theirs');
    await foreign.copy.close();
    expect(await restore(foreign)).toMatchObject({ ok: false, code: 'foreign' });
    expect(readdirSync(join(foreign.data, 'vault'))).toEqual([]);

    // Its vault file is lost and the rest is newer than the backup: only the vault file is put back.
    await one.row('r1', 'after the backup');
    await one.copy.close();
    rmSync(join(one.data, 'vault', 'vault.json'));
    expect(await restore(one)).toMatchObject({ ok: true });
    expect(readFileSync(join(one.data, 'vault', 'vault.json'), 'utf8')).toBe('the vault file');
    expect(await one.copy.open(key)).toMatchObject({ value: { state: 'whole', to: 2 } });
  });

  test('a damaged vault file is set aside, not overwritten', async () => {
    await one.ask('backup.run');
    await one.copy.close();
    writeFileSync(join(one.data, 'vault', 'vault.json'), 'damaged');
    expect(await restore(one)).toMatchObject({ ok: true });
    const aside = readdirSync(join(one.data, 'vault')).find((name) => name.includes('set-aside')) ?? '';
    expect(readFileSync(join(one.data, 'vault', aside), 'utf8')).toBe('damaged');
    await one.copy.open(key);
  });
});
