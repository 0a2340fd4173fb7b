import { makeChronologyEntry, makeCitation, sameCitation } from '@renderer/evidence/citing/make-citation';
import { filterRegister, registerHeading, SHOW_ALL } from '@renderer/features/evidence/register-filter';
import type { CaseFile } from '@shared/domain/case-file';
import { describe, expect, it } from 'vitest';
import { emptyCase, record } from '../../builders/case-builder';

const place = { documentId: 'd1', page: 2, region: null, quote: 'first opened 3 June 2024', locator: '' };
const caseFile: CaseFile = {
  ...emptyCase(),
  documents: [record('documents', { id: 'd1', reference: 'E7', title: 'Log', date: '2024-07-01' })],
};

describe('a citation', () => {
  it('keeps the identity of what it points at, the words, and how it bears', () => {
    expect(makeCitation('c1', place, 'p1', 'undermines')).toMatchObject({
      source: { kind: 'document', documentId: 'd1', page: 2, region: null },
      quote: 'first opened 3 June 2024',
      bearings: [{ pointId: 'p1', weight: 'undermines' }],
    });
    expect(makeCitation('c1', place, undefined, 'context').bearings).toEqual([]);
  });
  it('of the same words in the same place is used again; of others is not', () => {
    const first = makeCitation('c1', place, 'p1', 'supports');
    const file = { ...caseFile, citations: [first] };
    expect(sameCitation(file, makeCitation('c2', place, 'p2', 'context'))).toBe(first);
    expect(sameCitation(file, makeCitation('c2', { ...place, page: 3 }, 'p1', 'supports'))).toBeUndefined();
    expect(
      sameCitation(file, makeCitation('c2', { ...place, quote: 'other' }, 'p1', 'supports')),
    ).toBeUndefined();
  });
  it('goes into the chronology on the day its words name, else on its document’s', () => {
    const entry = (quote: string) =>
      makeChronologyEntry('h1', caseFile, makeCitation('c1', { ...place, quote }, 'p1', 'context'), 'p1');
    expect(entry(place.quote)).toMatchObject({
      date: { precision: 'day', on: '2024-06-03' },
      event: place.quote,
      citationIds: ['c1'],
      pointIds: ['p1'],
    });
    expect(entry('')).toMatchObject({ date: { on: '2024-07-01' }, event: 'Log' });
  });
});

describe('the register as shown', () => {
  const documents = [
    record('documents', {
      id: 'a',
      reference: 'E1',
      title: 'Safety concern',
      author: 'Tobias R',
      pointIds: ['p1'],
      guessed: ['kind'],
    }),
    record('documents', { id: 'b', reference: 'E2', title: 'Policy', allPoints: true }),
    record('documents', { id: 'c', reference: 'E3', title: 'Log' }),
  ];
  const ids = (filter: object) => filterRegister(documents, { ...SHOW_ALL, ...filter }).map(({ id }) => id);
  it('is filtered by words anywhere in the entry, by point, by what is to check', () => {
    expect(ids({ typed: 'tobias safety' })).toEqual(['a']);
    expect(ids({ typed: 'e2' })).toEqual(['b']);
    expect(ids({ pointId: 'p1' })).toEqual(['a', 'b']);
    expect(ids({ toCheck: true })).toEqual(['a']);
    expect(ids({})).toEqual(['a', 'b', 'c']);
  });
  it('has a heading that says what is next', () => {
    expect(registerHeading([])).toBe('Bring in the council’s papers');
    expect(registerHeading(documents)).toBe('3 documents; check the details of 1');
    expect(registerHeading(documents.slice(1))).toBe('2 documents; say which points 1 of them bear on');
    expect(registerHeading(documents.slice(1, 2))).toBe('1 document, all with their points');
  });
});
