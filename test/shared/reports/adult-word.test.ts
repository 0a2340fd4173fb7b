import { packDocx } from '@shared/docx/pack-docx';
import { ADULT_LETTERS } from '@shared/domain/case-log';
import { buildReport } from '@shared/reports/build-report';
import { modelLines } from '@shared/reports/model-text';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { adultCase, emptyAdultCase } from '../../builders/adult-case';
import { plain, validatorErrors } from '../docx/word-file';

describe.each(ADULT_LETTERS)('%s as a Word file', (letter) => {
  it.each([
    ['complete', adultCase()],
    ['empty', emptyAdultCase()],
  ])(
    'of a case that is %s, is valid and holds every word of the letter',
    async (_how, caseFile) => {
      const { model } = buildReport(caseFile, letter);
      const bytes = await packDocx(model, { madeOn: '2025-07-25' });
      expect(validatorErrors(bytes)).toEqual([]);
      const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
      const text = plain(value);
      const words = modelLines(model)
        // Name and post of whoever signs stand in cells of their own.
        .flatMap((line) => (line.startsWith('Signed: ') ? line.slice(8).split(', ') : [line]))
        .flatMap((line) => line.split(/ \| |^[^:|]+: |\[|\]/))
        .map((part) => plain(part.replace(/^(• |Appendix A: )/, '')).trim())
        .filter((part) => part.length > 12);
      expect(words.length).toBeGreaterThan(10);
      for (const part of words) expect(text).toContain(part);
    },
    60_000,
  );
});

describe('text of a letter', () => {
  it('begins at the margin: a letter has no column for numbers', async () => {
    const { partsOf } = await import('../docx/word-file');
    const parts = partsOf(await packDocx(buildReport(adultCase(), 'adult-response').model));
    const body = parts['word/document.xml'] ?? '';
    const paragraph = /<w:p>(?:(?!<\/w:p>).)*This is our answer(?:(?!<\/w:p>).)*<\/w:p>/.exec(body)?.[0];
    expect(paragraph).toContain('<w:ind w:left="0"/>');
  });
});
