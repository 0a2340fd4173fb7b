import { type CaseFile, caseFileSchema } from '@shared/domain/case-file';
import { smallCase } from './case-builder';

const SENTENCES = [
  'The record was made on the day and nobody has said that it is wrong.',
  'The complainant was told in a letter that the visit would take place within ten working days.',
  'The manager accepted in interview that the family was not told of the change.',
  'The procedure asks for the reason to be written down when a visit is late, and no reason was written down.',
  'There is no other account of the conversation, and the two accounts differ only in tone.',
  'What is said in the letter agrees with what was recorded at the time.',
  'Weight is given to the note because it was made in the room.',
];

function paragraph(seed: number, sentences: number, citationId?: string) {
  const words = Array.from(
    { length: sentences },
    (_, index) => SENTENCES[(seed + index * 3) % SENTENCES.length],
  );
  return {
    type: 'paragraph',
    content: [
      { type: 'person', attrs: { personId: 'sw' } },
      { type: 'text', text: ` is named in part ${seed}. ${words.join(' ')} ` },
      ...(citationId ? [{ type: 'citation', attrs: { citationId } }] : []),
    ],
  };
}

const text = (seed: number, paragraphs: number, sentences: number, citationId?: string) => ({
  type: 'doc',
  content: Array.from({ length: paragraphs }, (_, index) => paragraph(seed + index, sentences, citationId)),
});

/**
 * A case of any number of points, each with about three pages of text, five documents and five citations.
 * 17 points make a report of about 60 pages, 190 one of about 600.
 */
export function largeCase(points: number): CaseFile {
  const each = <Item>(count: number, make: (index: number) => Item) =>
    Array.from({ length: count }, (_, i) => make(i));
  const base = smallCase();
  return caseFileSchema.parse({
    ...base,
    points: each(points, (i) => ({
      id: `p${i}`,
      number: String(i + 1),
      order: i,
      title: `Matter ${i + 1}`,
      agreed: { wording: `did not do what it said it would do in matter ${i + 1}`, agreedOn: '2025-01-20' },
    })),
    documents: each(points * 5, (i) => ({
      id: `d${i}`,
      reference: `E${i + 1}`,
      order: i,
      title: `Record ${i + 1}`,
      kind: 'Case note',
      date: '2024-11-04',
      pages: 3,
      pointIds: [`p${Math.floor(i / 5)}`],
    })),
    citations: each(points * 5, (i) => ({
      id: `c${i}`,
      source: { kind: 'document', documentId: `d${i}`, page: (i % 3) + 1 },
      bearings: [{ pointId: `p${Math.floor(i / 5)}`, weight: 'supports' }],
    })),
    chronology: each(points * 3, (i) => ({
      id: `e${i}`,
      order: i,
      date: { on: `2024-${String((i % 12) + 1).padStart(2, '0')}-10` },
      event: SENTENCES[i % SENTENCES.length],
      citationIds: [`c${i}`],
    })),
    findings: each(points, (i) => ({
      id: `f${i}`,
      author: 'investigating-officer',
      stage: 'stage-2',
      pointId: `p${i}`,
      shouldHaveHappened: text(i, 2, 4, `c${i * 5}`),
      whatHappened: text(i + 1, 7, 6, `c${i * 5 + 1}`),
      analysis: text(i + 2, 6, 6, `c${i * 5 + 2}`),
      outcome: ['upheld', 'partially-upheld', 'not-upheld', 'no-finding'][i % 4],
      reason: text(i, 1, 2),
    })),
    injustices: each(points, (i) => ({
      id: `j${i}`,
      stage: 'stage-2',
      pointIds: [`p${i}`],
      found: i % 4 < 2 ? 'yes' : 'no',
      description: text(i, 1, 3),
    })),
    recommendations: each(points, (i) => ({
      id: `r${i}`,
      reference: `R${i + 1}`,
      order: i,
      stage: 'stage-2',
      pointIds: [`p${i}`],
      injusticeIds: [`j${i}`],
      action: `Write to say what went wrong in matter ${i + 1} and what will be done about it`,
      responsible: 'Head of Service',
      due: { unit: 'working-day', amount: 20, from: 'adjudication' },
      remedy: { kind: 'apology', label: 'Apology' },
    })),
  });
}
