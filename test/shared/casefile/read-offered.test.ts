import { writeOpenCaseData } from '@shared/casefile/open-case-data';
import { readOffered } from '@shared/casefile/read-offered';
import { writeZip } from '@shared/casefile/zip-write';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { smallCase } from '../../builders/case-builder';
import { gathered, offered, withListed } from './zips';

const json = strToU8(writeOpenCaseData(smallCase()));
const pdf = strToU8('%PDF-1.7 a visit record');
const packed = () => zipSync({ 'case.json': json, 'evidence/E1 visit.pdf': pdf });

describe('a folder', () => {
  test('is read as the case in it and what else it holds', async () => {
    const read = await readOffered([
      offered('.DS_Store', strToU8('x')),
      offered('evidence/E1 visit.pdf', pdf),
      offered('case.json', json),
      offered('evidence/Thumbs.db', strToU8('x')),
    ]);
    expect(read).toMatchObject({ ok: true, value: { caseFile: smallCase() } });
    if (!read.ok) return;
    expect(read.value.evidence.map(({ name }) => name)).toEqual(['evidence/E1 visit.pdf']);
    expect(await gathered(read.value.evidence[0]!.read())).toEqual(pdf);
  });

  test('may hold other JSON: the case is the one that says so', async () => {
    const read = await readOffered([
      offered('package.json', strToU8('{"name":"x"}')),
      offered('case-b.json', json),
      offered('case-b/data.json', strToU8('{}')),
    ]);
    expect(read).toMatchObject({ ok: true });
    expect(read.ok && read.value.evidence.map(({ name }) => name)).toEqual([
      'package.json',
      'case-b/data.json',
    ]);
  });

  test('may hold the case one folder down, with a byte order mark', async () => {
    const read = await readOffered([
      offered('Mr R/case.json', strToU8(`\uFEFF${writeOpenCaseData(smallCase())}`)),
    ]);
    expect(read).toMatchObject({ ok: true });
  });

  test('with two cases is refused and both are named', async () => {
    const read = await readOffered([offered('a.json', json), offered('b.json', json)]);
    expect(read).toMatchObject({ ok: false, code: 'several-cases' });
    expect(!read.ok && read.message).toMatch(/a\.json.*b\.json/);
  });

  test('without a case says what is looked for', async () => {
    expect(await readOffered([offered('E1.pdf', pdf)])).toMatchObject({ ok: false, code: 'no-case' });
    expect(await readOffered([])).toMatchObject({ ok: false, code: 'no-case' });
  });

  test('with a JSON that is no case says what is wrong with that JSON', async () => {
    expect(await readOffered([offered('x.json', strToU8('{}'))])).toMatchObject({ code: 'not-a-case' });
    expect(await readOffered([offered('x.json', json.slice(0, 900))])).toMatchObject({ code: 'not-json' });
  });

  test.each(['../case.json', '/etc/case.json', 'C:/case.json', 'a/../../case.json', 'a\\..\\..\\case.json'])(
    'with a file named %s is refused by that name',
    async (name) => {
      const read = await readOffered([offered(name, json)]);
      expect(read).toMatchObject({ ok: false, code: 'unsafe-name' });
      expect(!read.ok && read.message).toContain(name.replaceAll('\\', '/'));
    },
  );

  test('whose case is larger than any case is refused before it is read', async () => {
    const huge = {
      relativeName: 'case.json',
      size: 200 * 1024 * 1024,
      read: async (offset: number, length: number) => {
        if (offset > 4 * 1024 * 1024) throw new Error('read too far');
        return json.slice(offset, offset + length);
      },
    };
    expect(await readOffered([huge])).toMatchObject({ ok: false, code: 'too-large' });
  });

  test('that cannot be read gives the reason and nothing else', async () => {
    const gone = {
      relativeName: 'case.json',
      size: 100,
      read: async (): Promise<Uint8Array> => {
        throw new Error('The file is no longer there.');
      },
    };
    const read = await readOffered([gone]);
    expect(read).toMatchObject({ ok: false, code: 'unreadable' });
    expect(!read.ok && read.message).toContain('The file is no longer there.');
  });
});

describe('a zip', () => {
  test('packed by another program is read', async () => {
    const read = await readOffered([offered('case.zip', packed())]);
    expect(read).toMatchObject({ ok: true, value: { caseFile: smallCase() } });
    expect(read.ok && (await gathered(read.value.evidence[0]!.read()))).toEqual(pdf);
  });

  test('of our own, streamed, comes back equal, with names in any script, and is the same each time', async () => {
    const files = [
      { relativeName: 'case.json', chunks: () => pieces(json, 100) },
      { relativeName: 'evidence/E1 Ymweliad â’r tŷ – 訪問.pdf', chunks: () => pieces(pdf, 7) },
      { relativeName: 'evidence/empty.txt', chunks: () => pieces(new Uint8Array(0), 7) },
    ];
    const zip = await gathered(writeZip(files));
    expect(await gathered(writeZip(files))).toEqual(zip);
    const read = await readOffered([offered('Mr R.zip', zip)]);
    expect(read).toMatchObject({ ok: true, value: { caseFile: smallCase() } });
    if (!read.ok) return;
    expect(read.value.evidence.map(({ name, size }) => [name, size])).toEqual([
      ['evidence/E1 Ymweliad â’r tŷ – 訪問.pdf', pdf.length],
      ['evidence/empty.txt', 0],
    ]);
    expect(await gathered(read.value.evidence[0]!.read())).toEqual(pdf);
  });

  test('cut off anywhere is refused, never half read', async () => {
    const zip = packed();
    for (const length of [4, 30, 200, zip.length - 23, zip.length - 1]) {
      const read = await readOffered([offered('case.zip', zip.slice(0, length))]);
      expect(read, `cut at ${length}`).toMatchObject({ ok: false, code: 'cut-off' });
    }
  });

  test('that is something else is named as such', async () => {
    expect(await readOffered([offered('case.zip', strToU8('MZ\x90 an executable'))])).toMatchObject({
      code: 'not-a-zip',
    });
    expect(await readOffered([offered('case.zip', new Uint8Array(0))])).toMatchObject({ code: 'not-a-zip' });
  });

  test.each(['../../evil.pdf', '/etc/passwd', 'C:\\evil.pdf', '..\\evil.pdf'])(
    'with a file named %s is refused by that name',
    async (name) => {
      const zip = zipSync({ 'case.json': json, [name]: pdf });
      const read = await readOffered([offered('case.zip', zip)]);
      expect(read).toMatchObject({ ok: false, code: 'unsafe-name' });
      expect(!read.ok && read.message).toContain(name.replaceAll('\\', '/'));
    },
  );

  test('that would unpack to very much is refused before anything is unpacked', async () => {
    const bomb = zipSync({ 'case.json': json, 'zeros.bin': new Uint8Array(100 * 1024 * 1024) }, { level: 9 });
    const read = await readOffered([offered('case.zip', bomb)]);
    expect(read).toMatchObject({ ok: false, code: 'too-much' });
    const claims = withListed(packed(), 'evidence/E1 visit.pdf', 'size', 0xfffffff0);
    expect(await readOffered([offered('case.zip', claims)])).toMatchObject({ ok: false, code: 'too-much' });
  });

  test('with a file larger than the zip admits stops while unpacking', async () => {
    const zip = withListed(
      zipSync({ 'case.json': json, 'zeros.bin': new Uint8Array(40 * 1024 * 1024) }, { level: 9 }),
      'zeros.bin',
      'size',
      10,
    );
    const read = await readOffered([offered('case.zip', zip)]);
    expect(read.ok).toBe(true);
    if (!read.ok) return;
    let unpacked = 0;
    const reading = (async () => {
      for await (const piece of read.value.evidence[0]!.read()) unpacked += piece.length;
    })();
    await expect(reading).rejects.toMatchObject({ name: 'ZipFault', code: 'too-much' });
    expect(unpacked).toBeLessThanOrEqual(10);
  });

  test('whose files lie on top of each other is refused', async () => {
    const zip = withListed(packed(), 'evidence/E1 visit.pdf', 'headerAt', 0);
    expect(await readOffered([offered('case.zip', zip)])).toMatchObject({ ok: false, code: 'damaged' });
  });

  test('with a password, or packed in a rare way, says so', async () => {
    const name = 'evidence/E1 visit.pdf';
    expect(await readOffered([offered('x.zip', withListed(packed(), name, 'flags', 1))])).toMatchObject({
      code: 'encrypted',
    });
    expect(await readOffered([offered('x.zip', withListed(packed(), name, 'method', 14))])).toMatchObject({
      code: 'unsupported',
    });
  });

  test('with a damaged file names the file when it is read', async () => {
    const read = await readOffered([
      offered('x.zip', withListed(packed(), 'evidence/E1 visit.pdf', 'crc32', 1)),
    ]);
    expect(read.ok).toBe(true);
    if (!read.ok) return;
    await expect(gathered(read.value.evidence[0]!.read())).rejects.toThrow('“evidence/E1 visit.pdf”');
  });

  test('with any one byte changed is read as it was or refused, and never throws anything else', async () => {
    const zip = packed();
    await fc.assert(
      fc.asyncProperty(fc.nat(zip.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const hurt = zip.slice();
        hurt[at] = (hurt[at] as number) ^ flip;
        const read = await readOffered([offered('x.zip', hurt)]);
        if (!read.ok) return;
        expect(read.value.caseFile).toEqual(smallCase());
        for (const file of read.value.evidence) {
          const bytes = await gathered(file.read()).catch((error: unknown) => {
            expect(error).toMatchObject({ name: 'ZipFault' });
            return pdf;
          });
          expect(bytes).toEqual(pdf);
        }
      }),
      { numRuns: 400 },
    );
  });
});

async function* pieces(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.slice(at, at + length);
}
