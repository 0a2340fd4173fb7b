import { evidenceNames } from '@shared/casefile/evidence-names';
import { isSafeFileName } from '@shared/lib/relative-name';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { record } from '../../builders/case-builder';

const file = (name: string) => ({ name, mediaType: '', size: 1, sha256: 'a'.repeat(64) });
const documents = (names: [reference: string, name: string][]) =>
  names.map(([reference, name], index) =>
    record('documents', { id: `d${index}`, reference, order: index, file: file(name) }),
  );
const namesOf = (...names: [string, string][]) => [...evidenceNames(documents(names)).values()];

test('evidence is called by its reference and its own name', () => {
  expect(namesOf(['E1', 'visit.pdf'], ['E2', 'E2 letter.docx'], ['', 'plain.eml'])).toEqual([
    'E1 visit.pdf',
    'E2 letter.docx',
    'plain.eml',
  ]);
});

test('two alike get a number, where capitals do not count', () => {
  expect(namesOf(['E1', 'a.pdf'], ['E1', 'A.PDF'], ['E1', 'a (2).pdf'])).toEqual([
    'E1 a.pdf',
    'E1 A (2).PDF',
    'E1 a (2) (2).pdf',
  ]);
});

test('any names whatever become safe and different ones', () => {
  const name = fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 255 }),
      fc.constantFrom('..', 'con', 'a:b|c?.pdf', 'x'.repeat(255), '訪'.repeat(255), ' .pdf', 'E1', '. . .'),
    )
    .filter((each) => record('documents', { id: 'd' }) && each.trim() !== '');
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('', 'E1', 'E?', '..'), name), { maxLength: 12 }),
      (names) => {
        const given = documentsOrNothing(names);
        const all = [...evidenceNames(given).values()];
        expect(all).toHaveLength(given.length);
        expect(all.filter((each) => !isSafeFileName(each))).toEqual([]);
        expect(new Set(all.map((each) => each.toLowerCase())).size).toBe(all.length);
      },
    ),
  );
});

/** Only names the format itself accepts. */
function documentsOrNothing(names: [string, string][]) {
  return names
    .flatMap((each) => {
      try {
        return documents([each]);
      } catch {
        return [];
      }
    })
    .map((document, index) => ({ ...document, id: `d${index}`, order: index }));
}
