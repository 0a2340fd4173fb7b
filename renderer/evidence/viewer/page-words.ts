import type { TextRange } from '@shared/evidence/quote';

/** The words drawn inside an element, and the way back from a place in them to the drawing. */
export type PageWords = {
  readonly text: string;
  /** The drawn stretches of ranges of `text`. */
  readonly ranges: (places: readonly TextRange[]) => Range[];
};

type Piece = { readonly node: Text; readonly start: number };

const BLOCKS = new Set([
  'P',
  'DIV',
  'LI',
  'TR',
  'TABLE',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'BLOCKQUOTE',
  'PRE',
  'DT',
  'DD',
]);

/** Gathers the words of an element in reading order, blocks and line breaks as new lines. */
export function pageWords(root: HTMLElement): PageWords {
  const pieces: Piece[] = [];
  let text = '';
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) {
      pieces.push({ node, start: text.length });
      text += node.data;
    } else if (node.nodeName === 'BR' || BLOCKS.has(node.nodeName)) {
      if (text !== '' && !text.endsWith('\n')) text += '\n';
    } else if (node.nodeName === 'TD' || node.nodeName === 'TH') text += ' ';
  }

  const at = (offset: number, end: boolean): { node: Text; offset: number } | null => {
    let low = 0;
    let high = pieces.length - 1;
    // The last piece that begins at or before the place; for an end, before it.
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      const start = pieces[middle]?.start ?? 0;
      if (end ? start < offset : start <= offset) low = middle;
      else high = middle - 1;
    }
    const piece = pieces[low];
    return piece ? { node: piece.node, offset: Math.min(piece.node.length, offset - piece.start) } : null;
  };

  return {
    text,
    ranges: (places) =>
      places.flatMap(({ start, end }) => {
        const from = at(start, false);
        const to = at(end, true);
        if (!from || !to) return [];
        const range = document.createRange();
        range.setStart(from.node, from.offset);
        range.setEnd(to.node, to.offset);
        return [range];
      }),
  };
}
