import { packDocx } from '@shared/docx/pack-docx';
import { CASE_LETTERS } from '@shared/domain/letter-kind';
import { lettersOf } from '@shared/domain/letters-of-case';
import { buildReport } from '@shared/reports/build-report';
import { modelLines } from '@shared/reports/model-text';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { emptyCase } from '../../builders/case-builder';
import { withDrafts } from '../../builders/letter-drafts';
import { sampleCase } from '../../golden/golden-documents';
import { partsOf, plain, validatorErrors } from '../docx/word-file';

const samples = [withDrafts(sampleCase('case-b')), withDrafts(sampleCase('case-a'))];

const CELL_WITHOUT_PARAGRAPH = /(?<!<\/w:p>|<w:p\/>)<\/w:tc>/;

describe.each(CASE_LETTERS)('%s as a Word file', (letter) => {
  const found = samples.flatMap((caseFile) => {
    const ref = lettersOf(caseFile).find((each) => each.letter === letter);
    return ref ? [{ caseFile, ref }] : [];
  })[0];

  it('is valid, holds every word of the letter, and ends every cell in a paragraph', async () => {
    if (!found) throw new Error('No sample has this letter');
    const { model } = buildReport(found.caseFile, letter, { aboutId: found.ref.aboutId });
    const bytes = await packDocx(model, { madeOn: '2025-02-01' });
    expect(validatorErrors(bytes)).toEqual([]);
    expect(partsOf(bytes)['word/document.xml']).not.toMatch(CELL_WITHOUT_PARAGRAPH);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    const text = plain(value);
    const words = modelLines(model)
      .flatMap((line) => (line.startsWith('Signed: ') ? line.slice(8).split(', ') : [line]))
      .flatMap((line) => line.split(/ \| |^[^:|]+: |[●○◐◌]/))
      .map((part) => plain(part.replace(/^• /, '')).trim())
      .filter((part) => part.length > 12);
    expect(words.length).toBeGreaterThan(8);
    for (const part of words) expect(text).toContain(part);
  }, 60_000);

  it('of an empty case can be made too', async () => {
    const bytes = await packDocx(buildReport(emptyCase(), letter).model, { madeOn: '2025-02-01' });
    expect(partsOf(bytes)['word/document.xml']).not.toMatch(CELL_WITHOUT_PARAGRAPH);
    expect(partsOf(bytes)['word/document.xml']).toContain('Not to be sent');
  });
});

it('a draft with everything missing is valid too', async () => {
  const bytes = await packDocx(buildReport(emptyCase(), 'adjudication-letter').model);
  expect(validatorErrors(bytes)).toEqual([]);
}, 60_000);
