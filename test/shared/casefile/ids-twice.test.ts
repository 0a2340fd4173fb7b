import { readOpenCaseData, writeOpenCaseData } from '@shared/casefile/open-case-data';
import { expect, test } from 'vitest';
import { record, smallCase } from '../../builders/case-builder';

test('two records of one kind under one id are refused: storing them would lose one', () => {
  const points = [record('points', { id: 'p1' }), record('points', { id: 'p1', title: 'Another' })];
  const read = readOpenCaseData(writeOpenCaseData({ ...smallCase(), points }));
  expect(read).toMatchObject({ ok: false, code: 'twice' });
  expect(!read.ok && read.message).toContain('points "p1"');
});

test('records of different kinds may share an id', () => {
  const readingNotes = [record('readingNotes', { id: 'p1' })];
  expect(readOpenCaseData(writeOpenCaseData({ ...smallCase(), readingNotes }))).toMatchObject({ ok: true });
});
