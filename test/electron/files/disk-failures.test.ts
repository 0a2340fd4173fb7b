import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { EvidenceFiles } from '../../../electron/evidence/evidence-files';
import { ChosenFiles } from '../../../electron/files/chosen-files';
import { ExportFolders } from '../../../electron/files/export-folder';
import { writeFailure } from '../../../electron/files/file-failure';
import { GrowingFiles } from '../../../electron/files/growing-files';
import { writeWhole } from '../../../electron/files/whole-file';
import { SafetyCopy } from '../../../electron/safety-copy/safety-copy';
import { UnlockAttempts } from '../../../electron/vault-file/unlock-attempts';
import { VaultFileStore } from '../../../electron/vault-file/vault-file-store';
import { importsOf, sourceFiles } from '../../architecture/source-files';
import { BACKUP_SCENARIOS } from './backup-scenarios';
import { bytes, finished, key, made, row, type Scenario, words } from './disk-scenario';
import { FAULTS, failAt, mendDisk, putFailingDisk, takeFailingDiskAway } from './failing-disk';

let copy: SafetyCopy;

/** What a start finds of the copy, with the disk mended. */
async function reaches(folder: string): Promise<number> {
  await copy.close();
  copy = new SafetyCopy(join(folder, 'copy'));
  const found = await copy.open(key);
  if (!found.ok || found.value.state !== 'whole') throw new Error(`The copy is ${JSON.stringify(found)}`);
  return found.value.to;
}

const SCENARIOS: Record<string, Scenario> = {
  'saving a document over an older one': {
    sites: ['electron/files/whole-file.ts'],
    before: async (folder) => writeFileSync(join(folder, 'Report.docx'), 'the older report'),
    act: (folder) =>
      writeWhole(join(folder, 'Report.docx'), bytes).then(
        () => ({ ok: true, value: null }),
        (error: unknown) => writeFailure(error, 'the document'),
      ),
    after: async (folder, done) => {
      const now = readFileSync(join(folder, 'Report.docx'));
      expect(done ? now.equals(bytes) : now.toString() === 'the older report').toBe(true);
      expect(readdirSync(folder)).toEqual(['Report.docx']);
    },
  },
  'saving a large document as it is made': {
    sites: ['electron/files/growing-files.ts'],
    before: async (folder) => writeFileSync(join(folder, 'Bundle.pdf'), 'the older bundle'),
    act: async (folder) => {
      const growing = new GrowingFiles();
      const begun = await growing.begin(join(folder, 'Bundle.pdf'));
      if (!begun.ok) return begun;
      const written = await growing.write(begun.value, bytes, 0);
      return written.ok ? growing.finish(begun.value, true) : written;
    },
    after: async (folder, done) => {
      const now = readFileSync(join(folder, 'Bundle.pdf'));
      expect(done ? now.equals(bytes) : now.toString() === 'the older bundle').toBe(true);
      expect(readdirSync(folder)).toEqual(['Bundle.pdf']);
    },
  },
  'saving a copy of a case': {
    sites: ['electron/files/export-folder.ts'],
    act: async (folder) => {
      const exports = new ExportFolders();
      const begun = await exports.begin(folder, 'Case');
      if (!begun.ok) return begun;
      for (const name of ['case.json', 'evidence/E1.pdf']) {
        const written = await exports.write(begun.value, name, { bytes, offset: 0, final: true });
        if (!written.ok) return written;
      }
      return exports.finish(begun.value, true);
    },
    after: async (folder, done) => {
      expect(readdirSync(folder)).toEqual(done ? ['Case'] : []);
      if (done) expect(readFileSync(join(folder, 'Case', 'evidence', 'E1.pdf')).equals(bytes)).toBe(true);
    },
  },
  'taking in evidence': {
    sites: ['electron/evidence/evidence-files.ts', 'electron/evidence/sealed-writer.ts'],
    act: async (folder) => {
      const files = new EvidenceFiles(folder, new ChosenFiles());
      const begun = await files.begin({ caseId: 'c', fileId: 'f' }, key);
      if (!begun.ok) return begun;
      const written = await files.write(begun.value, bytes);
      return written.ok ? files.finish(begun.value, true) : written;
    },
    after: async (folder, done) => {
      const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
        entry.isFile(),
      );
      expect(names.map(({ name }) => name)).toEqual(done ? ['f.sealed'] : []);
      if (!done) return;
      const files = new EvidenceFiles(folder, new ChosenFiles());
      const back = await files.read({ caseId: 'c', fileId: 'f' }, key, 0, bytes.length);
      expect(back.ok && Buffer.from(back.value).equals(bytes)).toBe(true);
    },
  },
  'adding to the safety copy': {
    sites: [
      'electron/safety-copy/find-copy.ts',
      'electron/safety-copy/copy-writer.ts',
      'electron/safety-copy/tip-file.ts',
    ],
    before: async (folder) => {
      copy = await made(folder);
    },
    act: () => copy.append({ from: 3, to: 3, changes: row('c', 'third'), more: false }),
    after: async (folder, done) => {
      // The same copy goes on as if nothing had been, once the disk takes it again.
      if (!done)
        expect(await copy.append({ from: 3, to: 3, changes: row('c', 'third'), more: false })).toMatchObject({
          ok: true,
        });
      expect(await copy.append({ from: 4, to: 4, changes: row('d', 'fourth'), more: false })).toMatchObject({
        ok: true,
      });
      expect(await reaches(folder)).toBe(4);
    },
  },
  'making the safety copy anew': {
    sites: ['electron/safety-copy/safety-copy.ts', 'electron/safety-copy/generation.ts'],
    before: async (folder) => {
      copy = await made(folder);
    },
    act: async () => {
      const begun = await copy.rebuild(key, 'L');
      return begun.ok ? copy.append({ from: 1, to: 9, changes: row('z', 'all'), more: false }) : begun;
    },
    after: async (folder, done) => {
      const to = await reaches(folder);
      // The new name may have been given before the failure that followed it.
      if (done) expect(to).toBe(9);
      else expect([2, 9]).toContain(to);
      expect(finished(folder).filter((name) => name.endsWith('.ehsc'))).toHaveLength(1);
    },
  },
  'writing the safety copy anew without what was overwritten': {
    sites: ['electron/safety-copy/safety-copy.ts', 'electron/safety-copy/generation.ts'],
    before: async (folder) => {
      copy = await made(folder);
    },
    act: () => copy.compact(),
    after: async (folder) => {
      expect(await copy.append({ from: 3, to: 3, changes: row('c', 'third'), more: false })).toMatchObject({
        ok: true,
      });
      expect(await reaches(folder)).toBe(3);
      expect(finished(folder).filter((name) => name.endsWith('.ehsc'))).toHaveLength(1);
    },
  },
  'putting the safety copy aside (safetyCopy.setAside)': {
    sites: ['electron/safety-copy/set-aside.ts'],
    before: async (folder) => {
      copy = await made(folder);
      await copy.setAside(1);
      await copy.append({ from: 3, to: 3, changes: row('c', 'third'), more: false });
    },
    act: () => copy.setAside(2),
    after: async (folder, done) => {
      const aside = finished(folder).filter((name) => name.startsWith('before-'));
      if (done) expect(aside).toEqual(['before-2.ehsc']);
      // The one before goes only when the new one was read back.
      expect(aside.length).toBeGreaterThan(0);
      expect(await reaches(folder)).toBe(3);
    },
  },
  'writing the vault file over the one before': {
    sites: ['electron/vault-file/vault-file-store.ts'],
    before: async (folder) => new VaultFileStore(folder).write(words('the vault of before')),
    act: (folder) =>
      new VaultFileStore(folder).write(words('the vault of now')).then(
        () => ({ ok: true, value: null }),
        (error: unknown) => writeFailure(error, 'the vault file'),
      ),
    after: async (folder, done) => {
      const later = new VaultFileStore(folder);
      // As at the next start, once the file has been opened.
      await later.settle('current');
      const text = new TextDecoder().decode((await later.read()).current ?? undefined);
      // Whole in either case: without it nothing opens again. It may have its name before the failure that followed.
      expect(done ? ['the vault of now'] : ['the vault of before', 'the vault of now']).toContain(text);
    },
  },
  'counting a wrong try': {
    sites: ['electron/vault-file/unlock-attempts.ts'],
    act: async (folder) => ({ ok: true, value: new UnlockAttempts(folder).begin() }),
    // A full disk keeps nobody out, and a count that was written is whole.
    after: async (folder) => expect(new UnlockAttempts(folder).look().failures).toBeLessThanOrEqual(1),
  },
  ...BACKUP_SCENARIOS,
};

/** Writes that are not through the disk, and why a failure of each costs nothing of a case. */
const ELSEWHERE: Record<string, string> = {
  'electron/log.ts': 'the local log: fixed words and numbers, and nobody to tell',
  'electron/settings.ts': 'the size of the window',
  'electron/store/mend-store.ts': 'cuts back what was never acknowledged; what it cannot cut it leaves',
};

let folder = '';
beforeAll(putFailingDisk);
afterAll(takeFailingDiskAway);
afterEach(async () => {
  mendDisk();
  await copy?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

async function fresh(scenario: Scenario): Promise<void> {
  mendDisk();
  await copy?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
  folder = mkdtempSync(join(tmpdir(), 'evenhand-failing-'));
  mkdirSync(folder, { recursive: true });
  await scenario.before?.(folder);
}

describe('a disk that fails, at every step that writes', () => {
  test.each(Object.entries(SCENARIOS))(
    '%s',
    async (_, scenario) => {
      await fresh(scenario);
      failAt(Number.POSITIVE_INFINITY, 'EIO');
      expect(await scenario.act(folder)).toMatchObject({ ok: true });
      const steps = mendDisk();
      await scenario.after(folder, true);
      expect(steps).toBeGreaterThan(0);
      for (const fault of FAULTS) {
        for (let at = 0; at < steps; at++) {
          await fresh(scenario);
          failAt(at, fault);
          const outcome = await scenario.act(folder);
          mendDisk();
          // Less taken than given is no failure: the rest is given again.
          if (fault === 'short') expect(outcome, `${fault} at ${at}`).toMatchObject({ ok: true });
          if (!outcome.ok) {
            const code = { ENOSPC: 'disk-full', EIO: 'failed', EROFS: 'no-permission', short: '' }[fault];
            expect(outcome, `${fault} at ${at}`).toMatchObject({
              code,
              message: expect.stringMatching(/\. .*\./),
            });
            expect(outcome.message).not.toContain(folder);
          }
          await scenario.after(folder, outcome.ok);
        }
      }
    },
    120_000,
  );
});

describe('every place that writes is tried', () => {
  const files = sourceFiles('electron');
  const WRITES =
    /\b(writeFile|appendFile|createWriteStream|rename|mkdir|copyFile|cp|truncate|ftruncate|writev?)(Sync)?\b/;

  test('whoever writes through the disk has a scenario above', () => {
    const users = files.filter((file) =>
      importsOf(file).inside.some((path) => path === 'electron/files/disk'),
    );
    const sites = Object.values(SCENARIOS).flatMap((scenario) => scenario.sites);
    expect(users.map(({ path }) => path).sort()).toEqual([...new Set(sites)].sort());
  });

  test('and nobody writes past it, except where a failure costs nothing of a case', () => {
    const imports = /^import \{([^}]*)\} from 'node:fs(?:\/promises)?';$/gm;
    const past = files.filter(({ text }) =>
      [...text.matchAll(imports)].some(([, names = '']) => WRITES.test(names)),
    );
    expect(past.map(({ path }) => path).sort()).toEqual(
      ['electron/files/disk.ts', ...Object.keys(ELSEWHERE)].sort(),
    );
  });
});
