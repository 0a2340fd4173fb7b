import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream } from 'pdf-lib';
import { contentTokens } from './content-tokens';
import { type Box, boxUnder, IDENTITY, type Matrix, times } from './page-geometry';
import { unpacked } from './unpacked';

/** How far down and up anything visible reaches on a shown page. */
export type Ink = {
  /** Told of everything painted, as the box around it on the shown page. */
  readonly onPaint: (box: Box) => void;
  readonly page: Box;
};

const DEEPEST = 8;
/** A filled shape that covers this much of the page both ways is its paper, not something on it. */
const BACKGROUND = 0.9;
const FAR = 20_000;

type State = {
  ctm: Matrix;
  size: number;
  leading: number;
  rise: number;
  invisible: boolean;
  white: boolean;
};

/** Text that stands in the band counts however far along its line it goes: its width is not worked out. */
function textBox(text: Matrix, { ctm, size, rise, invisible }: State): Box | null {
  if (invisible) return null;
  const drawn = times(text, ctm);
  const box = boxUnder(drawn, [0, rise - 0.25 * size, 0, rise + 0.85 * size]);
  const level = Math.abs(drawn[1]) < 0.02 * Math.abs(drawn[0]);
  return level
    ? [-FAR, box[1], FAR, box[3]]
    : boxUnder(drawn, [0, rise - 0.25 * size, FAR, rise + 0.85 * size]);
}

/**
 * Goes through what a content stream paints and tells the box around each thing: text, lines, shapes, pictures, and
 * the same inside forms. Only boxes are worked out, and where in doubt a larger one. White and page-wide fills are
 * paper, not ink.
 * @throws when a stream cannot be unpacked; the caller then takes the whole page to be covered
 */
export function inkOf(
  content: Uint8Array,
  resources: PDFDict | undefined,
  ctm: Matrix,
  ink: Ink,
  depth = 0,
): void {
  let state: State = { ctm, size: 0, leading: 0, rise: 0, invisible: false, white: false };
  const kept: State[] = [];
  let text = IDENTITY;
  let line = IDENTITY;
  let path: Box | null = null;
  let from: [number, number] = [0, 0];
  let numbers: number[] = [];
  let name = '';

  const reach = (x: number, y: number) => {
    path = path
      ? [Math.min(path[0], x), Math.min(path[1], y), Math.max(path[2], x), Math.max(path[3], y)]
      : [x, y, x, y];
  };
  const paint = (stroked: boolean) => {
    if (path) {
      const box = boxUnder(state.ctm, path);
      const [left, bottom, right, top] = ink.page;
      const wide = (Math.min(box[2], right) - Math.max(box[0], left)) / (right - left);
      const high = (Math.min(box[3], top) - Math.max(box[1], bottom)) / (top - bottom);
      const paper = !stroked && (state.white || (wide > BACKGROUND && high > BACKGROUND));
      if (!paper) ink.onPaint(box);
    }
    path = null;
  };
  const move = (x: number, y: number) => {
    line = times([1, 0, 0, 1, x, y], line);
    text = line;
  };
  const show = () => {
    const box = textBox(text, state);
    if (box) ink.onPaint(box);
  };
  const at = (index: number) => numbers[index] ?? 0;
  const allOf = (value: number) => numbers.length > 0 && numbers.every((each) => each === value);

  const operators = new Map<string, () => void>([
    ['q', () => kept.push({ ...state })],
    [
      'Q',
      () => {
        state = kept.pop() ?? state;
      },
    ],
    [
      'cm',
      () => {
        state.ctm = times([at(0), at(1), at(2), at(3), at(4), at(5)], state.ctm);
      },
    ],
    [
      'm',
      () => {
        from = [at(0), at(1)];
        reach(...from);
      },
    ],
    ['l', () => reach(at(0), at(1))],
    [
      'c',
      () => {
        reach(at(0), at(1));
        reach(at(2), at(3));
        reach(at(4), at(5));
      },
    ],
    [
      'v',
      () => {
        reach(at(0), at(1));
        reach(at(2), at(3));
      },
    ],
    [
      'y',
      () => {
        reach(at(0), at(1));
        reach(at(2), at(3));
      },
    ],
    [
      're',
      () => {
        reach(at(0), at(1));
        reach(at(0) + at(2), at(1) + at(3));
      },
    ],
    [
      'n',
      () => {
        path = null;
      },
    ],
    [
      'g',
      () => {
        state.white = allOf(1);
      },
    ],
    [
      'rg',
      () => {
        state.white = allOf(1);
      },
    ],
    [
      'k',
      () => {
        state.white = allOf(0);
      },
    ],
    [
      'sc',
      () => {
        state.white = false;
      },
    ],
    [
      'scn',
      () => {
        state.white = false;
      },
    ],
    [
      'cs',
      () => {
        state.white = false;
      },
    ],
    [
      'BT',
      () => {
        text = IDENTITY;
        line = IDENTITY;
      },
    ],
    [
      'Tf',
      () => {
        state.size = at(0);
      },
    ],
    [
      'TL',
      () => {
        state.leading = at(0);
      },
    ],
    [
      'Ts',
      () => {
        state.rise = at(0);
      },
    ],
    [
      'Tr',
      () => {
        state.invisible = at(0) === 3;
      },
    ],
    ['Td', () => move(at(0), at(1))],
    [
      'TD',
      () => {
        state.leading = -at(1);
        move(at(0), at(1));
      },
    ],
    [
      'Tm',
      () => {
        line = [at(0), at(1), at(2), at(3), at(4), at(5)];
        text = line;
      },
    ],
    ['T*', () => move(0, -state.leading)],
    ['Tj', show],
    ['TJ', show],
    [
      "'",
      () => {
        move(0, -state.leading);
        show();
      },
    ],
    [
      '"',
      () => {
        move(0, -state.leading);
        show();
      },
    ],
    ['EI', () => ink.onPaint(boxUnder(state.ctm, [0, 0, 1, 1]))],
    ['ID', () => ink.onPaint(boxUnder(state.ctm, [0, 0, 1, 1]))],
    ['sh', () => ink.onPaint(ink.page)],
    ['Do', () => inkOfObject(name, resources, state.ctm, ink, depth)],
  ]);
  for (const fill of ['f', 'F', 'f*']) operators.set(fill, () => paint(false));
  for (const stroke of ['S', 's', 'B', 'B*', 'b', 'b*']) operators.set(stroke, () => paint(true));

  for (const token of contentTokens(content)) {
    if (token.kind === 'number') numbers.push(token.value);
    else if (token.kind === 'name') name = token.value;
    else if (token.kind === 'operator') {
      operators.get(token.value)?.();
      numbers = [];
    }
  }
}

function inkOfObject(
  name: string,
  resources: PDFDict | undefined,
  ctm: Matrix,
  ink: Ink,
  depth: number,
): void {
  const objects = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict);
  const object = objects?.lookup(PDFName.of(name));
  if (!(object instanceof PDFRawStream)) return;
  if (object.dict.lookup(PDFName.of('Subtype')) !== PDFName.of('Form')) {
    ink.onPaint(boxUnder(ctm, [0, 0, 1, 1]));
    return;
  }
  if (depth >= DEEPEST) {
    ink.onPaint(ink.page);
    return;
  }
  const matrix = numbersOf(object.dict.lookup(PDFName.of('Matrix')));
  const inner = matrix.length === 6 ? times(matrix as unknown as Matrix, ctm) : ctm;
  const own = object.dict.lookupMaybe(PDFName.of('Resources'), PDFDict) ?? resources;
  inkOf(unpacked(object), own, inner, ink, depth + 1);
}

/** The numbers of an array, or none when it is not one of numbers. */
export function numbersOf(object: unknown): number[] {
  if (!(object instanceof PDFArray)) return [];
  const found: number[] = [];
  for (let at = 0; at < object.size(); at += 1) {
    const value = object.lookup(at);
    if (!(value instanceof PDFNumber)) return [];
    found.push(value.asNumber());
  }
  return found;
}
