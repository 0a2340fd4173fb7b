import { coverOfPage, type PagePart } from '@shared/bundle/redaction-places';
import { redactionSchema } from '@shared/domain/redaction';
import { charsOfRecognised, type RecognisedPage, unseenOfRecognised } from '@shared/pdf/recognised-page';
import { describe, expect, test } from 'vitest';
import { bundleOf, makeBundle } from '../../builders/make-bundle';
import { oddCase } from '../../builders/odd-case';
import { type OddPage, oddPdf } from '../../builders/odd-pdf';
import { readBundle } from '../../builders/read-bundle';
import { isInstalled } from '../docx/word-file';

const WORDS: RecognisedPage['words'] = [
  { text: 'Quillane', x: 0.2, y: 0.3, width: 0.2, height: 0.02 },
  { text: 'stayed', x: 0.45, y: 0.3, width: 0.15, height: 0.02 },
  { text: 'home', x: 0.2, y: 0.34, width: 0.1, height: 0.02 },
];

/** Where the first word stands on the page as shown, for each turn that brings it upright. */
const SHOWN: Readonly<Record<number, PagePart>> = {
  0: { x: 0.2, y: 0.3, width: 0.2, height: 0.02 },
  90: { x: 0.3, y: 0.6, width: 0.02, height: 0.2 },
  180: { x: 0.6, y: 0.68, width: 0.2, height: 0.02 },
  270: { x: 0.68, y: 0.2, width: 0.02, height: 0.2 },
};

describe.skipIf(!(isInstalled('qpdf') && isInstalled('pdftotext')))('a scan in a bundle', () => {
  const pages: OddPage[] = [
    { words: '' },
    { words: '', rotate: 90 },
    { words: '', mediaBox: [0, 0, 700, 900], cropBox: [60, 50, 640, 860] },
    { words: '', unit: 2, mediaBox: [0, 0, 298, 421] },
  ];

  test.each([0, 90, 180, 270])(
    'turned by %d°: its words are found by others, each where it is printed',
    async (turned) => {
      const caseFile = oddCase(1, () => pages.length);
      const bundle = bundleOf(caseFile, 1, { cover: false, dividers: false, confidential: '' });
      const layer = unseenOfRecognised({ words: WORDS, turned });
      const made = await makeBundle({ caseFile, bundle, pagesOf: () => pages.length }, () => ({
        kind: 'pdf',
        bytes: oddPdf(pages),
        unseen: Object.fromEntries(pages.map((_, index) => [index + 1, layer])),
      }));
      const read = readBundle(made.bytes);
      expect(read.complaints).toBe('');
      const wanted = SHOWN[turned] as PagePart;
      for (let at = 1; at <= pages.length; at += 1) {
        const { width, height } = read.sizes[at] as { width: number; height: number };
        const word = read.words[at]?.find(({ text }) => text === 'Quillane');
        expect(word, `page ${at}`).toBeDefined();
        if (!word) continue;
        expect((word.left + word.right) / 2 / width).toBeCloseTo(wanted.x + wanted.width / 2, 1);
        expect((word.top + word.bottom) / 2 / height).toBeCloseTo(wanted.y + wanted.height / 2, 1);
        // As long as it is in the picture, in its own direction, and no word of its line before it in another.
        const along =
          turned % 180 === 0 ? (word.right - word.left) / width : (word.bottom - word.top) / height;
        expect(along).toBeCloseTo(0.2, 1);
        expect(read.words[at]?.map(({ text }) => text)).toEqual(expect.arrayContaining(['stayed', 'home']));
      }
    },
  );
});

test.each([0, 90, 180, 270])(
  'turned by %d°: a marked name is covered whole and is not among the words that stay',
  (turned) => {
    const page = { words: WORDS, turned };
    const mark = redactionSchema.parse({
      id: 'm',
      documentId: 'd',
      page: 1,
      words: 'QUILLANE',
      reason: 'health',
    });
    const { parts, notFound } = coverOfPage([mark], charsOfRecognised(page));
    expect(notFound).toEqual([]);
    expect(parts).toHaveLength(1);
    const [part] = parts as [PagePart];
    const wanted = SHOWN[turned] as PagePart;
    expect(part.x).toBeLessThan(wanted.x);
    expect(part.y).toBeLessThan(wanted.y);
    expect(part.x + part.width).toBeGreaterThan(wanted.x + wanted.width);
    expect(part.y + part.height).toBeGreaterThan(wanted.y + wanted.height);
    expect(unseenOfRecognised(page, parts).words.map(({ text }) => text)).toEqual(['stayed', 'home']);
  },
);

test('part of a recognised word is not taken for the word; words over two of them are', () => {
  const chars = charsOfRecognised({ words: WORDS, turned: 0 });
  const cover = (words: string) =>
    coverOfPage([redactionSchema.parse({ id: 'm', page: 1, words, reason: 'health' })], chars);
  expect(cover('Quill').notFound).toEqual(['Quill']);
  expect(cover('quillane stayed').parts).toHaveLength(1);
  expect(cover('stayed home').parts).toHaveLength(2);
});
