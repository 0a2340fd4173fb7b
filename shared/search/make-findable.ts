import { byId, type CaseFile } from '../domain/case-file';
import { citationLabel, personLabel } from '../domain/labels';
import { plainFromRichText, type RichText } from '../domain/rich-text';
import type { Findable, FoundPlace } from './findable';
import type { SourceFacts } from './finding-uses';

/** What a record is read with. */
export type FindableReader = {
  readonly caseFile: CaseFile;
  readonly facts: ReadonlyMap<string, SourceFacts>;
  /** Ids of the citations that stand in findings. */
  readonly used: ReadonlySet<string>;
};

/** A findable before its words are read. */
export type Draft = Pick<Findable, 'key' | 'group' | 'place' | 'title'> &
  Partial<Omit<Findable, 'text'>> & { readonly words: readonly (RichText | string | null | undefined)[] };

/** Where a record is opened: the screen, and what it opens there. */
export const record = (screen: string, fields: { id?: string; pointId?: string } = {}): FoundPlace => ({
  kind: 'record',
  screen,
  id: fields.id,
  pointId: fields.pointId,
});

/** Makes a findable; texts become words with citations and people as they read. */
export function findable({ caseFile }: FindableReader, { words, ...fields }: Draft): Findable {
  const plain = (text: RichText) =>
    plainFromRichText(text, (node) => {
      if (node.type === 'person') return personLabel(caseFile, node.attrs.personId);
      const citation = byId(caseFile.citations, node.attrs.citationId);
      return citation ? `[${citationLabel(caseFile, citation)}]` : '';
    });
  const text = words
    .map((each) => (typeof each === 'string' || each == null ? (each ?? '') : plain(each)))
    .filter((each) => each.trim() !== '')
    .join('\n');
  return {
    date: null,
    personIds: [],
    pointIds: [],
    allPoints: false,
    used: false,
    pages: {},
    ...fields,
    text,
  };
}

/** What is known of something, with dots between; what is not known leaves none. */
export const said = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(' · ');

/** The formatted texts among a record's own fields, in their order. */
export function textsOf(record: object): RichText[] {
  return Object.values(record).filter(
    (value): value is RichText => typeof value === 'object' && value !== null && value.type === 'doc',
  );
}
