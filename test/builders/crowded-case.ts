import { type CaseFile, caseFileSchema } from '@shared/domain/case-file';
import { richTextFromPlain } from '@shared/domain/rich-text';
import { largeCase } from './large-case';

/** How many of each a crowded case holds. */
export const CROWDED = {
  points: 200,
  documents: 2_000,
  events: 10_000,
  recommendations: 300,
  interviews: 300,
} as const;

const each = <Item>(count: number, make: (index: number) => Item) =>
  Array.from({ length: count }, (_, index) => make(index));

const day = (index: number) =>
  new Date(Date.UTC(2015, 0, 1) + (index % 3_600) * 86_400_000).toISOString().slice(0, 10);

/** More of everything than any case will hold, with words of every length: for how screens stand it. */
export function crowdedCase(): CaseFile {
  const base = largeCase(CROWDED.points);
  const { points, recommendations, citations } = base;
  return caseFileSchema.parse({
    ...base,
    points: points.map((point, index) => ({
      ...point,
      title:
        index % 7 === 0
          ? 'A title as long as anyone would ever think of giving a complaint point, and then some more'
          : point.title,
      stage3: { underReview: true, framing: '', whyDisputed: '', linesOfEnquiry: '' },
    })),
    documents: each(CROWDED.documents, (index) => ({
      ...base.documents[index % base.documents.length],
      ...(index < base.documents.length ? {} : { id: `d${index}x` }),
      reference: `E${index + 1}`,
      order: index,
      guessed: index % 2 === 0 ? ['title', 'author'] : [],
    })),
    chronology: each(CROWDED.events, (index) => ({
      id: `h${index}`,
      order: index,
      date: { on: day(index), precision: index % 9 === 0 ? 'month' : 'day', disputed: index % 11 === 0 },
      event: `Event ${index}: ${'it was written down and nobody has said otherwise; '.repeat((index % 5) + 1)}`,
      citationIds: each(index % 4, (nth) => citations[(index + nth) % citations.length]?.id),
      account: index % 6 === 0 ? 'council' : 'agreed',
    })),
    recommendations: each(CROWDED.recommendations, (index) => ({
      ...recommendations[index % recommendations.length],
      id: `r${index}`,
      reference: `S2-R${index + 1}`,
      order: index,
    })),
    interviews: each(CROWDED.interviews, (index) => ({
      id: `i${index}`,
      reference: `I${index + 1}`,
      order: index,
      personId: 'sw',
      on: day(index),
      notes: each(3, (nth) => ({
        id: `i${index}n${nth}`,
        order: nth,
        pointIds: [`p${(index + nth) % CROWDED.points}`],
        text: richTextFromPlain(`Note ${nth + 1} of interview ${index + 1}.`),
      })),
      questions: each(5, (nth) => ({ id: `i${index}q${nth}`, question: `Question ${nth + 1}` })),
    })),
  });
}
