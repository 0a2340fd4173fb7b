import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Picture, partOnPage } from '@shared/pdf/image-page';
import { readJpeg } from '@shared/pdf/jpeg';
import { objectsLeft } from '@shared/pdf/objects-left';
import { expect, test } from 'vitest';
import { bundleOf, makeBundle } from '../../builders/make-bundle';
import { oddCase, oddPaper } from '../../builders/odd-case';

const jpeg = new Uint8Array(
  readFileSync(join(import.meta.dirname, '../../../resources/samples/case-b/E2 Photograph of arm.jpg')),
);
const head = readJpeg(jpeg);
const picture: Picture = {
  packed: 'jpeg',
  bytes: jpeg,
  ...(head as NonNullable<typeof head>),
  size: { width: 595, height: 842 },
  unseen: { words: [{ text: 'stays', x: 0.1, y: 0.2, width: 0.1, height: 0.02 }], turned: 0 },
};

test('the head of a JPEG is read; what is none, or a kind that a PDF does not know, is refused', () => {
  expect(head).toMatchObject({ colours: 3, inverted: false });
  expect(head?.dotsWide).toBeGreaterThan(1_000);
  expect(readJpeg(new Uint8Array([0xff, 0xd8, 0xff]))).toBeNull();
  expect(readJpeg(new TextEncoder().encode('no picture'))).toBeNull();
  expect(readJpeg(jpeg.subarray(0, 40))).toBeNull();
});

test('a camera held sideways is noted', () => {
  const exif = [0xff, 0xe1, 0, 0x22, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1];
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
  const turned = new Uint8Array([0xff, 0xd8, ...exif, ...entry, ...jpeg.subarray(2)]);
  expect(readJpeg(turned)?.orientation).toBe(6);
});

test('the objects of a page made anew are ours alone; those of a received page are told', async () => {
  const caseFile = oddCase(1, () => 2);
  const bundle = bundleOf(caseFile, 1, { cover: false, dividers: false });
  const made = await makeBundle({ caseFile, bundle, pagesOf: () => 2 }, () => ({
    kind: 'pdf',
    bytes: oddPaper('d1', 2, 0),
    replaced: { 1: picture },
  }));
  expect(await objectsLeft(made.bytes, [1])).toEqual([]);
  expect(await objectsLeft(made.bytes, [2])).toEqual(['an object of the page']);
  const text = Buffer.from(made.bytes).toString('latin1');
  expect(text).not.toContain('Words of d1 on 1');
});

test('a mark lands on the page where its part of the picture is', () => {
  const stamps = { numberPlace: 'bottom-right', confidential: 'C', backToIndex: true } as const;
  const whole = partOnPage({ x: 0, y: 0, width: 1, height: 1 }, picture, stamps);
  // Made smaller for the bands at head and foot, in the middle across.
  expect(whole.y).toBeCloseTo(26 / 842, 3);
  expect(whole.height).toBeCloseTo(1 - 52 / 842, 3);
  expect(whole.x).toBeCloseTo((1 - whole.width) / 2, 5);
  const half = partOnPage({ x: 0.5, y: 0.5, width: 0.5, height: 0.5 }, picture, stamps);
  expect(half.x).toBeCloseTo(whole.x + whole.width / 2, 5);
  expect(half.y).toBeCloseTo(whole.y + whole.height / 2, 5);
});
