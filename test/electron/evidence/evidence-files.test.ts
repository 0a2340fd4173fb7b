import { createHash, randomBytes } from 'node:crypto';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ActName } from '@shared/ipc/act-names';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EvidenceFiles } from '../../../electron/evidence/evidence-files';
import { ChosenFiles } from '../../../electron/files/chosen-files';
import { answer, type Handlers } from '../../../electron/ipc/answer';
import { evidenceFileHandlers } from '../../../electron/ipc/handlers/evidence-file';

const MiB = 1024 * 1024;
const PIECE = MiB + 16;

let folder: string;
let chosen: ChosenFiles;
let files: EvidenceFiles;
let acts: Partial<Handlers>;
const key = new Uint8Array(randomBytes(32));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenhand-evidence-'));
  chosen = new ChosenFiles();
  files = new EvidenceFiles(join(folder, 'cases'), chosen);
  acts = evidenceFileHandlers(files);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Asks as the page does: through both schemas, with copies. */
async function ask(act: ActName, input: unknown): Promise<Record<string, unknown>> {
  return (await answer(act, acts[act] as never, structuredClone(input), true)) as Record<string, unknown>;
}
const value = async <Value>(act: ActName, input: unknown) => {
  const answered = await ask(act, input);
  if (!answered.ok) throw new Error(String(answered.message));
  return answered.value as Value;
};

async function kept(
  bytes: Uint8Array,
  fileId = 'f1',
  caseId = 'c1',
): Promise<{ sha256: string; size: number }> {
  const { writing } = await value<{ writing: string }>('evidenceFile.begin', { caseId, fileId, key });
  for (let at = 0; at < bytes.length; at += 700_000) {
    await value('evidenceFile.write', { writing, bytes: bytes.slice(at, at + 700_000) });
  }
  return value('evidenceFile.finish', { writing, keep: true });
}
const read = (offset: number, length: number, more = {}) =>
  ask('evidenceFile.read', { caseId: 'c1', fileId: 'f1', key, offset, length, ...more });
const path = (fileId = 'f1', caseId = 'c1') => join(folder, 'cases', caseId, `${fileId}.sealed`);

describe('evidenceFile.begin, write, finish and read', () => {
  test.each([0, 1, MiB - 1, MiB, MiB + 1, 3 * MiB, 3 * MiB + 5])(
    '%i bytes come back as they went in',
    async (size) => {
      const bytes = randomBytes(size);
      expect(await kept(bytes)).toEqual({ size, sha256: createHash('sha256').update(bytes).digest('hex') });
      const whole = [];
      for (let at = 0; at < size; at += MiB) whole.push((await read(at, MiB)).value as Uint8Array);
      expect(Buffer.concat(whole).equals(bytes)).toBe(true);
      expect((await read(size, 10)).value).toEqual(new Uint8Array(0));
      if (size > MiB) {
        const across = (await read(MiB - 3, 4)).value as Uint8Array;
        expect(Buffer.from(across).equals(bytes.subarray(MiB - 3, MiB + 1))).toBe(true);
      }
      expect(await files.sizeOf({ caseId: 'c1', fileId: 'f1' })).toBe(size);
    },
  );

  test('a file has its name only when all of it is there, and what is given up leaves nothing', async () => {
    const { writing } = await value<{ writing: string }>('evidenceFile.begin', {
      caseId: 'c1',
      fileId: 'f1',
      key,
    });
    await value('evidenceFile.write', { writing, bytes: new Uint8Array(10) });
    expect(readdirSync(join(folder, 'cases', 'c1'))).toEqual([
      expect.stringMatching(/^\.evenhand-[0-9a-f]{16}\.tmp$/),
    ]);
    expect(await value('evidenceFile.finish', { writing, keep: false })).toBeNull();
    expect(readdirSync(join(folder, 'cases', 'c1'))).toEqual([]);
    expect(await ask('evidenceFile.write', { writing, bytes: new Uint8Array(1) })).toMatchObject({
      code: 'expired',
    });
    expect(files.isIdle).toBe(true);
  });

  test('what a killed run left unfinished is gone before the next file begins', async () => {
    mkdirSync(join(folder, 'cases', 'c1'), { recursive: true });
    writeFileSync(join(folder, 'cases', 'c1', '.evenhand-0123456789abcdef.tmp'), 'half');
    await kept(randomBytes(10), 'f2');
    expect(readdirSync(join(folder, 'cases', 'c1'))).toEqual(['f2.sealed']);
  });

  test('an id is never a way out of the folder', async () => {
    for (const fileId of ['..', 'a/b', 'a\\b', '', 'a.b', 'x'.repeat(65)]) {
      expect(await read(0, 1, { fileId })).toMatchObject({ code: 'bad-input' });
    }
  });
});

describe('evidenceFile.writeChosen', () => {
  test('seals a chosen file without its bytes passing through the page', async () => {
    const bytes = randomBytes(2 * MiB + 9);
    const source = join(folder, 'E1.pdf');
    writeFileSync(source, bytes);
    const { token } = await chosen.hold(source);
    const { writing } = await value<{ writing: string }>('evidenceFile.begin', {
      caseId: 'c1',
      fileId: 'f1',
      key,
    });
    const take = (offset: number, length: number) =>
      ask('evidenceFile.writeChosen', { writing, token, offset, length });
    expect(await take(0, 5)).toMatchObject({ value: { taken: 5 } });
    expect(await take(5, 3 * MiB)).toMatchObject({ value: { taken: bytes.length - 5 } });
    expect(await value('evidenceFile.finish', { writing, keep: true })).toMatchObject({
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  });

  test('a file that changed since it was chosen is not taken in', async () => {
    const source = join(folder, 'E1.pdf');
    writeFileSync(source, 'as it was');
    const { token } = await chosen.hold(source);
    writeFileSync(source, 'something else');
    const { writing } = await value<{ writing: string }>('evidenceFile.begin', {
      caseId: 'c1',
      fileId: 'f1',
      key,
    });
    expect(await ask('evidenceFile.writeChosen', { writing, token, offset: 0, length: 10 })).toMatchObject({
      code: 'changed',
    });
    expect(readdirSync(join(folder, 'cases', 'c1'))).toEqual([]);
  });
});

describe('a sealed file is opened only as it was written', () => {
  const three = randomBytes(2 * MiB + 100);
  const pieceOf = (index: number) => [8 + index * PIECE, 8 + (index + 1) * PIECE] as const;

  test('100 flipped bits, wherever they are', async () => {
    await kept(three);
    const whole = readFileSync(path());
    for (let round = 0; round < 100; round++) {
      // The header, and then anywhere.
      const bit = round < 8 ? round * 8 : Math.floor(Math.random() * whole.length * 8);
      const spoiled = Buffer.from(whole);
      spoiled[bit >> 3] = (spoiled[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      writeFileSync(path(), spoiled);
      const each = await Promise.all([0, MiB, 2 * MiB].map((offset) => read(offset, MiB)));
      const bad = each.flatMap((answered, index) => (answered.ok ? [] : [index]));
      // Exactly the piece that holds it does not open.
      if (bit >> 3 >= 8) expect(bad).toEqual([Math.floor(((bit >> 3) - 8) / PIECE)]);
      else expect(bad).toEqual([0, 1, 2]);
    }
  });

  test.each([
    ['cut off between pieces', (bytes: Buffer) => bytes.subarray(0, 8 + 2 * PIECE)],
    ['cut off within a piece', (bytes: Buffer) => bytes.subarray(0, 8 + PIECE + 5)],
    [
      'with its pieces in another order',
      (bytes: Buffer) =>
        Buffer.concat([
          bytes.subarray(0, 8),
          bytes.subarray(...pieceOf(1)),
          bytes.subarray(...pieceOf(0)),
          bytes.subarray(8 + 2 * PIECE),
        ]),
    ],
    [
      'with a piece doubled',
      (bytes: Buffer) =>
        Buffer.concat([
          bytes.subarray(0, 8 + PIECE),
          bytes.subarray(...pieceOf(0)),
          bytes.subarray(8 + PIECE),
        ]),
    ],
    [
      'with a piece left out',
      (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 8 + PIECE), bytes.subarray(8 + 2 * PIECE)]),
    ],
  ])('%s', async (_, spoil) => {
    await kept(three);
    writeFileSync(path(), spoil(readFileSync(path())));
    const each = await Promise.all([0, MiB, 2 * MiB].map((offset) => read(offset, MiB)));
    const given = each.flatMap(({ ok, value: bytes }, index) =>
      ok && (bytes as Uint8Array).length > 0
        ? [Buffer.from(bytes as Uint8Array).equals(three.subarray(index * MiB, (index + 1) * MiB))]
        : [],
    );
    expect(given.every(Boolean)).toBe(true);
    expect(given.length).toBeLessThan(3);
    expect(each.some(({ code }) => code === 'damaged')).toBe(true);
  });

  test('in the place of another, or with another key', async () => {
    await kept(three);
    copyFileSync(path(), path('f2'));
    expect(await read(0, 10, { fileId: 'f2' })).toMatchObject({ code: 'damaged' });
    expect(await read(0, 10, { key: new Uint8Array(32) })).toMatchObject({ code: 'damaged' });
  });

  test('a later format is refused by name', async () => {
    await kept(three);
    const later = readFileSync(path());
    later[4] = 2;
    writeFileSync(path(), later);
    expect(await read(0, 10)).toMatchObject({
      code: 'newer',
      message: expect.stringMatching(/newer Evenhand/),
    });
  });

  test('a file that is empty, or gone', async () => {
    await kept(three);
    truncateSync(path(), 3);
    expect(await read(0, 10)).toMatchObject({ code: 'damaged' });
    rmSync(path());
    expect(await read(0, 10)).toMatchObject({ code: 'not-found' });
  });
});

describe('evidenceFile.remove', () => {
  test('removes one file, or all of a case, and what is still coming in', async () => {
    await kept(randomBytes(5), 'f1');
    await kept(randomBytes(5), 'f2');
    await kept(randomBytes(5), 'f1', 'c2');
    expect(await ask('evidenceFile.remove', { caseId: 'c1', fileId: 'f1' })).toMatchObject({ ok: true });
    expect(readdirSync(join(folder, 'cases', 'c1'))).toEqual(['f2.sealed']);
    const { writing } = await value<{ writing: string }>('evidenceFile.begin', {
      caseId: 'c1',
      fileId: 'f3',
      key,
    });
    expect(await ask('evidenceFile.remove', { caseId: 'c1', fileId: null })).toMatchObject({ ok: true });
    expect(readdirSync(join(folder, 'cases'))).toEqual(['c2']);
    expect(await ask('evidenceFile.finish', { writing, keep: true })).toMatchObject({ code: 'expired' });
    expect(await ask('evidenceFile.remove', { caseId: 'nobody', fileId: null })).toMatchObject({ ok: true });
  });
});
