import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ActName } from '@shared/ipc/act-names';
import { changeBytes, readChanges } from '@shared/safety-copy/changes';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answer, type Handlers } from '../../../electron/ipc/answer';
import { safetyCopyHandlers } from '../../../electron/ipc/handlers/safety-copy';
import { SafetyCopy } from '../../../electron/safety-copy/safety-copy';

type Answered = { ok: boolean; code?: string; value: Record<string, unknown> };

const key = new Uint8Array(randomBytes(32));
let folder: string;
let copy: SafetyCopy;
let acts: Partial<Handlers>;

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'evenhand-safety-')), 'safety-copy');
  start();
});
afterEach(async () => {
  await copy.close();
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

/** The main process started again on the folder. */
function start(compactAfter?: number): void {
  copy = new SafetyCopy(folder, Date.now, compactAfter);
  acts = safetyCopyHandlers(copy);
}
const ask = async (act: ActName, input?: unknown) =>
  (await answer(act, acts[act] as never, structuredClone(input), true)) as Answered;
const open = async (with_ = key) => (await ask('safetyCopy.open', { key: with_ })).value;

const put = (id: string, words: string) =>
  changeBytes({ table: 'records', key: JSON.stringify(id), row: new TextEncoder().encode(words) });
const gone = (id: string) => changeBytes({ table: 'records', key: JSON.stringify(id), row: null });
const append = (from: number, changes: Uint8Array, more = {}) =>
  ask('safetyCopy.append', { from, to: from, changes, more: false, ...more });

/** A copy with its first group and `count` changes behind it. */
async function made(count: number): Promise<void> {
  await ask('safetyCopy.rebuild', { key, lineage: 'L1' });
  await append(1, put('r1', 'first'));
  for (let change = 2; change <= count; change++)
    await append(change, put(`r${change % 7}`, `words ${change}`));
}

/** The rows that the copy gives, as a restore would find them; or the code it ended with. */
async function rows(): Promise<Record<string, string> | string | undefined> {
  const found: Record<string, string> = {};
  let at: { position: unknown; link: unknown } = { position: 0, link: null };
  for (;;) {
    const read = await ask('safetyCopy.read', at);
    if (!read.ok) return read.code;
    if (Number(read.value.to) > 0) {
      for (const { key: id, row } of readChanges(read.value.changes as Uint8Array)) {
        if (row === null) delete found[JSON.parse(id)];
        else found[JSON.parse(id)] = new TextDecoder().decode(row);
      }
    }
    if (read.value.done) return found;
    at = { position: read.value.next, link: read.value.link };
  }
}
const files = () => readdirSync(folder).filter((name) => name.endsWith('.ehsc'));
const file = () => join(folder, files()[0] ?? '');

describe('safetyCopy.open, rebuild, append, read', () => {
  test('there is none, and then it reaches as far as the last change, after a restart too', async () => {
    expect(await open()).toEqual({ state: 'none' });
    await made(20);
    start();
    expect(await open()).toMatchObject({ state: 'whole', lineage: 'L1', to: 20 });
    expect(await rows()).toMatchObject({ r6: 'words 20', r5: 'words 19', r0: 'words 14' });
    expect(await append(21, gone('r6'))).toMatchObject({ ok: true });
    expect(await rows()).not.toHaveProperty('r6');
  });

  test('several transactions as one, in parts: all of it or none', async () => {
    await open();
    await made(3);
    await append(4, put('a', 'one'), { to: 9, more: true });
    await copy.close();
    start();
    expect(await open()).toMatchObject({ state: 'whole', to: 3 });
    expect(await rows()).not.toHaveProperty('a');
    await append(4, put('b', 'given up'), { to: 6, more: true });
    await ask('safetyCopy.abandon');
    await append(4, put('c', 'two'), { to: 9, more: true });
    await append(4, put('d', 'three'), { to: 9 });
    expect(await rows()).toMatchObject({ c: 'two', d: 'three' });
    expect(await rows()).not.toHaveProperty('b');
    start();
    expect(await open()).toMatchObject({ state: 'whole', to: 9 });
  });

  test('a change that does not follow is refused, and so is one to a copy that is not open', async () => {
    await open();
    await made(3);
    expect(await append(5, put('a', 'x'))).toMatchObject({ code: 'out-of-order' });
    expect(await append(3, put('a', 'x'))).toMatchObject({ code: 'out-of-order' });
    await ask('safetyCopy.close');
    expect(await append(4, put('a', 'x'))).toMatchObject({ code: 'expired' });
  });

  test('made anew beside the old one, which stays until the new one is complete', async () => {
    await open();
    await made(5);
    await ask('safetyCopy.rebuild', { key, lineage: 'L1' });
    await append(1, put('new', 'row'), { more: true });
    await copy.close();
    start();
    expect(await open()).toMatchObject({ to: 5 });
    expect(readdirSync(folder).some((name) => name.endsWith('.tmp'))).toBe(false);
    await ask('safetyCopy.rebuild', { key, lineage: 'L1' });
    await append(1, put('new', 'row'), { to: 8 });
    expect(files()).toEqual(['copy-00000002.ehsc']);
    expect(await rows()).toEqual({ new: 'row' });
    start();
    expect(await open()).toMatchObject({ to: 8 });
  });

  test('the newest version of a row is kept when the file is written anew; it shrinks and goes on', async () => {
    await open();
    await made(60);
    await append(61, gone('r1'));
    const before = statSync(file()).size;
    const all = await rows();
    expect((await copy.compact()).ok).toBe(true);
    expect(files()).toEqual(['copy-00000002.ehsc']);
    expect(statSync(file()).size).toBeLessThan(before / 3);
    expect(await rows()).toEqual(all);
    await append(62, put('z', 'after'));
    start();
    expect(await open()).toMatchObject({ state: 'whole', to: 62 });
    expect(await rows()).toEqual({ ...(all as object), z: 'after' });
    // What was deleted is no longer anywhere in it.
    expect(readFileSync(file()).includes('"r1"')).toBe(false);
  });

  test('it is written anew by itself when it has grown', async () => {
    start(2_000);
    await open();
    await made(60);
    await expect.poll(files).not.toEqual(['copy-00000001.ehsc']);
    await copy.close();
    start();
    expect(await open()).toMatchObject({ state: 'whole', to: 60 });
    expect(await rows()).toMatchObject({ r4: 'words 60' });
  });

  test('a later format is refused by name, and nothing is changed', async () => {
    await open();
    await made(2);
    await copy.close();
    const later = readFileSync(file());
    later[4] = 2;
    writeFileSync(file(), later);
    start();
    expect(await open()).toEqual({ state: 'newer' });
    expect(readFileSync(file()).equals(later)).toBe(true);
  });
});

describe('damage', () => {
  test('200 flipped bits: always detected, located, and never other rows than there were', async () => {
    await open();
    await made(40);
    await copy.close();
    const kept = join(folder, '..', 'kept');
    cpSync(folder, kept, { recursive: true });
    const names = readdirSync(kept);
    const sizes = names.map((name) => statSync(join(kept, name)).size);
    const all = sizes.reduce((sum, size) => sum + size, 0);
    const ends = frameEnds(readFileSync(join(kept, files()[0] ?? '')));
    for (let round = 0; round < 200; round++) {
      rmSync(folder, { recursive: true });
      cpSync(kept, folder, { recursive: true });
      // The tip is small, so it gets its share by turns.
      let bit = Math.floor(Math.random() * all * 8);
      const tipAt = names.indexOf('tip');
      if (round % 10 === 0) bit = 8 * (tipAt > 0 ? (sizes[0] ?? 0) : 0) + Math.floor(Math.random() * 64 * 8);
      let at = bit >> 3;
      let which = 0;
      while (at >= (sizes[which] ?? 0)) at -= sizes[which++] ?? 0;
      const path = join(folder, names[which] ?? '');
      const bytes = readFileSync(path);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit & 7));
      writeFileSync(path, bytes);

      start();
      const found = await open();
      const isVersion = names[which] !== 'tip' && at === 4;
      expect(found.state, `${names[which]} byte ${at}`).toMatch(isVersion ? /damaged|newer/ : /damaged/);
      if (found.state === 'newer') continue;
      const damage = found.damage as { file: string; offset: number };
      expect(damage.file).toBe(names[which] === 'tip' ? 'tip' : 'copy');
      if (damage.file === 'copy') {
        // The place named is the beginning of the frame that holds the bit.
        expect(damage.offset).toBeLessThanOrEqual(at);
        expect(ends.find((end) => end > damage.offset) ?? 0).toBeGreaterThan(at);
      }
      // What is readable is what was there up to the change it names, not one row else.
      const readable = found.readable as { to: number } | null;
      if (readable) expect(await rows()).toEqual(rowsUpTo(readable.to));
      await copy.close();
    }
  }, 60_000);

  test.each([
    ['between two changes', (bytes: Buffer) => frameEnds(bytes).at(-4) ?? 0],
    ['within a change', (bytes: Buffer) => bytes.length - 9],
    ['within the first group', () => 100],
    ['to nothing', () => 0],
  ])('cut off %s', async (_, where) => {
    await open();
    await made(10);
    await copy.close();
    truncateSync(file(), where(readFileSync(file())));
    start();
    const found = await open();
    expect(found).toMatchObject({ state: 'damaged', damage: { file: 'copy' } });
    const readable = found.readable as { to: number } | null;
    if (readable) expect(await rows()).toEqual(rowsUpTo(readable.to));
  });

  test('changes in another order, one left out, one doubled, a copy of another key', async () => {
    await open();
    await made(10);
    await copy.close();
    const whole = readFileSync(file());
    const ends = frameEnds(whole);
    const part = (index: number) => whole.subarray(ends[index - 1], ends[index]);
    const [a, b, c, d] = [5, 6, 7, 8].map(part) as [Buffer, Buffer, Buffer, Buffer];
    for (const spoiled of [
      [b, a, c, d],
      [a, c, d],
      [a, b, b, c, d],
      [a, b, d],
    ]) {
      const rest = whole.subarray(ends[8]);
      writeFileSync(file(), Buffer.concat([whole.subarray(0, ends[4]), ...spoiled, rest]));
      start();
      expect(await open()).toMatchObject({ state: 'damaged', damage: { file: 'copy' } });
      await copy.close();
    }
    writeFileSync(file(), whole);
    start();
    expect(await open(new Uint8Array(32))).toMatchObject({ state: 'damaged', readable: null });
  });

  test('the newest file is missing', async () => {
    await open();
    await made(3);
    await copy.close();
    rmSync(file());
    start();
    expect(await open()).toMatchObject({ state: 'damaged', readable: null });
  });

  test('what a kill left unfinished behind the last change was never acknowledged: it is cut off', async () => {
    await open();
    await made(5);
    await copy.close();
    const whole = readFileSync(file());
    const next = whole.subarray(frameEnds(whole).at(-2));
    appendFileSync(file(), next.subarray(0, 20));
    start();
    expect(await open()).toMatchObject({ state: 'whole', to: 5 });
    await append(6, put('a', 'goes on'));
    start();
    expect(await open()).toMatchObject({ state: 'whole', to: 6 });
    expect(existsSync(join(folder, 'tip'))).toBe(true);
  });
});

/** Where each frame ends; the header is the first of them. */
function frameEnds(bytes: Buffer): number[] {
  const ends = [8];
  while ((ends.at(-1) ?? 0) < bytes.length) {
    const at = ends.at(-1) ?? 0;
    ends.push(at + 48 + bytes.readUInt32BE(at) + 32);
  }
  return ends;
}

/** What the rows are after so many changes of {@link made}. */
function rowsUpTo(to: number): Record<string, string> {
  const all: Record<string, string> = { r1: 'first' };
  for (let change = 2; change <= to; change++) all[`r${change % 7}`] = `words ${change}`;
  return all;
}
