import type { CaseFile } from '@shared/domain/case-file';
import { richTextFromPlain } from '@shared/domain/rich-text';
import { CaseFindables } from '@shared/search/case-findables';
import type { SearchRequest } from '@shared/search/findable';
import { SearchIndex } from '@shared/search/search-index';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyCase, record } from '../../builders/case-builder';

const documents = [
  record('documents', { id: 'log', reference: 'E7', title: 'Photograph upload log', date: '2024-06-03' }),
  record('documents', {
    id: 'note',
    reference: 'E3',
    title: 'Contact record',
    kind: 'E-mail',
    author: 'Josie Arkell',
    date: '2024-05-20',
    pointIds: ['p2'],
  }),
];
const say = richTextFromPlain;
const caseFile: CaseFile = {
  ...emptyCase(),
  documents,
  people: [record('people', { id: 'josie', name: 'Josie Arkell', label: 'Social Worker 1' })],
  points: [
    record('points', { id: 'p1', number: '1', title: 'The photograph' }),
    record('points', { id: 'p2', number: '2', title: 'Delay' }),
  ],
  interviews: [
    record('interviews', {
      id: 'i1',
      reference: 'I2',
      notes: [{ id: 'n1', heading: 'First meeting', text: say('She found the photograph in June.') }],
    }),
  ],
};

let index: SearchIndex;
let findables: CaseFindables;
const follow = (next: CaseFile) => {
  const { put, removed } = findables.follow(next);
  for (const key of removed) index.remove(key);
  for (const each of put) index.put(each);
};
beforeEach(() => {
  index = new SearchIndex();
  findables = new CaseFindables();
  follow(caseFile);
  index.setPages('log', [
    { page: 1, text: '21 May attachment not opened' },
    { page: 2, text: '3 June attachment opened by L Postgate' },
  ]);
  index.setPages('note', [
    { page: 1, text: 'Photo mentioned. The photograph was not seen before the decision.' },
  ]);
});
const ask = (typed: string, fields: Partial<SearchRequest> = {}) =>
  index.search({ typed, limit: 100, groups: ['evidence', 'email', 'interview'], ...fields });
const places = (typed: string, fields: Partial<SearchRequest> = {}) =>
  ask(typed, fields).found.map(({ place }) =>
    place.kind === 'page'
      ? `${place.documentId} ${place.page}`
      : place.kind === 'document'
        ? place.documentId
        : place.kind === 'interview'
          ? place.noteId
          : `${place.screen} ${place.id ?? place.pointId ?? ''}`.trim(),
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
    expect(places('"attachment ope')).toEqual(['log 2']);
  });
  it('knows AND, OR, NOT, beginnings and brackets', () => {
    expect(places('postgate OR decision').sort()).toEqual(['log 2', 'note 1']);
    expect(places('opened NOT june')).toEqual(['log 1']);
    expect(places('opene*').sort()).toEqual(['log 1', 'log 2']);
    expect(places('(may OR decision) NOT (photo AND seen)')).toEqual(['log 1']);
  });
  it('finds near spellings after what is spelt as typed, and says so', () => {
    index.setPages('more', [{ page: 1, text: 'not in the case' }]);
    index.setPages('log', [{ page: 1, text: 'A safeguarding enquiry' }]);
    index.setPages('note', [{ page: 1, text: 'safegarding (sic) in the e-mail' }]);
    const answer = ask('safegarding');
    expect(places('safegarding')).toEqual(['note 1', 'log 1']);
    expect(answer.near).toBe(1);
    expect(answer.found.map(({ near, search }) => [near, search])).toEqual([
      [false, 'safegarding'],
      [true, 'safeguarding'],
    ]);
    expect(answer.found[1]?.parts.find((part) => part.found)?.text).toBe('safeguarding');
  });
  it('gives what holds some of the words, and says so, when nothing holds all', () => {
    const answer = ask('decision zebra');
    expect(answer.onlySome).toBe(true);
    expect(answer.found.map(({ place }) => place)).toEqual([{ kind: 'page', documentId: 'note', page: 1 }]);
    expect(ask('decision').onlySome).toBe(false);
    expect(ask('zebra')).toMatchObject({ found: [], onlySome: false });
    expect(ask('  ')).toMatchObject({ found: [], total: 0 });
  });
  it('narrows by date, person, point and kind', () => {
    expect(places('photograph OR opened', { from: '2024-06-01' })).toEqual(['log 1', 'log 2']);
    expect(places('photograph OR opened', { until: '2024-05-31' })).toEqual(['note 1']);
    expect(places('photograph OR opened', { pointId: 'p2' })).toEqual(['note 1']);
    const person = { id: 'josie', names: ['Josie Arkell'] };
    expect(places('photograph OR opened', { person })).toEqual(['note 1']);
    const postgate = { id: 'nobody', names: ['L. Postgate'] };
    expect(places('photograph OR opened', { person: postgate })).toEqual(['log 2']);
    const email = ask('photograph', { groups: ['email'] });
    expect(email.found).toHaveLength(1);
    expect(email.byGroup).toMatchObject({ email: 1, interview: 1, point: 1 });
  });
  it('puts what findings rest on first, then the newest', () => {
    expect(places('attachment OR decision')).toEqual(['log 1', 'log 2', 'note 1']);
    const citation = record('citations', {
      id: 'c1',
      source: { kind: 'document', documentId: 'note', page: 1 },
      bearings: [{ pointId: 'p1', weight: 'supports' }],
    });
    const finding = record('findings', {
      id: 'f1',
      pointId: 'p1',
      author: 'investigating-officer',
      stage: 'stage-2',
      analysis: {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'citation', attrs: { citationId: 'c1' } }] }],
      },
    });
    follow({ ...caseFile, citations: [citation], findings: [finding] });
    expect(places('attachment OR decision')[0]).toBe('note 1');
    expect(places('decision', { pointId: 'p1' })).toEqual(['note 1']);
  });
  it('gives the first of each group, when asked', () => {
    const answer = index.search({ typed: 'photograph OR opened', limit: 100, perGroup: 1 });
    expect(answer.found.map(({ group }) => group).sort()).toEqual([
      'email',
      'evidence',
      'interview',
      'point',
    ]);
    expect(answer.total).toBe(5);
  });
  it('follows the case: renamed, removed, written anew', () => {
    const renamed = record('documents', { ...documents[0], title: 'Audit extract' });
    follow({ ...caseFile, documents: [renamed] });
    expect(places('audit opened').sort()).toEqual(['log 1', 'log 2']);
    expect(ask('photograph opened').onlySome).toBe(true);
    expect(places('decision')).toEqual([]);
    index.setPages('log', [{ page: 1, text: 'Read again: nothing' }]);
    expect(places('"attachment opened"')).toEqual([]);
    expect(places('nothing')).toEqual(['log 1']);
    follow({ ...caseFile, documents: [renamed], interviews: [] });
    expect(places('june')).toEqual([]);
  });
  it('holds no more than is there, however often it is written anew', () => {
    for (let round = 0; round < 6_000; round += 1)
      index.setPages('log', [{ page: 1, text: `Round ${round} of the attachment` }]);
    expect(index.wordCount).toBeLessThan(4_000);
    expect(places('"round 5999"')).toEqual(['log 1']);
    expect(places('decision')).toEqual(['note 1']);
  });
});
