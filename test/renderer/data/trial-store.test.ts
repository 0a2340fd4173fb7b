import { rowsOf } from '@renderer/data/case-records';
import { summaryOf } from '@renderer/data/case-summary';
import { caseList, importCase } from '@renderer/data/cases';
import { TABLES } from '@renderer/data/database';
import { evidenceBytes } from '@renderer/data/evidence-files';
import { pageItems, pageTexts } from '@renderer/data/page-texts';
import { newNameKey, rowNames } from '@renderer/data/row-names';
import { bringInTrialCases } from '@renderer/data/trial-store';
import { CASE_VERSION } from '@shared/migrations/index';
import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { smallCase } from '../../builders/case-builder';
import { sampleEvidence, withEvidence } from './evidence';
import { freshStore, openCase } from './store';

const items = [{ text: 'rang', x: 1, y: 2, width: 3, height: 4 }];

/** A disk as a trial version left it, and the app of today started on it. */
async function afterTrial(): Promise<Awaited<ReturnType<typeof withEvidence>>> {
  await freshStore();
  const made = await withEvidence(smallCase(), sampleEvidence());
  const trial = new Dexie('evenhand');
  trial.version(1).stores({ ...TABLES, evidenceChunks: '[fileId+index]' });
  const nameKey = newNameKey();
  const names = rowNames(nameKey);
  const of = { caseId: 'old' };
  const summary = summaryOf(made.caseFile);
  const box = { v: CASE_VERSION, nameKey, writer: '', changedAt: 1, summary };
  await trial.table('cases').put({ id: 'old', box });
  for (const { id, caseId, ...rest } of rowsOf('old', names, made.caseFile)) {
    await trial.table('records').put({ id, caseId, box: rest });
  }
  for (const { bytes } of sampleEvidence()) {
    const fileId = newNameKey();
    const size = bytes.byteLength;
    await trial
      .table('evidenceFiles')
      .put({ ...of, id: fileId, box: { fileId, sha256: '', size, chunks: 2 } });
    const half = size >> 1;
    await trial.table('evidenceChunks').put({ fileId, index: 0, bytes: bytes.slice(0, half) });
    await trial.table('evidenceChunks').put({ fileId, index: 1, bytes: bytes.slice(half) });
  }
  const page = { ...of, docKey: 'k', page: 1 };
  await trial.table('pageTexts').put({ ...page, box: { documentId: 'd1', text: 'Nobody rang' } });
  await trial.table('pageTexts').put({ ...page, page: 2, box: { documentId: 'd1', text: 'back' } });
  await trial.table('pageItems').put({ ...page, box: { items } });
  trial.close();
  return made;
}

const trialIsThere = async () => (await indexedDB.databases()).some(({ name }) => name === 'evenhand');

test('a case of a trial version is brought in whole, sealed, and nothing is left in clear', async () => {
  const { caseFile } = await afterTrial();
  expect(await bringInTrialCases()).toEqual({ brought: 1, left: 0 });
  const [entry] = await caseList();
  const caseId = entry!.caseId;
  expect((await openCase(caseId)).getSnapshot()).toEqual(caseFile);
  const [file] = caseFile.documents.flatMap((each) => each.file ?? []);
  expect(await evidenceBytes(caseId, file!.sha256)).toEqual(sampleEvidence()[0]!.bytes);
  expect(await pageTexts(caseId, 'd1')).toEqual([
    { page: 1, text: 'Nobody rang' },
    { page: 2, text: 'back' },
  ]);
  expect(await pageItems(caseId, 'd1', 1)).toEqual(items);
  expect(await trialIsThere()).toBe(false);
  expect(await bringInTrialCases()).toEqual({ brought: 0, left: 0 });
});

test('one that cannot be read stays where it is, and is counted', async () => {
  await afterTrial();
  const raw = await new Dexie('evenhand').open();
  await raw
    .table('records')
    .toCollection()
    .modify((row) => void (row.box.kind = 'nothing known'));
  raw.close();
  expect(await bringInTrialCases()).toEqual({ brought: 0, left: 1 });
  expect(await caseList()).toEqual([]);
  expect(await trialIsThere()).toBe(true);
});

test('ended between bringing in and removing, it is not there twice', async () => {
  const { caseFile, sources } = await afterTrial();
  await importCase(caseFile, sources);
  expect(await bringInTrialCases()).toEqual({ brought: 1, left: 0 });
  expect(await caseList()).toHaveLength(1);
  expect(await trialIsThere()).toBe(false);
});
