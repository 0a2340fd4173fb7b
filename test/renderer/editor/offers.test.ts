import { offerEvidence, offerPeople, showReference } from '@renderer/editor/reference-source';
import { caseFileSchema } from '@shared/domain/case-file';
import { describe, expect, test } from 'vitest';
import { smallCase } from '../../builders/case-builder';

const papers = Array.from({ length: 30 }, (_, index) => ({
  id: `e${index + 1}`,
  reference: `E${index + 1}`,
  title: index === 20 ? 'E2 was wrong: a letter' : `Paper ${index + 1}`,
  order: index,
}));
const caseFile = caseFileSchema.parse({
  ...smallCase(),
  documents: [...papers, { id: 'd1', reference: 'X', title: 'Visit record', order: 40 }],
  interviews: [{ id: 'i1', reference: 'I1', personId: 'sw' }],
});
const cited: unknown[] = [];
const offer = (query: string) =>
  offerEvidence(caseFile, query, (source) => {
    cited.push(source);
    return 'made';
  });
const labels = (query: string) => offer(query).map(({ label }) => label);

describe('offers while typing #', () => {
  test('begin with the reference typed, then those that hold the words; eight at most', () => {
    expect(labels('e2')).toEqual(['E2', 'E20', 'E21', 'E22', 'E23', 'E24', 'E25', 'E26']);
    expect(labels('E30')).toEqual(['E30']);
    expect(labels('letter')).toEqual(['E21']);
    expect(labels('')).toHaveLength(8);
  });
  test('find interviews by reference and by whom they were with', () => {
    expect(labels('I1')).toEqual(['I1']);
    expect(offer('social worker')[0]?.detail).toBe('Interview with the Social Worker');
    expect(labels('nothing of that name')).toEqual([]);
  });
  test('make the citation only when one is chosen', () => {
    const [first] = offer('E3');
    expect(cited).toEqual([]);
    expect(first?.choose()).toEqual({ type: 'citation', id: 'made' });
    expect(cited).toEqual([{ documentId: 'e3' }]);
  });
});

test('offers while typing @ find people by label, name or position', () => {
  const [first] = offerPeople(caseFile, 'oakley');
  expect(first).toMatchObject({ label: 'the Social Worker', detail: 'Bryn Oakley' });
  expect(first?.choose()).toEqual({ type: 'person', id: 'sw' });
  expect(offerPeople(caseFile, 'ms').map(({ key }) => key)).toEqual(['ms-k']);
});

test('a reference to nothing says so', () => {
  expect(showReference(caseFile, 'citation', 'nobody')).toMatchObject({
    label: '[missing source]',
    broken: true,
  });
  expect(showReference(caseFile, 'person', 'nobody').broken).toBe(true);
  expect(showReference(caseFile, 'person', 'sw')).toEqual({
    label: 'the Social Worker',
    title: 'Bryn Oakley',
    broken: false,
  });
});
