import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sniffFile } from '@shared/evidence/file-kind';
import { isTooLarge, pictureSize } from '@shared/evidence/picture-size';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AVIF } from '../../fixtures/evidence/avif-picture';
import { vastPicture } from '../../fixtures/evidence/hostile-files';

const photograph = readFileSync(
  join(import.meta.dirname, '../../../resources/samples/case-b/E2 Photograph of arm.jpg'),
);

test('a picture says how large it is before anything is unpacked', () => {
  expect(pictureSize(vastPicture())).toEqual({ width: 40_000, height: 40_000 });
  expect(isTooLarge(pictureSize(vastPicture()))).toBe(true);
  const size = pictureSize(photograph);
  expect(size?.width).toBeGreaterThan(1_000);
  expect(isTooLarge(size)).toBe(false);
  expect(pictureSize(new TextEncoder().encode('words, and no picture at all, whatever is asked'))).toBeNull();
  expect(isTooLarge(null)).toBe(false);
});

test('a picture in AVIF, which the page can draw, says it too', () => {
  expect(sniffFile(AVIF, AVIF, 'IMG_1.heic')).toEqual({ kind: 'image', mediaType: 'image/avif' });
  expect(pictureSize(AVIF)).toEqual({ width: 24, height: 16 });
  const vast = Buffer.from(AVIF);
  vast.writeUInt32BE(40_000, AVIF.indexOf('ispe') + 8);
  vast.writeUInt32BE(40_000, AVIF.indexOf('ispe') + 12);
  expect(isTooLarge(pictureSize(vast))).toBe(true);
});

test('whatever the bytes, reading the size ends and does not throw', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 200 }),
      fc.constantFrom([0xff, 0xd8], [0, 0, 0, 28, ...Buffer.from('ftypavif')], [0x42, 0x4d], [0x52, 0x49]),
      (bytes, start) => {
        pictureSize(Uint8Array.from([...start, ...bytes]));
      },
    ),
  );
});
