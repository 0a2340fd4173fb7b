import type { OwnList } from './numbering-part';

/** What is counted and collected while one body is written. */
export type Writing = {
  readonly lists: { readonly report: number; readonly appendix: number };
  readonly ownLists: OwnList[];
  /** Fresh numbers for bookmarks, and for captions. */
  bookmarks: number;
  captions: number;
  /** One list for all bullets in text, one for all in cells; made when first needed. */
  bullets: { text: number | null; cell: number | null };
};

/** Where a block stands: in the text of a section, in a quotation, or in the cell of a table. */
export type Standing = {
  readonly place: 'text' | 'quotation' | 'cell';
  readonly level: 1 | 2 | 3;
  /** In a short table: its rows stay on one page. */
  readonly kept?: boolean;
  /** In a section without numbers, such as a letter: text begins at the margin, with no column kept free for them. */
  readonly flush?: boolean;
  /** In a letter, whose headings are no larger than its text. */
  readonly letter?: boolean;
  /** Room between the margins, in twips, where it is not that of an upright page. */
  readonly width?: number;
};

export function newWriting(lists: Writing['lists']): Writing {
  return {
    lists,
    ownLists: [],
    bookmarks: 0,
    captions: 0,
    bullets: { text: null, cell: null },
  };
}

/** The id of a list for an author's own list: ordered lists count for themselves, bullets need no count. */
export function listId(
  writing: Writing,
  list: { readonly ordered: boolean; readonly start: number },
  depth: number,
  inCell: boolean,
): number {
  const place = inCell ? 'cell' : 'text';
  const known = writing.bullets[place];
  if (!list.ordered && known !== null) return known;
  const id = Math.max(writing.lists.report, writing.lists.appendix) + 1 + writing.ownLists.length;
  writing.ownLists.push({ id, ordered: list.ordered, start: list.start, depth, inCell });
  if (!list.ordered) writing.bullets[place] = id;
  return id;
}

/** A place that links lead to, around some XML. */
export function bookmarked(writing: Writing, name: string | null, xml: string): string {
  if (name === null) return xml;
  writing.bookmarks += 1;
  const id = writing.bookmarks;
  return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${xml}<w:bookmarkEnd w:id="${id}"/>`;
}
