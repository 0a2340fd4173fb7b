import type { CaseFile } from '@shared/domain/case-file';
import { pointsBySources } from '@shared/evidence/points-by-sources';
import { expect, it } from 'vitest';
import { emptyCase, record } from '../../builders/case-builder';

type Weight = 'supports' | 'undermines' | 'context';
const cite = (id: string, source: object, ...bearings: [string, Weight][]) =>
  record('citations', { id, source, bearings: bearings.map(([pointId, weight]) => ({ pointId, weight })) });
const page = (documentId: string, number = 1) => ({ kind: 'document', documentId, page: number });

const caseFile: CaseFile = {
  ...emptyCase(),
  points: [
    record('points', { id: 'p2', number: '2', order: 2 }),
    record('points', { id: 'p1', number: '1', order: 1 }),
    record('points', { id: 'p3', number: '3', order: 3 }),
    record('points', { id: 'out', number: '4', order: 4, scope: { status: 'outside' } }),
  ],
  documents: [
    record('documents', { id: 'log', reference: 'E7', title: 'Log', order: 2, pointIds: ['p3'] }),
    record('documents', { id: 'mail', reference: 'E1', title: 'E-mail', order: 1 }),
    record('documents', { id: 'quiet', reference: 'E9', title: 'Never cited', order: 3 }),
  ],
  interviews: [record('interviews', { id: 'i1', reference: 'I1' })],
  citations: [
    cite('c1', page('log'), ['p1', 'supports']),
    cite('c2', page('log', 2), ['p1', 'undermines'], ['p2', 'supports']),
    cite('c3', page('mail'), ['p1', 'context']),
    cite('c4', { kind: 'interview', interviewId: 'i1' }, ['p1', 'supports']),
    cite('c5', page('mail')),
  ],
  findings: [
    record('findings', {
      id: 'f',
      pointId: 'p2',
      author: 'investigating-officer',
      stage: 'stage-2',
      analysis: {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'citation', attrs: { citationId: 'c5' } }] }],
      },
    }),
  ],
};

it('says of each source and point whether it supports, undermines, both, or is silent', () => {
  const table = pointsBySources(caseFile);
  expect(table.points.map(({ point }) => point.id)).toEqual(['p1', 'p2', 'p3']);
  expect(table.sources.map(({ reference }) => reference)).toEqual(['E1', 'E7', 'E9', 'I1']);
  const says = (sourceId: string) => ['p1', 'p2', 'p3'].map((pointId) => table.at(sourceId, pointId).bearing);
  expect(says('log')).toEqual(['both', 'supports', 'linked']);
  expect(says('mail')).toEqual(['context', 'context', 'silent']);
  expect(says('quiet')).toEqual(['silent', 'silent', 'silent']);
  expect(says('i1')).toEqual(['supports', 'silent', 'silent']);
  expect(table.at('log', 'p1').citationIds).toEqual(['c1', 'c2']);
  // What stands in the finding counts, also when nobody said how it bears.
  expect(table.at('mail', 'p2').citationIds).toEqual(['c5']);
  expect([...table.bearing].sort()).toEqual(['i1', 'log', 'mail']);
});

it('warns of a point that rests on a single source, and of one that rests on none', () => {
  const [one, two, three] = pointsBySources(caseFile).points;
  expect([one?.supports, one?.undermines, one?.onlySource]).toEqual([2, 1, null]);
  // Two pages of one paper are one source; context does not make it two.
  expect(two?.onlySource?.reference).toBe('E7');
  expect([three?.unsourced, three?.onlySource]).toEqual([true, null]);
});

it('makes the table of 200 points and 300 papers without looking through it cell by cell', () => {
  const many: CaseFile = {
    ...emptyCase(),
    points: Array.from({ length: 200 }, (_, at) =>
      record('points', { id: `p${at}`, number: String(at), order: at }),
    ),
    documents: Array.from({ length: 300 }, (_, at) => record('documents', { id: `d${at}`, order: at })),
    citations: Array.from({ length: 6_000 }, (_, at) =>
      cite(`c${at}`, page(`d${at % 300}`), [`p${(at * 7) % 200}`, at % 3 === 0 ? 'undermines' : 'supports']),
    ),
  };
  const table = pointsBySources(many);
  expect(table.points).toHaveLength(200);
  expect(
    table.sources.flatMap(({ id }) => table.points.map(({ point }) => table.at(id, point.id))),
  ).toHaveLength(60_000);
});
