import { createCase } from '@renderer/data/cases';
import { evidenceBytes, hasEvidence } from '@renderer/data/evidence-files';
import { openEvidence } from '@renderer/data/evidence-slices';
import { takeIn } from '@renderer/evidence/import/take-in';
import { ReadFailure } from '@renderer/platform/desk';
import { beforeEach, describe, expect, it } from 'vitest';
import { pdf } from '../../fixtures/evidence/write-pdf';
import { sealedFiles } from '../data/desk';
import { freshStore, rowCounts } from '../data/store';

const MiB = 1024 * 1024;
let caseId: string;

beforeEach(async () => {
  await freshStore();
  caseId = await createCase({
    title: 'Mr R',
    procedure: 'children',
    userRole: 'investigating-officer',
    councilName: '',
    reference: '',
  });
});

const pieces = (...list: Uint8Array[]) =>
  async function* () {
    yield* list;
  };
const take = (name: string, ...list: Uint8Array[]) =>
  takeIn(
    caseId,
    name,
    pieces(...list),
    list.reduce((sum, { length }) => sum + length, 0),
  );
const nothingKept = async () => {
  const { evidenceFiles = 0 } = await rowCounts();
  return evidenceFiles + sealedFiles().length === 0;
};

describe('taking a file in', () => {
  it('keeps it byte for byte and tells what it is, however it is cut into pieces', async () => {
    const whole = new Uint8Array(pdf([['Hello']]));
    const taken = await take('letter.docx', ...[...whole].map((byte) => Uint8Array.of(byte)));
    expect(taken).toMatchObject({
      ok: true,
      value: { kind: 'pdf', mediaType: 'application/pdf', size: whole.length },
    });
    if (!taken.ok) return;
    expect(await evidenceBytes(caseId, taken.value.sha256)).toEqual(whole);
  });
  it.each([
    ['a program by name', 'x.exe', pdf([['Hello']]), { kind: 'refused', why: 'runs-by-name' }],
    [
      'a program by its bytes',
      'x.pdf',
      Buffer.concat([Buffer.from('MZ\0'), Buffer.alloc(3 * MiB)]),
      { kind: 'refused', why: 'runs-by-content' },
    ],
    ['a small script', 'x.txt', Buffer.from('#!/bin/sh'), { kind: 'refused', why: 'runs-by-content' }],
    ['nothing', 'x.pdf', Buffer.alloc(0), { kind: 'refused', why: 'empty' }],
  ])('refuses %s and keeps none of it', async (_, name, content, why) => {
    expect(await take(name, new Uint8Array(content))).toMatchObject({ ok: false, not: why });
    expect(await nothingKept()).toBe(true);
  });
  it('refuses one that says it has bytes and has none', async () => {
    const taken = await takeIn(caseId, 'x.pdf', pieces(new Uint8Array(0)), 10);
    expect(taken).toMatchObject({ not: { kind: 'refused', why: 'empty' } });
  });
  it('says why when reading fails half way, and keeps none of it', async () => {
    const failing = async function* () {
      yield new Uint8Array(2 * MiB);
      throw new ReadFailure('changed', 'The file ended early.');
    };
    expect(await takeIn(caseId, 'x.bin', failing, 9)).toMatchObject({
      not: { kind: 'unreadable', message: 'The file ended early.' },
    });
    expect(await nothingKept()).toBe(true);
  });
  it('stops when cancelled, and keeps none of it', async () => {
    const controller = new AbortController();
    const endless = async function* () {
      for (;;) yield new Uint8Array(MiB);
    };
    const onBytes = (done: number) => done > 3 * MiB && controller.abort();
    await expect(takeIn(caseId, 'x.bin', endless, 9, onBytes, controller.signal)).rejects.toThrow();
    expect(await nothingKept()).toBe(true);
  });
});

describe('a stored file read here and there', () => {
  it('gives exactly the bytes asked for, across pieces and past the end', async () => {
    const whole = new Uint8Array(3 * MiB + 77).map((_, index) => (index * 31) % 251);
    const taken = await take('x.bin', whole);
    if (!taken.ok) throw new Error('not taken');
    const file = await openEvidence(caseId, taken.value.sha256);
    expect(file.size).toBe(whole.length);
    for (const [begin, end] of [
      [0, 10],
      [MiB - 5, MiB + 5],
      [MiB, 2 * MiB],
      [10, whole.length],
      [whole.length - 3, whole.length + 50],
      [5, 5],
    ] as const) {
      expect(Buffer.compare(await file.read(begin, end), whole.subarray(begin, end)), `${begin}-${end}`).toBe(
        0,
      );
    }
  });
  it('says so when it is not there', async () => {
    await expect(openEvidence(caseId, 'f'.repeat(64))).rejects.toThrow(/not in the store/);
    expect(await hasEvidence(caseId, 'f'.repeat(64))).toBe(false);
  });
});
