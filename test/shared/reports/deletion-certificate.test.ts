import { packDocx } from '@shared/docx/pack-docx';
import { type DeletedCase, deletionCertificate } from '@shared/reports/deletion-certificate';
import { documentModelSchema } from '@shared/reports/document-model-schema';
import { modelText } from '@shared/reports/model-text';
import { expect, test } from 'vitest';
import { validatorErrors } from '../docx/word-file';

const gone: DeletedCase = {
  reference: 'MMBC-CF-24-0388',
  title: 'Mr R',
  council: 'Marlscombe Metropolitan Borough Council',
  capacity: 'Investigating Officer',
  deletedOn: '2026-11-29',
  deletedAt: '14:05',
  keepUntil: { until: '2026-11-28', why: 'the contract, clause 9' },
  records: 212,
  evidence: [
    { sha256: 'a'.repeat(64), bytes: 12_345 },
    { sha256: 'b'.repeat(64), bytes: 1 },
  ],
  trail: { entries: 40, hash: 'c'.repeat(64) },
  left: { documents: 3, wholeCase: 1 },
};

test('the certificate says what was deleted, how, and what it does not cover', () => {
  const model = deletionCertificate(gone);
  expect(documentModelSchema.safeParse(model).error?.issues ?? []).toEqual([]);
  const text = modelText(model);
  for (const said of [
    'MMBC-CF-24-0388',
    '29 November 2026 at 14:05',
    '28 November 2026',
    '212 records',
    '2 evidence files of 12,346 bytes',
    'entry 40',
    'c'.repeat(64),
    'saved outside Evenhand 3 times',
    'The whole case was saved outside Evenhand once',
    'A backup made before the deletion',
    'a'.repeat(64),
    'b'.repeat(64),
  ]) {
    expect(text).toContain(said);
  }
});

test('a case without evidence and never saved says so, with no empty table', () => {
  const text = modelText(
    deletionCertificate({ ...gone, evidence: [], left: { documents: 0, wholeCase: 0 } }),
  );
  expect(text).toContain('0 evidence files');
  expect(text).toContain('no document of the case was saved outside Evenhand');
  expect(text).not.toContain('fingerprint (SHA-256)');
});

test('as a Word file it is valid', async () => {
  expect(validatorErrors(await packDocx(deletionCertificate(gone)))).toEqual([]);
}, 60_000);
