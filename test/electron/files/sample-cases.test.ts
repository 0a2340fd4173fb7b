import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { SampleCases } from '../../../electron/files/sample-cases';
import { answer } from '../../../electron/ipc/answer';
import { sampleHandlers } from '../../../electron/ipc/handlers/samples';

vi.mock('electron', () => import('../electron-stand-in'));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenhand-samples-'));
  const samples = [
    { id: 'case-a', title: 'Short breaks', summary: 'Stage 2.' },
    { id: 'case-b', title: 'A move', summary: 'Goes on to Stage 3.' },
  ];
  writeFileSync(join(folder, 'catalogue.json'), JSON.stringify({ samples }));
  writeFileSync(join(folder, 'case-a.json'), '{"a":1}');
  writeFileSync(join(folder, 'case-b.json'), '{}');
  writeFileSync(join(folder, 'unlisted.json'), 'unlisted');
  mkdirSync(join(folder, 'case-a', 'letters'), { recursive: true });
  writeFileSync(join(folder, 'case-a', 'E2 Letter.pdf'), 'letter');
  writeFileSync(join(folder, 'case-a', 'letters', 'E3.eml'), 'mail');
});
afterAll(() => rmSync(folder, { recursive: true }));

const ask = (act: 'sample.list' | 'sample.read', input?: unknown) =>
  answer(act, sampleHandlers(new SampleCases(folder))[act] as never, input, true);

describe('the sample cases', () => {
  test('sample.list names each with all its files', async () => {
    expect(await ask('sample.list')).toEqual({
      ok: true,
      value: {
        samples: [
          {
            id: 'case-a',
            title: 'Short breaks',
            summary: 'Stage 2.',
            files: [
              { relativeName: 'case-a.json', size: 7 },
              { relativeName: 'case-a/E2 Letter.pdf', size: 6 },
              { relativeName: 'case-a/letters/E3.eml', size: 4 },
            ],
          },
          {
            id: 'case-b',
            title: 'A move',
            summary: 'Goes on to Stage 3.',
            files: [{ relativeName: 'case-b.json', size: 2 }],
          },
        ],
      },
    });
  });

  test('sample.read gives the bytes asked for', async () => {
    const read = { id: 'case-a', relativeName: 'case-a/E2 Letter.pdf', offset: 2, length: 100 };
    expect(await ask('sample.read', read)).toEqual({ ok: true, value: new Uint8Array(Buffer.from('tter')) });
  });

  test.each([
    ['a file beside', 'case-a', 'unlisted.json'],
    ['the file of another sample', 'case-a', 'case-b.json'],
    ['a way up', 'case-a', '../case-a.json'],
    ['a way out and back', 'case-a', 'case-a/../case-a.json'],
    ['a place on the disk', 'case-a', '/etc/passwd'],
    ['a sample there is not', 'case-c', 'case-a.json'],
  ])('sample.read does not look for %s', async (_what, id, relativeName) => {
    const answered = await ask('sample.read', { id, relativeName, offset: 0, length: 10 });
    expect(answered).toMatchObject({ ok: false, code: 'not-found' });
  });
});

test('every sample that ships is whole: its case and its evidence are there', async () => {
  const shipped = await new SampleCases(resolve(import.meta.dirname, '../../../resources/samples')).list();
  expect(shipped.length).toBeGreaterThan(0);
  for (const { id, files } of shipped) {
    expect(files[0]?.relativeName).toBe(`${id}.json`);
    expect(files.length).toBeGreaterThan(1);
    expect(files.every(({ size }) => size > 0)).toBe(true);
  }
});
