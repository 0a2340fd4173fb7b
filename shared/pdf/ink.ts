import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream } from 'pdf-lib';
import { packed, readContent } from './content-tokens';
import { type Box, boxUnder, IDENTITY, type Matrix, times } from './page-geometry';
import { unpacked } from './unpacked';

/** Who is told of what is painted. */
type Ink = {
  /** Told of each thing painted, how low and how high it reaches on the shown page. False: no more need be told. */
  readonly onPaint: (low: number, high: number) => boolean;
  readonly page: Box;
};

const DEEPEST = 8;
/** A filled shape that covers this much of the page both ways is its paper, not something on it. */
const BACKGROUND = 0.9;
const FAR = 20_000;

/** A letter reaches so far below and above its line, in parts of its size. */
const BELOW = -0.25;
const ABOVE = 0.85;

type State = {
  ctm: Matrix;
  size: number;
  leading: number;
  rise: number;
  invisible: boolean;
  white: boolean;
};

/** What has been set and drawn up to an operator of one content stream, and what that operator is given. */
class Painting {
  state: State;
  more = true;
  numbers: readonly number[] = [];
  count = 0;
  name = '';
  readonly #ink: Ink;
  readonly #resources: PDFDict | undefined;
  readonly #depth: number;
  readonly #kept: State[] = [];
  #text = IDENTITY;
  #line = IDENTITY;
  #path: [number, number, number, number] | null = null;

  constructor(ctm: Matrix, resources: PDFDict | undefined, ink: Ink, depth: number) {
    this.state = { ctm, size: 0, leading: 0, rise: 0, invisible: false, white: false };
    this.#resources = resources;
    this.#ink = ink;
    this.#depth = depth;
  }

  /** A number given to the operator; 0 where there are too few. */
  at(index: number): number {
    return index < this.count ? (this.numbers[index] as number) : 0;
  }

  allAre(value: number): boolean {
    for (let index = 0; index < this.count; index += 1) if (this.numbers[index] !== value) return false;
    return this.count > 0;
  }

  matrix(): Matrix {
    return [this.at(0), this.at(1), this.at(2), this.at(3), this.at(4), this.at(5)];
  }

  keep(): void {
    this.#kept.push({ ...this.state });
  }

  restore(): void {
    this.state = this.#kept.pop() ?? this.state;
  }

  reach(x: number, y: number): void {
    const path = this.#path;
    if (!path) {
      this.#path = [x, y, x, y];
      return;
    }
    if (x < path[0]) path[0] = x;
    if (y < path[1]) path[1] = y;
    if (x > path[2]) path[2] = x;
    if (y > path[3]) path[3] = y;
  }

  dropPath(): void {
    this.#path = null;
  }

  paintPath(stroked: boolean): void {
    if (this.#path) {
      const box = boxUnder(this.state.ctm, this.#path);
      const [left, bottom, right, top] = this.#ink.page;
      const wide = (Math.min(box[2], right) - Math.max(box[0], left)) / (right - left);
      const high = (Math.min(box[3], top) - Math.max(box[1], bottom)) / (top - bottom);
      const paper = !stroked && (this.state.white || (wide > BACKGROUND && high > BACKGROUND));
      if (!paper) this.more = this.#ink.onPaint(box[1], box[3]);
    }
    this.#path = null;
  }

  setLine(line: Matrix): void {
    this.#line = line;
    this.#text = line;
  }

  moveLine(x: number, y: number): void {
    const [a, b, c, d, e, f] = this.#line;
    this.setLine([a, b, c, d, x * a + y * c + e, x * b + y * d + f]);
  }

  showText(): void {
    const { ctm: m, size, rise, invisible } = this.state;
    if (invisible) return;
    const text = this.#text;
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
    this.more = this.#ink.onPaint(low, high);
  }

  paintSquare(): void {
    const box = boxUnder(this.state.ctm, [0, 0, 1, 1]);
    this.more = this.#ink.onPaint(box[1], box[3]);
  }

  paintEverywhere(): void {
    this.more = this.#ink.onPaint(-FAR, FAR);
  }

  /** What an image or a form that the resources hold under the name paints. */
  paintObject(): void {
    const objects = this.#resources?.lookupMaybe(PDFName.of('XObject'), PDFDict);
    const object = objects?.lookup(PDFName.of(this.name));
    if (!(object instanceof PDFRawStream)) return;
    if (object.dict.lookup(PDFName.of('Subtype')) !== PDFName.of('Form')) {
      this.paintSquare();
      return;
    }
    if (this.#depth >= DEEPEST) {
      this.paintEverywhere();
      return;
    }
    const matrix = numbersOf(object.dict.lookup(PDFName.of('Matrix')));
    const { ctm } = this.state;
    const inner = matrix.length === 6 ? times(matrix as unknown as Matrix, ctm) : ctm;
    const own = object.dict.lookupMaybe(PDFName.of('Resources'), PDFDict) ?? this.#resources;
    this.more = inkOf(unpacked(object), own, inner, this.#ink, this.#depth + 1);
  }
}

type Act = (painting: Painting) => void;

const coloured: Act = ({ state }) => {
  state.white = false;
};
const nextLine: Act = (painting) => painting.moveLine(0, -painting.state.leading);
const curve: Act = (painting) => {
  for (let at = 0; at < painting.count; at += 2) painting.reach(painting.at(at), painting.at(at + 1));
};
const fill: Act = (painting) => painting.paintPath(false);
const stroke: Act = (painting) => painting.paintPath(true);
const show: Act = (painting) => painting.showText();
const nextLineShown: Act = (painting) => {
  nextLine(painting);
  painting.showText();
};
const beginText: Act = (painting) => painting.setLine(IDENTITY);
const square: Act = (painting) => painting.paintSquare();
const whiteWhen =
  (value: number): Act =>
  (painting) => {
    painting.state.white = painting.allAre(value);
  };

/** What each operator does to where ink is (ISO 32000-1, annex A). The others do nothing to it. */
const ACTS = new Map<number, Act>(
  Object.entries<Act>({
    q: (painting) => painting.keep(),
    Q: (painting) => painting.restore(),
    cm: (painting) => {
      painting.state.ctm = times(painting.matrix(), painting.state.ctm);
    },
    m: curve,
    l: curve,
    c: curve,
    v: curve,
    y: curve,
    re: (painting) => {
      painting.reach(painting.at(0), painting.at(1));
      painting.reach(painting.at(0) + painting.at(2), painting.at(1) + painting.at(3));
    },
    n: (painting) => painting.dropPath(),
    g: whiteWhen(1),
    rg: whiteWhen(1),
    k: whiteWhen(0),
    sc: coloured,
    scn: coloured,
    cs: coloured,
    BT: beginText,
    Tf: (painting) => {
      painting.state.size = painting.at(0);
    },
    TL: (painting) => {
      painting.state.leading = painting.at(0);
    },
    Ts: (painting) => {
      painting.state.rise = painting.at(0);
    },
    Tr: (painting) => {
      painting.state.invisible = painting.at(0) === 3;
    },
    Td: (painting) => painting.moveLine(painting.at(0), painting.at(1)),
    TD: (painting) => {
      painting.state.leading = -painting.at(1);
      painting.moveLine(painting.at(0), painting.at(1));
    },
    Tm: (painting) => painting.setLine(painting.matrix()),
    'T*': nextLine,
    Tj: show,
    TJ: show,
    "'": nextLineShown,
    '"': nextLineShown,
    ID: square,
    EI: square,
    sh: (painting) => painting.paintEverywhere(),
    Do: (painting) => painting.paintObject(),
    f: fill,
    F: fill,
    'f*': fill,
    S: stroke,
    s: stroke,
    B: stroke,
    'B*': stroke,
    b: stroke,
    'b*': stroke,
  }).map(([operator, act]) => [packed(operator), act]),
);

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
  const painting = new Painting(ctm, resources, ink, depth);
  readContent(content, (operator, numbers, count, name) => {
    const act = ACTS.get(operator);
    if (act) {
      painting.numbers = numbers;
      painting.count = count;
      painting.name = name;
      act(painting);
    }
    return painting.more;
  });
  return painting.more;
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
