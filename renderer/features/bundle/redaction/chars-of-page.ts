import type { PagePart, PlacedChar } from '@shared/bundle/redaction-places';
import { type Box, boxUnder, IDENTITY, type Matrix, times } from '@shared/pdf/page-geometry';

/** What a reader of PDFs would paint, as pdf.js lists it. */
export type PaintList = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] };
/** The numbers of the operators in such a list, by name. */
type PaintNames = Readonly<Record<string, number>>;
export type FontFacts = { readonly matrix: readonly number[]; readonly vertical: boolean };

type Glyph = { readonly unicode: string; readonly width: number; readonly isSpace: boolean };

type State = {
  ctm: Matrix;
  font: FontFacts;
  size: number;
  direction: 1 | -1;
  spacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
  /** Text that is laid unseen over a scan. */
  unseen: boolean;
};

const USUAL: FontFacts = { matrix: [0.001, 0, 0, 0.001, 0, 0], vertical: false };

const asMatrix = (value: unknown): Matrix => {
  const list = Array.from(value as ArrayLike<number>);
  return list.length === 6 ? (list as unknown as Matrix) : IDENTITY;
};

/**
 * Every character of a page with the box it is printed in, worked out from what would be painted, glyph by glyph.
 * The places that pdf.js gives for whole lines are not exact enough to take a name out and leave its neighbours.
 * @param toPage from the PDF's space to fractions of the shown page, from its upper left corner
 * @param unseenAbout how much wider all round unseen words are taken to be, in parts of their size
 */
export function charsOfPage(
  list: PaintList,
  names: PaintNames,
  fontOf: (name: string) => FontFacts | null,
  toPage: Matrix,
  unseenAbout = 0,
): PlacedChar[] {
  const found: PlacedChar[] = [];
  let state: State = {
    ctm: toPage,
    font: USUAL,
    size: 0,
    direction: 1,
    spacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    unseen: false,
  };
  const kept: State[] = [];
  let text = IDENTITY;
  let line = IDENTITY;
  const move = (x: number, y: number) => {
    line = times([1, 0, 0, 1, x, y], line);
    text = line;
  };

  const place = (box: Box, glyph: Glyph) => {
    const [left, top, right, bottom] = boxUnder(times(text, state.ctm), box);
    const part: PagePart = { x: left, y: top, width: right - left, height: bottom - top };
    // One glyph may stand for several characters (a ligature): they share its box.
    if (glyph.unicode !== '') found.push({ text: glyph.unicode, part });
  };
  const show = (glyphs: readonly (Glyph | number)[]) => {
    const { font, size, direction, spacing, wordSpacing, stretch, rise } = state;
    const unit = font.matrix[0] ?? 0.001;
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        const by = (-glyph / 1000) * size * direction;
        text = times(font.vertical ? [1, 0, 0, 1, 0, by] : [1, 0, 0, 1, by * stretch, 0], text);
        continue;
      }
      const width = glyph.width * unit * size * direction;
      const high = Math.abs(size);
      if (font.vertical) {
        place([-0.5 * high, -high + rise, 0.5 * high, 0.1 * high + rise], glyph);
      } else {
        const wide = width * stretch;
        const about = state.unseen ? unseenAbout * high : 0;
        place(
          [
            Math.min(0, wide) - about,
            -0.22 * high + rise - about,
            Math.max(0, wide) + about,
            0.86 * high + rise + about,
          ],
          glyph,
        );
      }
      const on = width + (spacing + (glyph.isSpace ? wordSpacing : 0));
      text = times(font.vertical ? [1, 0, 0, 1, 0, -Math.abs(on)] : [1, 0, 0, 1, on * stretch, 0], text);
    }
  };

  const acts = new Map<number, (args: readonly unknown[]) => void>();
  const on = (name: string, act: (args: readonly unknown[]) => void) => {
    const number = names[name];
    if (number !== undefined) acts.set(number, act);
  };
  const number = (value: unknown) => (typeof value === 'number' ? value : 0);
  const save = () => kept.push({ ...state });
  const restore = () => {
    state = kept.pop() ?? state;
  };
  on('save', save);
  on('restore', restore);
  on('transform', (args) => {
    state.ctm = times(asMatrix(args), state.ctm);
  });
  on('paintFormXObjectBegin', ([matrix]) => {
    save();
    if (matrix) state.ctm = times(asMatrix(matrix), state.ctm);
  });
  on('paintFormXObjectEnd', restore);
  on('beginGroup', save);
  on('endGroup', restore);
  on('beginAnnotation', ([, , transform, matrix]) => {
    save();
    state.ctm = times(asMatrix(matrix ?? IDENTITY), times(asMatrix(transform ?? IDENTITY), toPage));
  });
  on('endAnnotation', restore);
  on('beginText', () => {
    text = IDENTITY;
    line = IDENTITY;
  });
  on('setCharSpacing', ([value]) => {
    state.spacing = number(value);
  });
  on('setWordSpacing', ([value]) => {
    state.wordSpacing = number(value);
  });
  on('setHScale', ([value]) => {
    state.stretch = number(value) / 100;
  });
  on('setLeading', ([value]) => {
    state.leading = -number(value);
  });
  on('setTextRise', ([value]) => {
    state.rise = number(value);
  });
  on('setTextRenderingMode', ([mode]) => {
    state.unseen = mode === 3 || mode === 7;
  });
  on('setFont', ([name, size]) => {
    state.font = fontOf(String(name)) ?? USUAL;
    state.direction = number(size) < 0 ? -1 : 1;
    state.size = Math.abs(number(size));
  });
  on('setTextMatrix', ([matrix]) => {
    line = asMatrix(matrix);
    text = line;
  });
  on('moveText', ([x, y]) => move(number(x), number(y)));
  on('setLeadingMoveText', ([x, y]) => {
    state.leading = number(y);
    move(number(x), number(y));
  });
  on('nextLine', () => move(0, state.leading));
  on('showText', ([glyphs]) => show((glyphs ?? []) as readonly (Glyph | number)[]));
  on('showSpacedText', ([glyphs]) => show((glyphs ?? []) as readonly (Glyph | number)[]));

  for (const [index, operator] of list.fnArray.entries()) {
    acts.get(operator)?.((list.argsArray[index] ?? []) as readonly unknown[]);
  }
  return found;
}
