import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bringInCase } from '@renderer/data/backup/bring-in-case';
import { compareBackup } from '@renderer/data/backup/compare-backup';
import { holdingsOf, type OpenedBackup, readBackup } from '@renderer/data/backup/read-backup';
import type { CaseKeys } from '@renderer/data/case-keys';
import { caseList, createCase, deleteCase, importCase } from '@renderer/data/cases';
import { copied } from '@renderer/data/data-store';
import { editOf } from '@renderer/data/edit';
import { evidenceBytes } from '@renderer/data/evidence-files';
import { keepEverything } from '@renderer/data/open-cases';
import { desk } from '@renderer/platform/desk';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { BackupSources } from '../../../electron/backup/backup-sources';
import { Backups } from '../../../electron/backup/backups';
import { backupReadingHandlers } from '../../../electron/ipc/handlers/backup-reading';
import { VaultFileStore } from '../../../electron/vault-file/vault-file-store';
import { smallCase } from '../../builders/case-builder';
import { choices } from '../../electron/electron-stand-in';
import { offer, testDesk } from './desk';
import { sampleEvidence, withEvidence } from './evidence';
import { freshStore, openCase, storeKeys } from './store';

vi.mock('electron', () => import('../../electron/electron-stand-in'));

let drive: string;
let caseId: string;

/** The main process's own code for backups, on the store's folder; answers what makes one. */
function offerBackups(): Backups {
  const { folder, chosen, safetyCopy } = testDesk();
  const backups = new Backups(folder, safetyCopy, join(folder, 'cases'));
  const vault = new VaultFileStore(folder);
  const here = { data: folder, evidence: join(folder, 'cases'), vault };
  const handlers = backupReadingHandlers(new BackupSources(chosen), backups, here, () => ({}) as never);
  offer(handlers as Parameters<typeof offer>[0]);
  return backups;
}

/** Makes a backup of the store as it is, and opens its newest set with these keys. */
async function backedUp(keys: CaseKeys): Promise<OpenedBackup> {
  expect(await keepEverything()).toBe(true);
  await copied();
  const backups = offerBackups();
  await backups.choosePlace(drive);
  expect(await backups.run()).toMatchObject({ ok: true });
  return opened(keys);
}

async function opened(keys: CaseKeys): Promise<OpenedBackup> {
  choices.open.push([drive]);
  const found = await desk().backup.chooseSource();
  if (!found.ok || found.value === null) throw new Error('No backup');
  const { source, sets } = found.value;
  const set = await desk().backup.openSet({ source, set: sets[0]?.set ?? 0, key: keys.safetyCopy() });
  if (!set.ok) throw new Error(set.message);
  return { ...set.value, source };
}

beforeEach(async () => {
  await freshStore();
  const { folder } = testDesk();
  drive = `${folder}-drive`;
  mkdirSync(drive);
  mkdirSync(join(folder, 'vault'));
  writeFileSync(join(folder, 'vault', 'vault.json'), 'the vault file');
  const { caseFile, sources } = withEvidence(smallCase(), sampleEvidence());
  const answer = await importCase(caseFile, sources);
  if (!answer.ok) throw new Error(answer.message);
  ({ caseId } = answer.value);
});

const drill = async (backup: OpenedBackup) => compareBackup(backup, storeKeys(), () => {});

describe('a drill', () => {
  test('says that everything would come back exactly as it is', async () => {
    const backup = await backedUp(storeKeys());
    const steps: number[] = [];
    const found = await compareBackup(backup, storeKeys(), ({ done }) => void steps.push(done));
    expect(found).toMatchObject({ whole: true, files: 2, sealedWrong: 0, unknownTables: false });
    expect(found.cases).toMatchObject([{ caseId, fate: 'same', changes: 0, files: 2, lost: [] }]);
    expect(steps.at(-1)).toBeGreaterThan(backup.bytes);
  });

  test('holds of a row only what tells it from another, however large the backup is', async () => {
    const backup = await backedUp(storeKeys());
    const { rows, count } = await readBackup(backup, storeKeys().rows, { keep: () => 'mark' });
    expect(rows.size).toBe(count);
    for (const row of rows.values())
      expect(row).toEqual({
        table: expect.any(String),
        caseId: row.caseId,
        mark: expect.stringMatching(/^[0-9a-f]{32}$/),
        opened: null,
      });
  });

  test('tells what changed since, what is gone and what is new', async () => {
    const gone = await createCase({
      title: 'Goes',
      procedure: 'children',
      userRole: 'investigating-officer',
      councilName: 'Harrowfield Council',
      reference: '',
    });
    const keys = storeKeys();
    const backup = await backedUp(keys);
    const session = await openCase(caseId);
    editOf(session).patch('Later', 'matter', session.getSnapshot().matter.id, { serviceArea: 'later' });
    await session.flush();
    await deleteCase(gone);
    const late = await createCase({
      title: 'Late',
      procedure: 'children',
      userRole: 'investigating-officer',
      councilName: 'Harrowfield Council',
      reference: '',
    });
    const { cases, whole } = await drill(backup);
    const of = (id: string) => cases.find((each) => each.caseId === id);
    expect(of(caseId)).toMatchObject({ fate: 'earlier', lost: [] });
    expect(of(caseId)?.changes).toBeGreaterThan(0);
    expect(of(late)).toMatchObject({ fate: 'new' });
    // Its key was destroyed with it: with the keys of today the old backup does not open it.
    expect(of(gone)).toMatchObject({ fate: 'gone' });
    expect(of(gone)?.sealedWrong).toBeGreaterThan(0);
    expect(whole).toBe(false);
  });

  test('finds a damaged and a missing file of evidence', async () => {
    await backedUp(storeKeys());
    const sealed = readdirSync(drive, { recursive: true, withFileTypes: true })
      .filter(({ name }) => name.endsWith('.sealed'))
      .map(({ parentPath, name }) => join(parentPath, name));
    const bytes = readFileSync(sealed[0]!);
    bytes[20]! ^= 1;
    writeFileSync(sealed[0]!, bytes);
    const { whole, cases } = await drill(await opened(storeKeys()));
    expect(whole).toBe(false);
    expect(cases[0]?.lost).toHaveLength(1);
  });

  test('can be stopped', async () => {
    const backup = await backedUp(storeKeys());
    await expect(compareBackup(backup, storeKeys(), () => {}, AbortSignal.abort())).rejects.toThrow();
  });
});

describe('bringing a case in beside others', () => {
  test('into another vault: the case and its evidence, byte for byte, under keys of its own', async () => {
    const keys = storeKeys();
    const before = (await openCase(caseId)).getSnapshot();
    await backedUp(keys);
    await freshStore();
    offerBackups();
    const backup = await opened(keys);
    const { cases } = await holdingsOf(backup, keys.rows);
    expect(cases).toMatchObject([
      { caseId, lacking: 0, sealedWrong: 0, summary: { title: before.matter.title } },
    ]);
    const answer = await bringInCase(backup, keys, cases[0]!, {});
    expect(answer).toMatchObject({ ok: true, value: { missing: [] } });
    const here = answer.ok ? answer.value.caseId : '';
    expect(here).not.toBe(caseId);
    expect((await openCase(here)).getSnapshot()).toEqual(before);
    for (const { file } of before.documents) {
      if (!file || !sampleEvidence().some(({ name }) => name === file.name)) continue;
      const words = sampleEvidence().find(({ name }) => name === file.name)?.bytes;
      expect(await evidenceBytes(here, file.sha256)).toEqual(words);
    }
  });

  test('beside itself: what is here is not replaced', async () => {
    const backup = await backedUp(storeKeys());
    const session = await openCase(caseId);
    editOf(session).patch('Later', 'matter', session.getSnapshot().matter.id, { serviceArea: 'later' });
    await session.flush();
    const { cases } = await holdingsOf(backup, storeKeys().rows);
    expect(await bringInCase(backup, storeKeys(), cases[0]!, {})).toMatchObject({ ok: true });
    expect(await caseList()).toHaveLength(2);
    expect(session.getSnapshot().matter.serviceArea).toBe('later');
  });

  test('with the keys of another vault nothing opens, and it says so', async () => {
    const backup = await backedUp(storeKeys());
    const keys = storeKeys();
    await freshStore();
    offerBackups();
    const again = await opened(keys);
    const { cases, rows } = await holdingsOf(again, storeKeys().rows);
    expect(cases[0]?.summary).toBeNull();
    expect([...rows.sealedWrong.values()].reduce((sum, count) => sum + count, 0)).toBe(rows.count);
    expect(backup.lineage).toBe(again.lineage);
  });
});
