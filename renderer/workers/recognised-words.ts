import type { PageItem } from '@renderer/data/page-texts';
import { z } from 'zod';

const box = z.object({ x0: z.number(), y0: z.number(), x1: z.number(), y1: z.number() });
const word = z.object({ text: z.string(), confidence: z.number(), bbox: box });
const line = z.object({ bbox: box, words: z.array(word) });
const shape = z.object({
  blocks: z.array(z.object({ paragraphs: z.array(z.object({ lines: z.array(line) })).default([]) })),
});

/** Words the recognition makes of specks and rules: they hold no letter and no digit, and it doubts them. */
const isSpeck = (text: string, confidence: number) => !/[\p{L}\p{N}]/u.test(text) && confidence < 60;

/** Below this a word is no word: it is what shading and photographs look like to the recognition. */
const LEAST_CONFIDENCE = 12;

const round = (value: number) => Math.round(value * 100_000) / 100_000;

/**
 * The words of a page out of what the recognition answers, with where they stand as fractions of the picture.
 * A word is as high as its line, so that a selection is even.
 * @param answer Tesseract's own JSON
 * @param width of the picture, in dots, as is `height`
 */
export function recognisedWords(
  answer: string,
  width: number,
  height: number,
): { text: string; items: PageItem[]; confidence: number } {
  const items: PageItem[] = [];
  let text = '';
  let letters = 0;
  let sure = 0;
  for (const { paragraphs } of shape.parse(JSON.parse(answer)).blocks) {
    for (const { lines } of paragraphs) {
      for (const { words, bbox } of lines) {
        const kept = words.filter(
          ({ text: said, confidence }) =>
            said.trim() !== '' && confidence >= LEAST_CONFIDENCE && !isSpeck(said, confidence),
        );
        kept.forEach(({ text: said, confidence, bbox: at }, index) => {
          const last = index === kept.length - 1;
          items.push({
            text: said,
            x: round(at.x0 / width),
            y: round(bbox.y0 / height),
            width: round((at.x1 - at.x0) / width),
            height: round((bbox.y1 - bbox.y0) / height),
            confidence: Math.round(confidence),
            ...(last ? { endsLine: true } : {}),
          });
          text += last ? `${said}\n` : `${said} `;
          letters += said.length;
          sure += said.length * confidence;
        });
      }
      if (text !== '' && !text.endsWith('\n\n')) text += '\n';
    }
  }
  return { text: text.trimEnd(), items, confidence: letters === 0 ? 0 : Math.round(sure / letters) };
}
