import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isCutShortPicture } from '@shared/evidence/picture-end';
import { expect, test } from 'vitest';
import { vastPicture } from '../../fixtures/evidence/hostile-files';

const photograph = readFileSync(
  join(import.meta.dirname, '../../../resources/samples/case-b/E2 Photograph of arm.jpg'),
);
const isCut = (file: Uint8Array) =>
  isCutShortPicture(file.subarray(0, 256 * 1024), file.subarray(-64 * 1024), file.length);

test('a photograph and a picture are whole as they came, and not without their ends', () => {
  for (const whole of [photograph, vastPicture()]) {
    expect(isCut(whole)).toBe(false);
    expect(isCut(whole.subarray(0, whole.length - 20))).toBe(true);
    expect(isCut(whole.subarray(0, Math.floor(whole.length * 0.6)))).toBe(true);
  }
});

test('what a camera puts behind the end is no harm', () => {
  expect(isCut(Buffer.concat([photograph, Buffer.alloc(500)]))).toBe(false);
});

test('the end of the small copy inside a photograph is not taken for its own', () => {
  const small = Buffer.from([0xff, 0xd8, 0xff, 0xd9]);
  const part = Buffer.concat([Buffer.from([0xff, 0xe1, 0, small.length + 2]), small]);
  const withSmall = Buffer.concat([photograph.subarray(0, 2), part, photograph.subarray(2)]);
  expect(isCut(withSmall)).toBe(false);
  expect(isCut(withSmall.subarray(0, 60_000))).toBe(true);
});

test('a picture of another kind is not judged', () => {
  expect(isCut(Buffer.from('GIF89a and no more'))).toBe(false);
});
