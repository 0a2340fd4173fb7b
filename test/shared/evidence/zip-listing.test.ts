import { mostUnpacked, zipContentAt, zipEnd, zipEntries, zipNameParts } from '@shared/evidence/zip-listing';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';

const listed = (zip: Uint8Array) => {
  const end = zipEnd(zip, 0);
  return end ? zipEntries(zip.subarray(end.offset, end.offset + end.size), 100) : null;
};

describe('the list of a zip', () => {
  const zip = zipSync({
    'a/': new Uint8Array(0),
    'a/Brief an Köln.txt': strToU8('hello hello hello hello'),
    '../up.txt': [strToU8('up'), { level: 0 }],
  });

  test('names what is in it, as it is written there', () => {
    expect(
      listed(zip)?.map(({ name, isFolder, unpacked, method, locked }) => [
        name,
        isFolder,
        unpacked,
        method,
        locked,
      ]),
    ).toEqual([
      ['a/', true, 0, 8, false],
      ['a/Brief an Köln.txt', false, 23, 8, false],
      ['../up.txt', false, 2, 0, false],
    ]);
    const [, , up] = listed(zip) ?? [];
    const at = (up?.offset ?? 0) + (zipContentAt(zip.subarray(up?.offset ?? 0)) ?? 0);
    expect(new TextDecoder().decode(zip.subarray(at, at + 2))).toBe('up');
  });

  test('is found from the tail alone', () => {
    const tailAt = zip.length - 60;
    expect(zipEnd(zip.subarray(tailAt), tailAt)).toEqual(zipEnd(zip, 0));
  });

  test('of what was cut short, or is no zip, is not there', () => {
    expect(zipEnd(zip.subarray(0, zip.length - 10), 0)).toBeNull();
    expect(zipEnd(new Uint8Array(0), 0)).toBeNull();
    expect(zipContentAt(new Uint8Array(30))).toBeNull();
  });

  test('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.nat(zip.length - 1), fc.nat(255), (at, value) => {
        const copy = zip.slice();
        copy[at] = value;
        const end = zipEnd(copy, 0);
        if (end) zipEntries(copy.subarray(end.offset, end.offset + end.size), 100);
      }),
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void zipEntries(bytes, 100)));
  });
});

test.each([
  ['../../etc/passwd.txt', 'etc', 'passwd.txt'],
  ['/root.txt', '', 'root.txt'],
  ['C:\\Windows\\x.txt', 'Windows', 'x.txt'],
  ['Section B/./inside.pdf', 'Section B', 'inside.pdf'],
  ['..', '', ''],
])('a name in a zip is only a name: %s', (name, folder, file) => {
  expect(zipNameParts(name)).toEqual({ folder, file });
});

test('a zip may unpack to a hundred times itself, a small one to 300 MB, none without end', () => {
  expect(mostUnpacked(1_000)).toBe(300 * 1024 * 1024);
  expect(mostUnpacked(10 * 1024 * 1024)).toBe(1_000 * 1024 * 1024);
  expect(mostUnpacked(10 ** 12)).toBe(20 * 1024 ** 3);
});
