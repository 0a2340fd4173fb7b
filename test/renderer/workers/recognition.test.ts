import { greyOf } from '@renderer/workers/grey-picture';
import { recognisedWords } from '@renderer/workers/recognised-words';
import { turnedPicture } from '@renderer/workers/recognition';
import { describe, expect, test } from 'vitest';

const bbox = (x0: number, y0: number, x1: number, y1: number) => ({ x0, y0, x1, y1 });
const said = (text: string, confidence: number, box: ReturnType<typeof bbox>) => ({
  text,
  confidence,
  bbox: box,
});

test('what the recognition answers becomes words on lines, in fractions of the page', () => {
  const answer = {
    blocks: [
      {
        paragraphs: [
          {
            lines: [
              {
                bbox: bbox(100, 50, 400, 90),
                words: [
                  said('Arm', 96, bbox(100, 60, 180, 90)),
                  said('|', 20, bbox(190, 50, 195, 90)),
                  said('seen', 70, bbox(200, 55, 400, 88)),
                ],
              },
              { bbox: bbox(100, 100, 200, 140), words: [said('brief1y', 41, bbox(100, 100, 200, 140))] },
            ],
          },
        ],
      },
      { paragraphs: [{ lines: [{ bbox: bbox(0, 0, 9, 9), words: [said('~', 3, bbox(0, 0, 9, 9))] }] }] },
      {},
    ],
  };
  const { text, items, confidence } = recognisedWords(JSON.stringify(answer), 1_000, 2_000);
  expect(text).toBe('Arm seen\nbrief1y');
  expect(items[0]).toEqual({ text: 'Arm', x: 0.1, y: 0.025, width: 0.08, height: 0.02, confidence: 96 });
  expect(items.map(({ endsLine }) => endsLine)).toEqual([undefined, true, true]);
  expect(confidence).toBe(Math.round((3 * 96 + 4 * 70 + 7 * 41) / 14));
});

describe('a picture', () => {
  test('is turned a quarter to the right as often as said', () => {
    const picture = { width: 2, height: 3, dots: new Uint8Array([1, 2, 3, 4, 5, 6]), dpi: 200 };
    expect(turnedPicture(picture, 1)).toMatchObject({ width: 3, height: 2 });
    expect([...turnedPicture(picture, 1).dots]).toEqual([5, 3, 1, 6, 4, 2]);
    expect([...turnedPicture(picture, 2).dots]).toEqual([6, 5, 4, 3, 2, 1]);
    expect(turnedPicture(picture, 4)).toEqual(picture);
  });

  test('in colours becomes one in greys, on paper where it is see-through', () => {
    const dots = greyOf(new Uint8Array([0, 0, 0, 255, 255, 255, 255, 255, 0, 0, 0, 0]), 3, 1, 200).dots;
    expect([...dots]).toEqual([0, 255, 255]);
  });
});
