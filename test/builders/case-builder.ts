import type { CaseFile, CollectionKind, RecordOf } from '@shared/domain/case-file';
import { COLLECTION_SCHEMAS, caseFileSchema } from '@shared/domain/case-file';
import { newCase } from '@shared/domain/new-case';

/** Ids that count up, so that a failing test reads the same each time. */
export function countingIds(prefix = 'id'): () => string {
  let next = 0;
  return () => `${prefix}-${++next}`;
}

/** An empty case of a made-up council. */
export function emptyCase(): CaseFile {
  return newCase(
    {
      title: 'Ms K',
      procedure: 'children',
      userRole: 'investigating-officer',
      councilName: 'Harrowfield Council',
      reference: 'HC-2291',
    },
    countingIds('single'),
    '2025-01-06',
  );
}

/** A record with the schema's own defaults for whatever is not given. */
export function record<Kind extends CollectionKind>(kind: Kind, fields: object): RecordOf<Kind> {
  return COLLECTION_SCHEMAS[kind].parse(fields) as RecordOf<Kind>;
}

/** A small whole case: one point with wording, evidence, citation, finding, injustice and recommendation. */
export function smallCase(): CaseFile {
  const say = (text: string) => ({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  });
  return caseFileSchema.parse({
    ...emptyCase(),
    people: [
      { id: 'ms-k', name: 'Ada Kestrel', label: 'Ms K', role: 'complainant', side: 'family', order: 1 },
      {
        id: 'sw',
        name: 'Bryn Oakley',
        label: 'the Social Worker',
        role: 'social-worker',
        side: 'council',
        order: 2,
      },
    ],
    points: [
      {
        id: 'p1',
        number: '1',
        order: 1,
        title: 'Late visit',
        agreed: { wording: 'did not visit within ten working days', agreedOn: '2025-01-20' },
      },
    ],
    documents: [{ id: 'd1', reference: 'E1', order: 1, title: 'Visit record', pages: 3, date: '2024-11-04' }],
    citations: [
      {
        id: 'c1',
        source: { kind: 'document', documentId: 'd1', page: 2 },
        quote: 'visited on 4 November',
        bearings: [{ pointId: 'p1', weight: 'supports' }],
      },
    ],
    findings: [
      {
        id: 'f1',
        author: 'investigating-officer',
        stage: 'stage-2',
        pointId: 'p1',
        shouldHaveHappened: say('A visit within ten working days.'),
        whatHappened: {
          type: 'doc',
          content: [
            {
              type: 'paragraph',
              content: [
                { type: 'person', attrs: { personId: 'sw' } },
                { type: 'text', text: ' came on the fifteenth day ' },
                { type: 'citation', attrs: { citationId: 'c1' } },
                { type: 'text', text: '.' },
              ],
            },
          ],
        },
        analysis: say('The record is plain.'),
        outcome: 'upheld',
      },
    ],
    injustices: [
      { id: 'j1', stage: 'stage-2', pointIds: ['p1'], found: 'yes', description: say('Five days of worry.') },
    ],
    recommendations: [
      {
        id: 'r1',
        reference: 'S2-R1',
        order: 1,
        stage: 'stage-2',
        pointIds: ['p1'],
        injusticeIds: ['j1'],
        action: 'Write to apologise for the late visit',
        responsible: 'Head of Service',
        due: { unit: 'working-day', amount: 20, from: 'adjudication' },
        remedy: { kind: 'apology', label: 'Apology' },
      },
    ],
  });
}
