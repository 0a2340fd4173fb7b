import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runDocuments } from '../../tools/documents/run-documents';

const ROOT = join(import.meta.dirname, '..', '..');
const CASE_B = join(ROOT, 'resources', 'samples', 'case-b.json');
const caseB = readFileSync(CASE_B, 'utf8');
const DOCUMENTS = [
  "MMBC-CF-24-0388 Independent Person's report.docx",
  'MMBC-CF-24-0388 Report of the Stage 3 review panel.docx',
  'MMBC-CF-24-0388 Stage 2 investigation report.docx',
];

/** Some of the letters: each person's own, by label. */
const LETTERS = [
  'MMBC-CF-24-0388 Adjudication letter.docx',
  'MMBC-CF-24-0388 Extension letter.docx',
  'MMBC-CF-24-0388 Interview letter, I3 the Team Manager (draft).docx',
  'MMBC-CF-24-0388 Interview record for agreement, I1 Mr R (draft).docx',
  "MMBC-CF-24-0388 Letter with the panel's report, the IP.docx",
  'MMBC-CF-24-0388 Response to the review panel.docx',
];
const reportsIn = (names: readonly string[]) => names.filter((name) => DOCUMENTS.includes(name)).sort();

let folder = '';
let out = '';
let lines: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenhand-documents-'));
  out = join(folder, 'out');
  lines = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (path: string, ...more: string[]) =>
  runDocuments([path, '--out', out, ...more], '2025-02-01', (line) => lines.push(line));

function place(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

async function refused(path: string, ...more: string[]): Promise<string> {
  const error = await run(path, ...more).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Error);
  expect(() => readdirSync(out)).toThrow();
  const { message } = error as Error;
  expect(message).not.toMatch(/undefined|\[object|at Object|ENOENT|imported/);
  return message;
}

describe('npm run documents', () => {
  it('makes every document of a JSON, with a line about each', async () => {
    await run(CASE_B);
    const names = readdirSync(out);
    expect(reportsIn(names)).toEqual(DOCUMENTS);
    expect(names).toEqual(expect.arrayContaining(LETTERS));
    expect(lines).toHaveLength(names.length);
    for (const name of names)
      expect(
        lines.some((line) => line.startsWith(`${name}: `)),
        name,
      ).toBe(true);
    for (const line of lines) {
      expect(line).toMatch(
        /\.docx: \d+ pages?, [\d,]+ words, \d+ KB, (complete|draft: \d+ things? still missing)/,
      );
    }
    for (const line of lines.slice(0, 3)) expect(line).toMatch(/KB, complete/);
    for (const name of DOCUMENTS)
      expect(unzipSync(readFileSync(join(out, name)))['word/document.xml']).toBeDefined();
  });

  it('makes the same files from a folder and from a zip of the same case', async () => {
    await run(CASE_B);
    const made = readdirSync(out);
    const expected = made.map((name) => readFileSync(join(out, name)));
    rmSync(out, { recursive: true });
    place('whole/case.json', caseB);
    place('whole/evidence/E1 letter.txt', 'x');
    const zip = place(
      'whole.zip',
      zipSync({ 'b/case.json': strToU8(caseB), 'b/evidence/E1.txt': strToU8('x') }),
    );
    for (const path of [join(folder, 'whole'), zip]) {
      await run(path);
      for (const [at, name] of made.entries()) {
        expect(readFileSync(join(out, name)).equals(expected[at] as Buffer), name).toBe(true);
      }
      rmSync(out, { recursive: true });
    }
  });

  it('says of a draft how much is missing, and lists it when asked', async () => {
    const data = JSON.parse(caseB) as { case: { injustices: { found: string }[] } };
    for (const each of data.case.injustices) each.found = 'not-considered';
    await run(place('draft.json', JSON.stringify(data)), '--gaps');
    expect(lines[0]).toMatch(/\(draft\)\.docx: .* draft: \d+ things still missing/);
    expect(lines.join('\n')).toContain(
      'missing: Fault was found on point 1, but injustice has not been considered',
    );
  });

  it('puts names beside labels only when asked', async () => {
    const words = (name = DOCUMENTS[2] as string) =>
      new TextDecoder().decode(unzipSync(readFileSync(join(out, name)))['word/document.xml'] as Uint8Array);
    await run(CASE_B);
    expect(words()).not.toContain('Willmott');
    await run(CASE_B, '--reader', 'council');
    const council = words('MMBC-CF-24-0388 Stage 2 investigation report (names people).docx');
    expect(council).toContain('Gareth Willmott');
    expect(council).toContain('This copy is for the council only');
    rmSync(out, { recursive: true });
    expect(await refused(CASE_B, '--reader', 'press')).toContain('"labels" or "council"');
  });

  it('leaves nothing behind beside the documents, and overwrites an older one whole', async () => {
    mkdirSync(out);
    writeFileSync(join(out, DOCUMENTS[0] as string), 'old');
    await run(CASE_B);
    expect(reportsIn(readdirSync(out))).toEqual(DOCUMENTS);
    expect(readdirSync(out).every((name) => name.endsWith('.docx'))).toBe(true);
    expect(
      readFileSync(join(out, DOCUMENTS[0] as string))
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });
});

describe('bad input is refused with a sentence, and nothing is made', () => {
  it('a file that is not there, and one of no known kind', async () => {
    expect(await refused(join(folder, 'nowhere.json'))).toMatch(/^There is nothing at .*nowhere\.json/);
    expect(await refused(place('case.docx', 'x'))).toContain('neither a .json, a .zip nor a folder');
    expect(await refused(place('case.json', ''))).toContain('is empty (0 bytes)');
  });

  it('a JSON that was cut short, and one that is something else', async () => {
    expect(await refused(place('cut.json', caseB.slice(0, 5_000)))).toContain('not complete JSON');
    expect(await refused(place('other.json', '{"name": "x"}'))).toContain('not Evenhand case data');
  });

  it('a case made by a newer version', async () => {
    const newer = caseB.replace(/"version": \d+/, '"version": 9999');
    expect(await refused(place('newer.json', newer))).toMatch(
      /newer Evenhand \(format version 9999.*has not been changed/,
    );
  });

  it('a case with a text that no document can print', async () => {
    const data = JSON.parse(caseB) as { case: { investigation: { background: unknown } } };
    data.case.investigation.background = { type: 'doc', content: [{ type: 'chart', attrs: {} }] };
    const message = await refused(place('chart.json', JSON.stringify(data)));
    expect(message).toContain('"chart"');
    expect(message).toContain('Nothing was made');
  });

  it('a case that refers to what is not in it', async () => {
    const data = JSON.parse(caseB) as { case: { points: unknown[] } };
    data.case.points = [];
    expect(await refused(place('dangling.json', JSON.stringify(data)))).toContain(
      'refers to something that is not in it',
    );
  });

  it('a zip whose names lead out of it, one that is no zip, and one cut short', async () => {
    const outside = zipSync({ '../case.json': strToU8(caseB) });
    expect(await refused(place('outside.zip', outside))).toContain('tries to leave its folder');
    expect(await refused(place('no.zip', 'not a zip at all'))).toMatch(/zip/);
    const whole = zipSync({ 'case.json': strToU8(caseB) });
    expect(await refused(place('cut.zip', whole.subarray(0, whole.length / 2)))).toMatch(/zip/);
  });

  it('a folder without a case, and one with two', async () => {
    mkdirSync(join(folder, 'empty'));
    expect(await refused(join(folder, 'empty'))).toContain('There is no Evenhand case here');
    place('two/a.json', caseB);
    place('two/b.json', caseB);
    expect(await refused(join(folder, 'two'))).toContain('more than one case');
  });

  it('a folder that cannot be written to', async () => {
    place('out', 'a file stands where the folder would be');
    const error = await run(CASE_B).then(
      () => null,
      (reason: unknown) => reason as Error,
    );
    expect(error?.message).toMatch(/Nothing can be written to .*Nothing was made/);
    expect(readFileSync(join(folder, 'out'), 'utf8')).toContain('a file stands');
  });

  it('a command without a case or a place to write to', async () => {
    await expect(runDocuments([], '2025-02-01', () => undefined)).rejects.toThrow(/^Use: npm run documents/);
    await expect(runDocuments([CASE_B], '2025-02-01', () => undefined)).rejects.toThrow(
      /Use: npm run documents/,
    );
    await expect(run(CASE_B, '--nonsense')).rejects.toThrow(/nonsense.*Use: npm run documents/s);
  });

  it('as a command: exit code 1, one sentence and no stack trace', () => {
    const tsx = join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
    const command = (...args: string[]) =>
      spawnSync(process.execPath, [tsx, join(ROOT, 'tools', 'documents.ts'), ...args], {
        encoding: 'utf8',
        cwd: ROOT,
      });
    const bad = command(join(folder, 'nowhere.json'), '--out', out);
    expect(bad.status).toBe(1);
    expect(bad.stderr.trim().split('\n')).toHaveLength(1);
    const good = command(CASE_B, '--out', out);
    expect(good.stderr).toBe('');
    expect(good.status).toBe(0);
    expect(good.stdout.trim().split('\n')).toHaveLength(readdirSync(out).length);
  });
});
