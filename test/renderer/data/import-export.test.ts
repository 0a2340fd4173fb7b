import { caseList, deleteCase, exportCase, importCase } from '@renderer/data/cases';
import { dataStore } from '@renderer/data/data-store';
import { editOf } from '@renderer/data/edit';
import { evidenceBytes, storeEvidence } from '@renderer/data/evidence-files';
import { savePageTexts } from '@renderer/data/page-texts';
import { placeCase } from '@renderer/data/place-case';
import { readOffered } from '@shared/casefile/read-offered';
import { writeZip } from '@shared/casefile/zip-write';
import { marginNoteSchema } from '@shared/domain/margin-note';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { smallCase } from '../../builders/case-builder';
import { gathered, offered } from '../../shared/casefile/zips';
import { sampleEvidence, sourceOf, withEvidence } from './evidence';
import { failAtCommit, failAtWrite, mendDisk } from './faulty-disk';
import { freshStore, openCase, openStore, rowCounts } from './store';

beforeEach(() => freshStore());
afterEach(mendDisk);

const given = () => withEvidence(smallCase(), sampleEvidence());

async function imported(): Promise<string> {
  const { caseFile, sources } = given();
  const answer = await importCase(caseFile, sources);
  if (!answer.ok) throw new Error(answer.message);
  return answer.value.caseId;
}

describe('import', () => {
  test('brings in the case and its evidence, whatever the files are called now, and leaves out the rest', async () => {
    const { caseFile, sources } = given();
    const renamed = sources.map((source, index) => ({ ...source, name: `renamed ${index}` })).reverse();
    const stray = sourceOf({ name: 'stray.txt', bytes: new Uint8Array(sources[0]!.size) });
    const progress: [number, number][] = [];
    const answer = await importCase(caseFile, [stray, ...renamed], {
      onProgress: (...at) => void progress.push(at),
    });
    expect(answer).toMatchObject({ ok: true, value: { missing: [] } });
    if (!answer.ok) return;
    const { caseId } = answer.value;
    expect((await openCase(caseId)).getSnapshot()).toEqual(caseFile);
    for (const [index, { bytes }] of sampleEvidence().entries()) {
      const hash = caseFile.documents[index + 1]?.file?.sha256 ?? '';
      expect(await evidenceBytes(caseId, hash)).toEqual(bytes);
    }
    expect(await rowCounts()).toMatchObject({ evidenceFiles: 2 });
    const total = sources.reduce((sum, { size }) => sum + size, 0);
    expect(progress.at(-1)).toEqual([total, total]);
  });

  test('names files that are missing or changed, and imports nothing', async () => {
    const { caseFile, sources } = given();
    const changed = sourceOf({
      name: 'letter.eml',
      bytes: new TextEncoder().encode('From: evidence file 2wo'),
    });
    expect(changed.size).toBe(sources[1]!.size);
    const answer = await importCase(caseFile, [changed]);
    expect(answer).toMatchObject({
      ok: false,
      code: 'evidence-missing',
      missing: ['E10 visit record.pdf', 'E11 letter.eml'],
    });
    expect(!answer.ok && answer.message).toContain('E11 letter.eml');
    expect(await rowCounts()).toEqual({});
  });

  test('can be made without what is missing', async () => {
    const { caseFile, sources } = given();
    const answer = await importCase(caseFile, sources.slice(1), { withoutMissing: true });
    expect(answer).toMatchObject({ ok: true, value: { missing: ['E10 visit record.pdf'] } });
  });

  test('of a case that is here already asks first; as a copy it stands beside it', async () => {
    const first = await imported();
    const { caseFile, sources } = given();
    const again = await importCase(caseFile, sources);
    expect(again).toMatchObject({ ok: false, code: 'already-here', caseId: first });
    const copy = await importCase(caseFile, sources, { asCopy: true });
    expect(copy.ok).toBe(true);
    if (!copy.ok) return;
    const session = await openCase(copy.value.caseId);
    editOf(session).patch('Rename', 'points', 'p1', { title: 'Only in the copy' });
    await session.flush();
    expect((await openCase(first)).getSnapshot()).toEqual(caseFile);
    await deleteCase(copy.value.caseId);
    const { sha256 } = caseFile.documents[1]!.file!;
    expect(await evidenceBytes(first, sha256)).toEqual(sampleEvidence()[0]!.bytes);
  });

  test('cancelled at any moment leaves nothing', async () => {
    const { caseFile, sources } = given();
    for (const after of [0, 1, 2]) {
      const stop = new AbortController();
      let told = 0;
      if (after === 0) stop.abort();
      const answer = await importCase(caseFile, sources, {
        signal: stop.signal,
        onProgress: () => ++told === after && stop.abort(),
      });
      expect(answer).toMatchObject({ ok: false, code: 'cancelled' });
      expect(await rowCounts()).toEqual({});
    }
  });

  test('a file that cannot be read is named, and nothing is left', async () => {
    const { caseFile, sources } = given();
    const broken = {
      ...sources[1]!,
      read: async function* (): AsyncGenerator<Uint8Array> {
        yield new Uint8Array(3);
        throw new Error('The file is no longer there.');
      },
    };
    const answer = await importCase(caseFile, [sources[0]!, broken]);
    expect(answer).toMatchObject({ ok: false, code: 'unreadable' });
    expect(!answer.ok && answer.message).toMatch(/“letter.eml”.*no longer there.*Nothing was imported/);
    expect(await rowCounts()).toEqual({});
  });

  test('a disk that is full at any step leaves nothing, or the whole', async () => {
    const outcomes = new Set<string>();
    for (const fail of [failAtCommit, failAtWrite]) {
      for (let when = 0; when < 60; when++) {
        await freshStore();
        const { caseFile, sources } = given();
        let reached = false;
        fail(({ nth }) => {
          reached ||= nth === when;
          return nth === when;
        });
        const answer = await importCase(caseFile, sources);
        mendDisk();
        outcomes.add(answer.ok ? 'whole' : answer.code);
        // What could not even be cleared away is cleared at the next start.
        await openStore();
        if (answer.ok) expect((await openCase(answer.value.caseId)).getSnapshot()).toEqual(caseFile);
        else expect(await rowCounts(), `${fail.name} ${when}`).toEqual({});
        if (!reached) break;
      }
    }
    expect([...outcomes].sort()).toEqual(['no-room', 'whole']);
  });
});

describe('export', () => {
  test('and import again is equal, evidence too, by folder and by zip', async () => {
    const caseId = await imported();
    const out = await exportCase(caseId);
    if (!out.ok) throw new Error(out.message);
    expect(out.value.files.map(({ relativeName }) => relativeName)).toEqual([
      'case.json',
      'evidence/E10 visit record.pdf',
      'evidence/E11 letter.eml',
    ]);
    const zip = await gathered(writeZip(out.value.files));
    const folder = await Promise.all(
      out.value.files.map(async ({ relativeName, size, chunks }) => {
        const bytes = await gathered(chunks());
        expect(bytes.length).toBe(size);
        return offered(relativeName, bytes);
      }),
    );
    for (const chosen of [folder, [offered('Ms K.zip', zip)]]) {
      await freshStore();
      const read = await readOffered(chosen);
      if (!read.ok) throw new Error(read.message);
      expect(read.value.caseFile).toEqual(given().caseFile);
      const answer = await importCase(read.value.caseFile, read.value.evidence);
      expect(answer).toMatchObject({ ok: true, value: { missing: [] } });
    }
  });

  test('of an open case has the last change in it, kept or not yet', async () => {
    const caseId = await imported();
    const session = await openCase(caseId);
    editOf(session).patch('Rename', 'points', 'p1', { title: 'Just typed' });
    const out = await exportCase(caseId);
    if (!out.ok) throw new Error(out.message);
    expect(new TextDecoder().decode(await gathered(out.value.files[0]!.chunks()))).toContain('Just typed');
  });

  test('names documents whose file is not in the store', async () => {
    const { caseFile } = given();
    await placeCase('k', caseFile);
    const out = await exportCase('k');
    expect(out).toMatchObject({ ok: true, value: { missing: ['E10 visit record.pdf', 'E11 letter.eml'] } });
    expect(await exportCase('nobody')).toMatchObject({ ok: false, code: 'no-such-case' });
  });
});

describe('deletion', () => {
  test('leaves no row of the case and every row of the others', async () => {
    const { matter } = smallCase();
    await placeCase('other', { ...smallCase(), matter: { ...matter, id: 'other-matter' } });
    const others = await rowCounts();
    const caseId = await imported();
    await storeEvidence(caseId, sourceOf(sampleEvidence()[0]!).read());
    await savePageTexts(caseId, 'd1', [{ page: 1, text: 'x', items: [] }]);
    const session = await openCase(caseId);
    editOf(session).patch('Rename', 'points', 'p1', { title: 'x' });
    await session.flush();
    await deleteCase(caseId);
    expect(await rowCounts()).toEqual(others);
    expect((await caseList()).map(({ caseId: id }) => id)).toEqual(['other']);
  });

  test('cut off in the middle is finished at the next start, and the case is not listed meanwhile', async () => {
    const caseId = await imported();
    failAtCommit(({ stores }) => stores.includes('records'));
    await expect(deleteCase(caseId)).rejects.toThrow();
    mendDisk();
    expect(await caseList()).toEqual([]);
    expect((await rowCounts()).records).toBeGreaterThan(0);
    await openStore();
    expect(await rowCounts()).toEqual({});
  });

  test('that cannot begin leaves the case whole', async () => {
    const caseId = await imported();
    failAtCommit(() => true);
    await expect(deleteCase(caseId)).rejects.toThrow();
    mendDisk();
    await openStore();
    expect((await openCase(caseId)).getSnapshot()).toEqual(given().caseFile);
    expect(await dataStore().database.removals.count()).toBe(0);
  });
});

test('private notes on pages are left out of what is saved, unless they are asked for', async () => {
  const caseId = await imported();
  const session = await openCase(caseId);
  const documentId = session.getSnapshot().documents[0]?.id ?? '';
  const edit = editOf(session);
  for (const sharing of ['private', 'shared'] as const) {
    const note = marginNoteSchema.parse({ id: edit.newId(), documentId, text: `A ${sharing} note`, sharing });
    edit.put('Note', 'marginNotes', note);
  }
  const saved = async (privateNotes?: boolean) => {
    const made = await exportCase(caseId, privateNotes === undefined ? {} : { privateNotes });
    if (!made.ok) throw new Error(made.message);
    const pieces: Uint8Array[] = [];
    for await (const piece of made.value.files[0]!.chunks()) pieces.push(piece);
    return new TextDecoder().decode(pieces[0]);
  };
  expect(await saved()).not.toContain('A private note');
  expect(await saved()).toContain('A shared note');
  expect(await saved(true)).toContain('A private note');
});
