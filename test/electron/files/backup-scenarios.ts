import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { setsIn } from '../../../electron/backup/backup-folder';
import { BackupSources, type OpenedSource } from '../../../electron/backup/backup-sources';
import { Backups } from '../../../electron/backup/backups';
import { restoreHere } from '../../../electron/backup/restore-here';
import { EvidenceFiles } from '../../../electron/evidence/evidence-files';
import { ChosenFiles } from '../../../electron/files/chosen-files';
import { writeFailure } from '../../../electron/files/file-failure';
import type { SafetyCopy } from '../../../electron/safety-copy/safety-copy';
import { VaultFileStore } from '../../../electron/vault-file/vault-file-store';
import { bytes, finished, key, made, row, type Scenario, words } from './disk-scenario';
import { planned } from './failing-disk';

let copy: SafetyCopy;
let backups: Backups;

/** A vault with a safety copy, a file of evidence and one backup, and something to back up since. */
async function backedUp(folder: string): Promise<void> {
  copy = await made(folder);
  const evidence = new EvidenceFiles(join(folder, 'cases'), new ChosenFiles());
  const take = async (fileId: string) => {
    const begun = await evidence.begin({ caseId: 'c', fileId }, key);
    if (!begun.ok) throw new Error(begun.message);
    await evidence.write(begun.value, bytes.subarray(0, 1_000));
    await evidence.finish(begun.value, true);
  };
  await take('f');
  await new VaultFileStore(folder).write(words('the vault file'));
  mkdirSync(join(folder, '..', 'drives', folder.slice(-6), 'drive'), { recursive: true });
  backups = new Backups(folder, copy, join(folder, 'cases'));
  await backups.choosePlace(driveOf(folder));
  expect(await backups.run()).toMatchObject({ ok: true });
  await take('g');
  await copy.append({ from: 3, to: 3, changes: row('c', 'third'), more: false });
}

const driveOf = (folder: string) => join(folder, '..', 'drives', folder.slice(-6), 'drive');

/** A set, opened in full. */
async function opened(folder: string, set: number): Promise<OpenedSource> {
  const sources = new BackupSources(new ChosenFiles());
  const held = await sources.hold(driveOf(folder));
  if (!held.ok) throw new Error(held.message);
  await sources.open(held.value.source, set, key);
  const found = sources.opened(held.value.source);
  if (found === null || found.value.lacking.length > 0) throw new Error(`Set ${set} does not open`);
  return found;
}

/** How far each set on the drive reaches, every one of them opened in full. */
async function setsFound(folder: string): Promise<number[]> {
  const [name = ''] = readdirSync(driveOf(folder));
  const { sets } = await setsIn(join(driveOf(folder), name));
  const found = await Promise.all(sets.map(async (set) => (await opened(folder, set)).value.list.to));
  return found.reverse();
}

/** Backups on a disk that fails: making one, bringing one back, noting where they go. */
export const BACKUP_SCENARIOS: Record<string, Scenario> = {
  'making a backup': {
    sites: [
      'electron/backup/backups.ts',
      'electron/files/copy-file.ts',
      'electron/backup/make-backup.ts',
      'electron/backup/open-set.ts',
      'electron/backup/rotate.ts',
    ],
    before: backedUp,
    act: () => backups.run(),
    after: async (folder, done) => {
      // The set of before is as it was, and a new one is there whole or not at all.
      const found = await setsFound(folder);
      expect(found.slice(0, 1)).toEqual([2]);
      if (done) expect(found).toEqual([2, 3]);
      for (const to of found) expect([2, 3]).toContain(to);
      expect(await copy.append({ from: 4, to: 4, changes: row('d', 'fourth'), more: false })).toMatchObject({
        ok: true,
      });
    },
  },
  'bringing a backup back': {
    sites: ['electron/backup/restore-here.ts', 'electron/backup/backup-sources.ts'],
    before: backedUp,
    act: async (folder) => {
      const from = await opened(folder, 1);
      const evidence = join(folder, 'new', 'cases');
      const vault = new VaultFileStore(join(folder, 'new'));
      const going = { signal: new AbortController().signal, tell: () => {}, now: Date.now };
      return restoreHere({ from, data: join(folder, 'new'), evidence, vault, ...going });
    },
    after: async (folder, done) => {
      const { current } = await new VaultFileStore(join(folder, 'new')).read();
      const there = finished(folder).filter((name) => name.endsWith('.ehsc'));
      // Without its vault file nothing is left that would be in the way of a new beginning.
      if (done) expect(new TextDecoder().decode(current ?? undefined)).toBe('the vault file');
      expect(there.length).toBe(current === null ? 1 : 2);
    },
  },
  'noting where backups go': {
    sites: ['electron/backup/place-file.ts'],
    before: backedUp,
    act: async () => {
      const noted = await backups.setSchedule('week');
      // One sentence for every fault of the app's own disk, whatever it is.
      return noted.ok ? noted : writeFailure(Object.assign(new Error(), { code: planned() }), 'the note');
    },
    after: async (_, done) => {
      const look = await backups.look();
      const every = look.ok ? look.value.every : '';
      expect(done ? ['week'] : ['close', 'week']).toContain(every);
      expect(look.ok && look.value.place?.name).toBe('drive');
    },
  },
};
