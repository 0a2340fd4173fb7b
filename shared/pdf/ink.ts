import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream } from 'pdf-lib';
import { packed, readContent } from './content-tokens';
import { type Box, boxUnder, IDENTITY, type Matrix, times } from './page-geometry';
import { unpacked } from './unpacked';

/** Who is told of what is painted. */
export type Ink = {
  /** Told of each thing painted, how low and how high it reaches on the shown page. False: no more need be told. */
  readonly onPaint: (low: number, high: number) => boolean;
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

/** A letter reaches so far below and above its line, in parts of its size. */
const BELOW = -0.25;
const ABOVE = 0.85;

/**
 * Goes through what a content stream paints and tells how low and high each thing reaches: text, lines, shapes,
 * pictures, and the same inside forms. Where in doubt further. Text counts however far along its line it goes: its
 * width is not worked out. White and page-wide fills are
 * paper, not ink.
 * @returns whether more need be told
 * @throws when a stream cannot be unpacked; the caller then takes the whole page to be covered
 */
export function inkOf(
  content: Uint8Array,
  resources: PDFDict | undefined,
  ctm: Matrix,
  ink: Ink,
  depth = 0,
): boolean {
  let state: State = { ctm, size: 0, leading: 0, rise: 0, invisible: false, white: false };
  const kept: State[] = [];
  let text = IDENTITY;
  let line = IDENTITY;
  let path: Box | null = null;
  let from: [number, number] = [0, 0];
  let numbers: readonly number[] = [];
  let count = 0;
  let name = '';
  let more = true;

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
      if (!paper) more = ink.onPaint(box[1], box[3]);
    }
    path = null;
  };
  const move = (x: number, y: number) => {
    line = times([1, 0, 0, 1, x, y], line);
    text = line;
  };
  const show = () => {
    if (state.invisible) return;
    const { ctm: m, size, rise } = state;
    // The line's own direction and its height, on the shown page.
    const along = text[0] * m[1] + text[1] * m[3];
    const across = text[0] * m[0] + text[1] * m[2];
    const up = text[2] * m[1] + text[3] * m[3];
    const y = text[4] * m[1] + text[5] * m[3] + m[5];
    const [one, other] = [y + up * (rise + BELOW * size), y + up * (rise + ABOVE * size)];
    let low = Math.min(one, other);
    let high = Math.max(one, other);
    // Text that does not run level reaches as far as the page does.
    if (Math.abs(along) > 0.02 * Math.abs(across)) {
      if (along > 0) high = FAR;
      else low = -FAR;
    }
    more = ink.onPaint(low, high);
  };
  const at = (index: number) => (index < count ? (numbers[index] as number) : 0);
  const allOf = (value: number) => {
    for (let index = 0; index < count; index += 1) if (numbers[index] !== value) return false;
    return count > 0;
  };
  const square = (m: Matrix) => {
    const box = boxUnder(m, [0, 0, 1, 1]);
    more = ink.onPaint(box[1], box[3]);
  };
  const everywhere = () => {
    more = ink.onPaint(-FAR, FAR);
  };

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
    ['EI', () => square(state.ctm)],
    ['ID', () => square(state.ctm)],
    ['sh', everywhere],
    [
      'Do',
      () => {
        more = inkOfObject(name, resources, state.ctm, ink, depth);
      },
    ],
  ]);
  for (const fill of ['f', 'F', 'f*']) operators.set(fill, () => paint(false));
  for (const stroke of ['S', 's', 'B', 'B*', 'b', 'b*']) operators.set(stroke, () => paint(true));

  const acts = new Map([...operators].map(([operator, act]) => [packed(operator), act]));
  readContent(content, (operator, given, howMany, last) => {
    numbers = given;
    count = howMany;
    name = last;
    acts.get(operator)?.();
    return more;
  });
  return more;
}

function inkOfObject(
  name: string,
  resources: PDFDict | undefined,
  ctm: Matrix,
  ink: Ink,
  depth: number,
): boolean {
  const objects = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict);
  const object = objects?.lookup(PDFName.of(name));
  if (!(object instanceof PDFRawStream)) return true;
  if (object.dict.lookup(PDFName.of('Subtype')) !== PDFName.of('Form')) {
    const box = boxUnder(ctm, [0, 0, 1, 1]);
    return ink.onPaint(box[1], box[3]);
  }
  if (depth >= DEEPEST) {
    return ink.onPaint(-FAR, FAR);
  }
  const matrix = numbersOf(object.dict.lookup(PDFName.of('Matrix')));
  const inner = matrix.length === 6 ? times(matrix as unknown as Matrix, ctm) : ctm;
  const own = object.dict.lookupMaybe(PDFName.of('Resources'), PDFDict) ?? resources;
  return inkOf(unpacked(object), own, inner, ink, depth + 1);
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
