// @vitest-environment happy-dom
import { caseList } from '@renderer/data/cases';
import { chosenFiles, droppedZip, paperFiles, sampleFiles } from '@renderer/doors/case-data-files';
import { saveCaseData } from '@renderer/doors/save-case-data';
import { arePapers, takeInCase } from '@renderer/doors/take-in-case';
import { putAside, takePapers } from '@renderer/doors/waiting-papers';
import { sourceOfFile } from '@renderer/evidence/import/dropped-files';
import { readRange } from '@shared/casefile/byte-source';
import { writeOpenCaseData } from '@shared/casefile/open-case-data';
import type { DeskApi } from '@shared/ipc/desk-api';
import { fail, ok } from '@shared/lib/result';
import { unzipSync, zipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { smallCase } from '../../builders/case-builder';
import { sampleEvidence, withEvidence } from '../data/evidence';
import { freshStore } from '../data/store';

type Acts = { [Subject in keyof DeskApi]?: Partial<DeskApi[Subject]> };

const given = () => withEvidence(smallCase(), sampleEvidence());
const json = () => new TextEncoder().encode(writeOpenCaseData(given().caseFile));
const logged: unknown[] = [];

function putDesk(acts: Acts): void {
  const log = {
    record: async (event: unknown) => {
      logged.push(event);
      return ok(undefined);
    },
  };
  Object.assign(window, { desk: { ...window.desk, log, ...acts } });
}

/** A desk that gives these files' bytes, a little at a time, by token. */
function deskWith(files: Record<string, Uint8Array>): Acts {
  const read = async ({ token, offset, length }: { token: string; offset: number; length: number }) => {
    const bytes = files[token];
    if (!bytes) return fail('expired', 'Choose the file again.');
    return ok(bytes.slice(offset, offset + Math.min(length, 1000)) as Uint8Array<ArrayBuffer>);
  };
  return { evidence: { read } };
}

beforeEach(async () => {
  logged.length = 0;
  putDesk({});
  await freshStore();
});

describe('case data that was chosen', () => {
  const evidence = () =>
    sampleEvidence().map(({ bytes }, index) => ({ relativeName: `case/${index}.bin`, bytes }));
  const chosen = () => {
    const files = [{ relativeName: 'case.json', bytes: json() }, ...evidence()];
    putDesk(deskWith(Object.fromEntries(files.map(({ relativeName, bytes }) => [relativeName, bytes]))));
    return chosenFiles(
      files.map(({ relativeName, bytes }) => ({ token: relativeName, relativeName, size: bytes.byteLength })),
    );
  };

  it('becomes a case with its evidence, and the log hears only numbers', async () => {
    const answer = await takeInCase(chosen(), 'case-data', {});
    expect(answer).toMatchObject({ ok: true, value: { missing: [] } });
    expect(await caseList()).toMatchObject([{ title: 'Ms K', points: 1 }]);
    expect(logged).toMatchObject([{ event: 'import-finished', kind: 'case-data', taken: 1, refused: 0 }]);
  });

  it('is not opened twice by mistake, and can be beside it on purpose', async () => {
    await takeInCase(chosen(), 'case-data', {});
    expect(await takeInCase(chosen(), 'case-data', {})).toMatchObject({ ok: false, code: 'already-here' });
    expect(await takeInCase(chosen(), 'case-data', { asCopy: true })).toMatchObject({ ok: true });
    expect(await caseList()).toHaveLength(2);
  });

  it('that the desk lets go of half way is refused in words, and nothing is imported', async () => {
    const files = chosen();
    putDesk(deskWith({ 'case.json': json() }));
    const answer = await takeInCase(files, 'case-data', {});
    expect(answer).toMatchObject({ ok: false, code: 'unreadable' });
    expect(answer.ok ? '' : answer.message).toContain('Choose the file again.');
    expect(await caseList()).toEqual([]);
  });

  it('can be cancelled', async () => {
    const abort = new AbortController();
    abort.abort();
    expect(await takeInCase(chosen(), 'case-data', { signal: abort.signal })).toMatchObject({
      code: 'cancelled',
    });
    expect(await caseList()).toEqual([]);
  });

  it('from a sample, whose name is the sample’s', async () => {
    const bytes = new Map(
      [{ relativeName: 'case-b.json', bytes: json() }, ...evidence()].map((file) => [
        file.relativeName,
        file.bytes,
      ]),
    );
    const asked = new Set<string>();
    const read: DeskApi['sample']['read'] = async ({ id, relativeName, offset, length }) => {
      asked.add(id);
      return ok((bytes.get(relativeName) as Uint8Array<ArrayBuffer>).slice(offset, offset + length));
    };
    putDesk({ sample: { read } });
    const files = [...bytes].map(([relativeName, { byteLength }]) => ({ relativeName, size: byteLength }));
    expect(await takeInCase(sampleFiles('case-b', files), 'sample', {})).toMatchObject({ ok: true });
    expect([...asked]).toEqual(['case-b']);
  });
});

describe('what was dropped', () => {
  const paper = (name: string, text: string) => sourceOfFile(new File([text], name), 'Bundle');

  it('is a case when it is a zip of one', async () => {
    const inside = Object.fromEntries(
      sampleEvidence().map(({ bytes }, index) => [`evidence/${index}.bin`, bytes]),
    );
    const zip = new File([zipSync({ 'case.json': json(), ...inside }) as BlobPart], 'Ms K.zip');
    expect(await takeInCase([droppedZip(zip)], 'case-data', {})).toMatchObject({ ok: true });
  });

  it('are papers when no case is among them, also with a stray JSON', async () => {
    const papers = paperFiles([paper('Letter.txt', 'Dear'), paper('export.json', '{"rows":[]}')]);
    const answer = await takeInCase(papers, 'case-data', {});
    expect(answer.ok).toBe(false);
    expect(arePapers(answer, papers)).toBe(true);
  });

  it('is a refused case when it is one damaged JSON', async () => {
    const papers = paperFiles([paper('case.json', '{"format": "evenhand-case", "ver')]);
    const answer = await takeInCase(papers, 'case-data', {});
    expect(answer).toMatchObject({ ok: false, code: 'not-json' });
    expect(arePapers(answer, papers)).toBe(false);
  });

  it('gives its bytes in order, and again from the beginning', async () => {
    const text = 'abcdefghij'.repeat(50_000);
    const [file] = paperFiles([paper('long.txt', text)]);
    const whole = async () => {
      let read = '';
      for await (const piece of readRange(file!, 0, file!.size, 70_001))
        read += new TextDecoder().decode(piece);
      return read;
    };
    expect(await whole()).toBe(text);
    expect(await whole()).toBe(text);
    expect(new TextDecoder().decode(await file!.read(499_995, 100))).toBe('fghij');
    expect((await file!.read(500_000, 10)).byteLength).toBe(0);
  });

  it('waits for its case, once', () => {
    const offered = { sources: [], leftOut: [], leftOutCount: 0, release: () => {} };
    putAside('c', offered);
    expect(takePapers('other')).toBeNull();
    expect(takePapers('c')).toBe(offered);
    expect(takePapers('c')).toBeNull();
  });
});

describe('saving case data', () => {
  const stay = new AbortController().signal;
  async function imported(): Promise<string> {
    const { caseFile, sources } = given();
    const { importCase } = await import('@renderer/data/import-case');
    const answer = await importCase(caseFile, sources);
    if (!answer.ok) throw new Error(answer.message);
    return answer.value.caseId;
  }

  /** A desk that keeps what is written into one folder. */
  function folderDesk(refuseAt = Number.POSITIVE_INFINITY) {
    const written = new Map<string, Uint8Array[]>();
    const ended: boolean[] = [];
    let acts = 0;
    putDesk({
      caseData: {
        chooseFolderToSave: async () => ok({ folderToken: 't'.repeat(32) }),
        writeFile: async ({ relativeName, bytes, offset, final }) => {
          acts += 1;
          if (acts > refuseAt) return fail('disk-full', 'There is no room left there.');
          const parts = written.get(relativeName) ?? [];
          expect(offset).toBe(parts.reduce((sum, part) => sum + part.byteLength, 0));
          written.set(relativeName, [...parts, bytes]);
          if (final) expect(ended).toEqual([]);
          return ok(undefined);
        },
        finish: async ({ keep }) => {
          ended.push(keep);
          return ok(keep ? { saved: true as const, name: 'Ms K case data' } : { saved: false as const });
        },
      },
    });
    return { written, ended };
  }

  it('writes a folder that opens again', async () => {
    const caseId = await imported();
    const { written, ended } = folderDesk();
    const saved = await saveCaseData(
      caseId,
      'folder',
      () => {},
      () => {},
      stay,
    );
    expect(saved).toEqual({ ok: true, value: { name: 'Ms K case data', missing: [] } });
    expect(ended).toEqual([true]);
    const whole = (parts: Uint8Array[]) => new Uint8Array(parts.flatMap((part) => [...part]));
    expect(new TextDecoder().decode(whole(written.get('case.json') ?? []))).toBe(
      writeOpenCaseData(given().caseFile),
    );
    const evidence = [...written].filter(([name]) => name !== 'case.json').map(([, parts]) => whole(parts));
    expect(evidence).toEqual(sampleEvidence().map(({ bytes }) => bytes));
  });

  it('leaves nothing behind when the disk is full, and says so', async () => {
    const caseId = await imported();
    const { ended } = folderDesk(1);
    const saved = await saveCaseData(
      caseId,
      'folder',
      () => {},
      () => {},
      stay,
    );
    expect(saved).toMatchObject({ ok: false, code: 'disk-full' });
    expect(ended).toEqual([false]);
  });

  it('leaves nothing behind when it is cancelled', async () => {
    const caseId = await imported();
    const { ended } = folderDesk();
    const abort = new AbortController();
    const saved = await saveCaseData(
      caseId,
      'folder',
      () => abort.abort(),
      () => {},
      abort.signal,
    );
    expect(saved).toMatchObject({ ok: false, code: 'cancelled' });
    expect(ended).toEqual([false]);
  });

  it('writes one zip with the same files', async () => {
    const caseId = await imported();
    let kept = new Uint8Array(0);
    const save: DeskApi['document']['save'] = async ({ bytes, kind, suggestedName }) => {
      expect([kind, suggestedName]).toEqual(['zip', 'Ms K case data.zip']);
      kept = bytes as Uint8Array<ArrayBuffer>;
      return ok({ saved: true, name: suggestedName });
    };
    putDesk({ document: { save } });
    const saved = await saveCaseData(
      caseId,
      'zip',
      () => {},
      () => {},
      stay,
    );
    expect(saved).toMatchObject({ ok: true });
    const inside = unzipSync(kept);
    expect(new TextDecoder().decode(inside['case.json'])).toBe(writeOpenCaseData(given().caseFile));
    expect(Object.keys(inside)).toHaveLength(1 + sampleEvidence().length);
  });
});
