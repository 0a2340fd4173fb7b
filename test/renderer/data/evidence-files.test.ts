import { appendFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { caseList, deleteCase } from '@renderer/data/cases';
import { copied } from '@renderer/data/data-store';
import { editOf } from '@renderer/data/edit';
import {
  CHUNK_BYTES,
  evidenceBytes,
  hasEvidence,
  readEvidence,
  removeUnreferenced,
  storeEvidence,
} from '@renderer/data/evidence-files';
import { releaseCase } from '@renderer/data/open-cases';
import { placeCase } from '@renderer/data/place-case';
import { readInPieces } from '@renderer/platform/desk';
import type { ActInput } from '@shared/ipc/desk-api';
import { fail } from '@shared/lib/result';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { safetyCopyHandlers } from '../../../electron/ipc/handlers/safety-copy';
import { record, smallCase } from '../../builders/case-builder';
import { offer, sealedFiles, testDesk } from './desk';
import { withEvidence } from './evidence';
import { failAtCommit, failAtWrite, mendDisk } from './faulty-disk';
import { freshStore, openCase, openStore, rowCounts } from './store';

beforeEach(async () => {
  await freshStore();
  await placeCase('k', smallCase());
});
afterEach(mendDisk);

const bytesOf = (length: number, seed = 7) =>
  new Uint8Array(length).map((_, index) => (index * seed + (index >> 8)) & 0xff);
const hashOf = (bytes: Uint8Array) => bytesToHex(sha256(bytes));

async function* inPieces(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.slice(at, at + length);
}

/** What of evidence lies on the disk. */
async function evidenceRows(): Promise<Record<string, number>> {
  const { evidenceFiles = 0, removals = 0 } = await rowCounts();
  return { evidenceFiles, removals, onDisk: sealedFiles().length };
}
const NONE = { evidenceFiles: 0, removals: 0, onDisk: 0 };

describe('storing', () => {
  test.each([
    ['empty', 0, 1],
    ['small', 10, 3],
    ['exactly one piece', CHUNK_BYTES, CHUNK_BYTES],
    ['a little over, in odd pieces', CHUNK_BYTES * 2 + 5, 99_991],
    ['given all at once', CHUNK_BYTES * 3 - 1, CHUNK_BYTES * 3],
  ])('%s: byte for byte, under its SHA-256, after a restart too', async (_, size, step) => {
    const bytes = bytesOf(size);
    const progress: number[] = [];
    const stored = await storeEvidence('k', inPieces(bytes, step), (done) => void progress.push(done));
    expect(stored).toEqual({ sha256: hashOf(bytes), size });
    if (size > 0) expect(progress.at(-1)).toBe(size);
    await openStore();
    expect(hashOf(await evidenceBytes('k', stored.sha256))).toBe(stored.sha256);
    expect(await hasEvidence('k', stored.sha256)).toBe(true);
    for await (const piece of readEvidence('k', stored.sha256)) {
      expect(piece.length).toBeLessThanOrEqual(CHUNK_BYTES);
    }
  });

  test('the same bytes are stored once, even when two imports meet', async () => {
    const bytes = bytesOf(CHUNK_BYTES + 1);
    await Promise.all([storeEvidence('k', inPieces(bytes, 1e6)), storeEvidence('k', inPieces(bytes, 1e5))]);
    await storeEvidence('k', inPieces(bytes, 1e6));
    expect(await evidenceRows()).toEqual({ evidenceFiles: 1, removals: 0, onDisk: 1 });
  });

  test('a file the store does not have is named as missing', async () => {
    expect(await hasEvidence('k', 'a'.repeat(64))).toBe(false);
    await expect(evidenceBytes('k', 'a'.repeat(64))).rejects.toMatchObject({ name: 'EvidenceMissing' });
    await expect(storeEvidence('nobody', inPieces(bytesOf(1), 1))).rejects.toMatchObject({
      name: 'EvidenceMissing',
    });
  });

  test.each([
    ['lost its last piece', (path: string) => truncateSync(path, 8 + CHUNK_BYTES + 16)],
    ['was cut off within a piece', (path: string) => truncateSync(path, CHUNK_BYTES)],
    ['is gone', (path: string) => rmSync(path)],
    ['is empty', (path: string) => truncateSync(path, 0)],
  ])('a file that %s is not given out as whole', async (_, spoil) => {
    const { sha256: hash } = await storeEvidence('k', inPieces(bytesOf(CHUNK_BYTES * 2), 1e6));
    spoil(sealedFiles()[0]!);
    await expect(evidenceBytes('k', hash)).rejects.toMatchObject({ name: 'EvidenceMissing' });
  });

  test('a chosen file is read by the main process itself, and its bytes do not pass through the page', async () => {
    const bytes = bytesOf(CHUNK_BYTES * 2 + 77);
    const path = join(testDesk().folder, 'chosen.pdf');
    writeFileSync(path, bytes);
    const { token, size } = await testDesk().chosen.hold(path);
    const source = readInPieces({ token, size });
    const told: number[] = [];
    expect(await storeEvidence('k', source, (done) => void told.push(done))).toEqual({
      sha256: hashOf(bytes),
      size,
    });
    expect(told).toEqual([size]);
    expect(hashOf(await evidenceBytes('k', hashOf(bytes)))).toBe(hashOf(bytes));
    appendFileSync(path, 'more');
    await expect(storeEvidence('k', source)).rejects.toMatchObject({ name: 'ReadFailure', code: 'changed' });
    expect((await evidenceRows()).onDisk).toBe(1);
  });

  test('what lies on the disk holds none of the words', async () => {
    const words = 'the child said that she was frightened '.repeat(60_000);
    await storeEvidence('k', inPieces(new TextEncoder().encode(words), 1e6));
    const raw = readFileSync(sealedFiles()[0]!);
    expect(raw.includes('frightened')).toBe(false);
    expect(sealedFiles()[0]).toMatch(/\.sealed$/);
  });

  test('however large the file, no more than three pieces are in memory', async () => {
    let given = 0;
    let stored = 0;
    let most = 0;
    const source = (async function* () {
      for (let piece = 0; piece < 96; piece++) {
        given += CHUNK_BYTES / 2;
        most = Math.max(most, given - stored);
        yield new Uint8Array(CHUNK_BYTES / 2).fill(piece);
      }
    })();
    const { size } = await storeEvidence('k', source, (done) => {
      stored = done;
    });
    expect(size).toBe(48 * CHUNK_BYTES);
    expect(most).toBeLessThanOrEqual(3 * CHUNK_BYTES);
  });
});

describe('what is cut off leaves nothing', () => {
  const big = () => bytesOf(CHUNK_BYTES * 4);

  test('cancelled', async () => {
    const stop = new AbortController();
    const storing = storeEvidence(
      'k',
      inPieces(big(), 1e6),
      (done) => done > CHUNK_BYTES && stop.abort(),
      stop.signal,
    );
    await expect(storing).rejects.toMatchObject({ name: 'AbortError' });
    expect(await evidenceRows()).toEqual(NONE);
  });

  test('the source fails', async () => {
    const source = (async function* () {
      yield bytesOf(CHUNK_BYTES);
      throw new Error('pulled out');
    })();
    await expect(storeEvidence('k', source)).rejects.toThrow('pulled out');
    expect(await evidenceRows()).toEqual(NONE);
  });

  test.each([0, 1, 2, 3, 4, 5])('the disk is full at write transaction %i', async (when) => {
    failAtCommit(({ nth, stores }) => nth === when && !stores.includes('cases'));
    const outcome = await storeEvidence('k', inPieces(big(), 1e6)).catch((error: unknown) => error);
    mendDisk();
    const kept = await evidenceRows();
    if (outcome instanceof Error) expect(kept).toEqual(NONE);
    else expect(kept).toEqual({ evidenceFiles: 1, removals: 0, onDisk: 1 });
  });

  test('the disk is full at the last step, which makes it visible', async () => {
    failAtWrite(({ stores }) => stores.includes('evidenceFiles'));
    await expect(storeEvidence('k', inPieces(big(), 1e6))).rejects.toThrow();
    mendDisk();
    expect(await evidenceRows()).toEqual(NONE);
  });

  test('the app ends in the middle: the next start removes the rest', async () => {
    const cut = new Promise<void>((resolve) => {
      const source = (async function* () {
        yield bytesOf(CHUNK_BYTES * 2);
        resolve();
        await new Promise(() => {});
      })();
      void storeEvidence('k', source).catch(() => {});
    });
    await cut;
    expect((await evidenceRows()).removals).toBe(1);
    await openStore();
    expect(await evidenceRows()).toEqual(NONE);
  });

  test('the case is deleted in the middle', async () => {
    const source = (async function* () {
      yield bytesOf(CHUNK_BYTES);
      await deleteCase('k');
      yield bytesOf(CHUNK_BYTES);
    })();
    await expect(storeEvidence('k', source)).rejects.toMatchObject({ name: 'EvidenceMissing' });
    expect(await rowCounts()).toEqual({});
  });
});

test('a deletion that the disk does not finish says so, and the next start finishes it', async () => {
  await storeEvidence('k', inPieces(bytesOf(10), 10));
  offer({ 'evidenceFile.remove': () => fail('in-use', 'Another program holds it.') });
  await expect(deleteCase('k')).rejects.toMatchObject({ name: 'DeletionUnfinished' });
  expect(await caseList()).toEqual([]);
  expect(sealedFiles()).toHaveLength(1);
  await openStore();
  expect(await rowCounts()).toEqual({});
  expect(sealedFiles()).toEqual([]);
});

describe('removing what nothing names any more', () => {
  test('keeps files of documents, of undo steps, and of this sitting; removes the rest', async () => {
    const files = ['named', 'undoable', 'loose'].map((name) => ({
      name: `${name}.txt`,
      bytes: new TextEncoder().encode(name),
    }));
    const hashes = files.map(({ bytes }) => hashOf(bytes));
    for (const { bytes } of files) await storeEvidence('k', inPieces(bytes, 100));
    const { caseFile } = withEvidence(smallCase(), files);
    const session = await openCase('k');
    const [named, undoable] = caseFile.documents.slice(1);
    editOf(session).put('Add', 'documents', record('documents', { ...named }));
    editOf(session).put('Add', 'documents', record('documents', { ...undoable }));
    editOf(session).remove('Remove', 'documents', undoable!.id);
    await session.flush();

    expect(await removeUnreferenced('k')).toBe(0);
    await releaseCase('k');
    await openStore();
    expect(await evidenceRows()).toMatchObject({ evidenceFiles: 3 });
    expect(await removeUnreferenced('k')).toBe(1);
    expect(await Promise.all(hashes.map((hash) => hasEvidence('k', hash)))).toEqual([true, true, false]);
    expect(await evidenceRows()).toEqual({ evidenceFiles: 2, removals: 0, onDisk: 2 });

    const again = await openCase('k');
    again.undo();
    expect(again.getSnapshot().documents.map(({ id }) => id)).toContain(undoable!.id);
    expect(await evidenceBytes('k', hashes[1]!)).toEqual(files[1]!.bytes);
  });

  test('files of a cancelled import are given up at once, but not where a document names them', async () => {
    const files = ['named', 'given up', 'waiting'].map((name) => ({
      name: `${name}.txt`,
      bytes: new TextEncoder().encode(name),
    }));
    const hashes = files.map(({ bytes }) => hashOf(bytes));
    for (const { bytes } of files) await storeEvidence('k', inPieces(bytes, 100));
    const { caseFile } = withEvidence(smallCase(), files);
    const session = await openCase('k');
    editOf(session).put('Add', 'documents', caseFile.documents[1]!);
    await session.flush();
    await removeUnreferenced('k', hashes.slice(0, 2));
    expect(await Promise.all(hashes.map((hash) => hasEvidence('k', hash)))).toEqual([true, false, true]);
  });

  test('the file of a document stays that was entered while the disk was behind, and so does that of one that undo brings back', async () => {
    const files = ['entered', 'taken out'].map((name) => ({
      name: `${name}.txt`,
      bytes: new TextEncoder().encode(name),
    }));
    const hashes = files.map(({ bytes }) => hashOf(bytes));
    for (const { bytes } of files) await storeEvidence('k', inPieces(bytes, 100));
    const { caseFile } = withEvidence(smallCase(), files);
    const [first, second] = caseFile.documents.slice(-2);
    const session = await openCase('k');
    const append = testDesk().safetyCopy.append.bind(testDesk().safetyCopy);
    let goOn = () => {};
    const slow = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    // A safety copy that takes its time: what is changed meanwhile waits in memory for the next transaction.
    testDesk().safetyCopy.append = (change) => slow.then(() => append(change));
    const { id } = session.getSnapshot().matter;
    editOf(session).patch('Type', 'matter', id, { title: 'Typed while papers come in' });
    await expect.poll(async () => (await caseList())[0]?.title).toBe('Typed while papers come in');
    editOf(session).put('Add', 'documents', first!);
    editOf(session).put('Add', 'documents', second!);
    editOf(session).remove('Take out', 'documents', second!.id);
    await removeUnreferenced('k', hashes);
    expect(await Promise.all(hashes.map((hash) => hasEvidence('k', hash)))).toEqual([true, true]);
    goOn();
    await session.flush();
  });

  test('what a cut-off import left is removed when the case is opened next', async () => {
    await storeEvidence('k', inPieces(new TextEncoder().encode('loose'), 100));
    await openStore();
    await openCase('k');
    await expect.poll(evidenceRows).toEqual(NONE);
  });
});

describe('a database made anew from the safety copy finds the files it names, and no others', () => {
  const named = () => sealedFiles().filter((path) => path.endsWith('.sealed'));

  /** Nothing goes into the safety copy until the answer is called. */
  function holdTheCopy(): () => void {
    const { 'safetyCopy.append': append } = safetyCopyHandlers(testDesk().safetyCopy);
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    offer({
      'safetyCopy.append': async (change: ActInput<'safetyCopy.append'>) => {
        await held;
        return append(change);
      },
    });
    return release;
  }
  const aWhile = () => new Promise((resolve) => setTimeout(resolve, 150));

  test('a file has its name only once the copy holds that it is coming', async () => {
    await copied();
    const release = holdTheCopy();
    const storing = storeEvidence('k', inPieces(bytesOf(5_000), 999));
    await expect.poll(() => sealedFiles().length).toBe(1);
    await aWhile();
    expect(named()).toEqual([]);
    release();
    await storing;
    expect(named()).toHaveLength(1);
  });

  test('a file that is no longer named goes only once the copy does not name it', async () => {
    await storeEvidence('k', inPieces(bytesOf(5_000), 999));
    await openStore();
    await copied();
    const release = holdTheCopy();
    const removing = removeUnreferenced('k');
    await expect.poll(async () => (await rowCounts()).evidenceFiles ?? 0).toBe(0);
    await aWhile();
    expect(named()).toHaveLength(1);
    release();
    expect(await removing).toBe(1);
    expect(await evidenceRows()).toEqual(NONE);
  });

  test('the files of a deleted case go only once the copy does not have the case', async () => {
    await storeEvidence('k', inPieces(bytesOf(5_000), 999));
    await copied();
    const release = holdTheCopy();
    const deleting = deleteCase('k');
    await expect.poll(async () => (await rowCounts()).cases ?? 0).toBe(0);
    await aWhile();
    expect(named()).toHaveLength(1);
    release();
    await deleting;
    expect(await evidenceRows()).toEqual(NONE);
  });
});
