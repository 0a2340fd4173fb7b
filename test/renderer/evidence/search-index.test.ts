import { SearchIndex } from '@renderer/evidence/search/search-index';
import type { CaseFile } from '@shared/domain/case-file';
import { richTextFromPlain } from '@shared/domain/rich-text';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyCase, record } from '../../builders/case-builder';

const documents = [
  record('documents', { id: 'log', reference: 'E7', title: 'Photograph upload log' }),
  record('documents', { id: 'note', reference: 'E3', title: 'Contact record', author: 'Josie Arkell' }),
];
const caseFile: CaseFile = {
  ...emptyCase(),
  documents,
  interviews: [
    record('interviews', {
      id: 'i1',
      reference: 'I2',
      notes: [
        { id: 'n1', heading: 'First meeting', text: richTextFromPlain('She found the photograph in June.') },
      ],
    }),
  ],
};

let index: SearchIndex;
beforeEach(() => {
  index = new SearchIndex();
  index.follow(caseFile);
  index.setPages('log', [
    { page: 1, text: '21 May attachment not opened' },
    { page: 2, text: '3 June attachment opened by L Postgate' },
  ]);
  index.setPages('note', [
    { page: 1, text: 'Photo mentioned. The photograph was not seen before the decision.' },
  ]);
});
const places = (typed: string) =>
  index
    .search(typed)
    .found.map(({ place }) =>
      place.kind === 'page'
        ? `${place.documentId} ${place.page}`
        : place.kind === 'document'
          ? place.documentId
          : place.noteId,
    );

describe('searching a case', () => {
  it('finds pages, notes of interviews and entries of the register', () => {
    expect(places('photograph').sort()).toEqual(['log', 'n1', 'note 1']);
    expect(places('arkell')).toEqual(['note']);
    expect(places('first meeting')).toEqual(['n1']);
    expect(places('postg')).toEqual(['log 2']);
  });
  it('lets the name of the paper count with its page, but not alone', () => {
    expect(places('photograph opened').sort()).toEqual(['log 1', 'log 2']);
    expect(places('upload log')).toEqual(['log']);
  });
  it('takes phrases exactly', () => {
    expect(places('"attachment opened"')).toEqual(['log 2']);
    expect(places('"opened attachment"')).toEqual([]);
    expect(places('june "attachment opened"')).toEqual(['log 2']);
  });
  it('gives what holds some of the words, and says so, when nothing holds all', () => {
    const answer = index.search('decision zebra');
    expect(answer.onlySome).toBe(true);
    expect(answer.found.map(({ place }) => place)).toEqual([{ kind: 'page', documentId: 'note', page: 1 }]);
    expect(index.search('decision').onlySome).toBe(false);
    expect(index.search('zebra')).toMatchObject({ found: [], onlySome: false });
    expect(index.search('  ')).toMatchObject({ found: [], total: 0 });
  });
  it('follows the case: renamed, removed, written anew', () => {
    const told = vi.fn();
    index.subscribe(told);
    const renamed = record('documents', { ...documents[0], title: 'Audit extract' });
    index.follow({ ...caseFile, documents: [renamed] });
    expect(told).toHaveBeenCalled();
    expect(places('audit opened').sort()).toEqual(['log 1', 'log 2']);
    expect(index.search('photograph opened').onlySome).toBe(true);
    expect(places('decision')).toEqual([]);
    index.setPages('log', [{ page: 1, text: 'Read again: nothing' }]);
    expect(places('"attachment opened"')).toEqual([]);
    expect(places('nothing')).toEqual(['log 1']);
    index.follow({ ...caseFile, documents: [renamed], interviews: [] });
    expect(places('june')).toEqual([]);
  });
});
