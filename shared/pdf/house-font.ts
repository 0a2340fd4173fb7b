import { zlibSync } from 'fflate';
import { PDFHexString, type PDFRef } from 'pdf-lib';
import type { PdfWriter } from './pdf-writer';

/** The two cuts of the font that cover, index, dividers and stamps are printed in, as TrueType files. */
export type FontFiles = { readonly regular: Uint8Array; readonly bold: Uint8Array };

const u16 = (view: DataView, at: number) => view.getUint16(at);

function tables(view: DataView): Map<string, { offset: number; length: number }> {
  const found = new Map<string, { offset: number; length: number }>();
  for (let index = 0; index < u16(view, 4); index += 1) {
    const at = 12 + index * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)));
    found.set(tag, { offset: view.getUint32(at + 8), length: view.getUint32(at + 12) });
  }
  return found;
}

/** The glyph of each character of the basic plane (cmap, format 4). */
function glyphOf(view: DataView, cmap: number): (code: number) => number {
  let start = 0;
  for (let index = 0; index < u16(view, cmap + 2); index += 1) {
    const at = cmap + 4 + index * 8;
    const sub = cmap + view.getUint32(at + 4);
    if (u16(view, sub) === 4) start = sub;
  }
  if (start === 0) throw new Error('The font has no table of characters');
  const segments = u16(view, start + 6) / 2;
  const [ends, starts] = [start + 14, start + 16 + segments * 2];
  const [deltas, ranges] = [starts + segments * 2, starts + segments * 4];
  return (code) => {
    for (let segment = 0; segment < segments; segment += 1) {
      if (code > u16(view, ends + segment * 2)) continue;
      const from = u16(view, starts + segment * 2);
      if (code < from) return 0;
      const delta = u16(view, deltas + segment * 2);
      const range = u16(view, ranges + segment * 2);
      if (range === 0) return (code + delta) & 0xffff;
      const glyph = u16(view, ranges + segment * 2 + range + (code - from) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

/**
 * A TrueType font that the bundle carries, so that every reader's screen shows the same letters and every search
 * finds them. Standard PDF fonts know no "Łukasz".
 */
export class HouseFont {
  readonly #file: Uint8Array;
  readonly #glyph: (code: number) => number;
  readonly #advance: (glyph: number) => number;
  readonly #unit: number;
  readonly #metrics: { ascent: number; descent: number; box: number[] };
  readonly #used = new Map<number, string>();

  constructor(file: Uint8Array) {
    const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    const found = tables(view);
    const at = (tag: string) => {
      const table = found.get(tag);
      if (!table) throw new Error(`The font has no table ${tag}`);
      return table.offset;
    };
    this.#file = file;
    this.#unit = u16(view, at('head') + 18);
    const scaled = (value: number) => Math.round((value * 1000) / this.#unit);
    this.#metrics = {
      ascent: scaled(view.getInt16(at('hhea') + 4)),
      descent: scaled(view.getInt16(at('hhea') + 6)),
      box: [36, 38, 40, 42].map((field) => scaled(view.getInt16(at('head') + field))),
    };
    const widths = at('hmtx');
    const last = u16(view, at('hhea') + 34) - 1;
    this.#advance = (glyph) => (u16(view, widths + Math.min(glyph, last) * 4) * 1000) / this.#unit;
    const known = new Map<number, number>();
    const look = glyphOf(view, at('cmap'));
    this.#glyph = (code) => {
      let glyph = known.get(code);
      if (glyph === undefined) {
        glyph = look(code);
        known.set(code, glyph);
      }
      return glyph;
    };
  }

  /** Whether every character of a text can be printed. */
  knows(text: string): boolean {
    return [...text.normalize('NFC')].every((character) => this.#of(character) !== 0);
  }

  /** The width of a text in points. */
  width(text: string, size: number): number {
    let width = 0;
    for (const character of text.normalize('NFC')) width += this.#advance(this.#printed(character).glyph);
    return (width * size) / 1000;
  }

  /** A text as the string a PDF shows: `<0024…>`. What the font lacks is printed as "?". */
  encode(text: string): string {
    let hex = '';
    for (const character of text.normalize('NFC')) {
      const { glyph, as } = this.#printed(character);
      this.#used.set(glyph, as);
      hex += glyph.toString(16).padStart(4, '0');
    }
    return `<${hex}>`;
  }

  /** Lines of a text that are not wider than `width`; a word that is, is broken. */
  wrap(text: string, size: number, width: number): string[] {
    const lines: string[] = [];
    let line = '';
    for (const word of text.split(/\s+/).filter(Boolean)) {
      const longer = line ? `${line} ${word}` : word;
      if (this.width(longer, size) <= width) {
        line = longer;
        continue;
      }
      if (line) lines.push(line);
      line = '';
      for (const character of word) {
        if (this.width(line + character, size) > width && line) {
          lines.push(line);
          line = '';
        }
        line += character;
      }
    }
    if (line || lines.length === 0) lines.push(line);
    return lines;
  }

  /** Writes the font, with the characters that were used, under a reserved reference. */
  write(writer: PdfWriter, ref: PDFRef, name: string): void {
    const { context } = writer;
    const glyphs = [...this.#used].sort(([a], [b]) => a - b);
    const file = writer.stream(
      { Filter: 'FlateDecode', Length1: this.#file.length },
      zlibSync(this.#file, { level: 9 }),
    );
    const { ascent, descent, box } = this.#metrics;
    const descriptor = writer.add(
      context.obj({
        Type: 'FontDescriptor',
        FontName: name,
        Flags: 32,
        FontBBox: box,
        ItalicAngle: 0,
        Ascent: ascent,
        Descent: descent,
        CapHeight: Math.round(ascent * 0.8),
        StemV: 80,
        FontFile2: file,
      }),
    );
    const descendant = writer.add(
      context.obj({
        Type: 'Font',
        Subtype: 'CIDFontType2',
        BaseFont: name,
        CIDSystemInfo: context.obj({
          Registry: hex('Adobe'),
          Ordering: hex('Identity'),
          Supplement: 0,
        } as never),
        FontDescriptor: descriptor,
        CIDToGIDMap: 'Identity',
        W: glyphs.flatMap(([glyph]) => [glyph, [Math.round(this.#advance(glyph))]]) as never,
      }),
    );
    const unicode = writer.stream({ Filter: 'FlateDecode' }, zlibSync(toUnicode(glyphs)));
    writer.write(
      ref,
      context.obj({
        Type: 'Font',
        Subtype: 'Type0',
        BaseFont: name,
        Encoding: 'Identity-H',
        DescendantFonts: [descendant],
        ToUnicode: unicode,
      }),
    );
  }

  #of(character: string): number {
    const code = character.codePointAt(0) as number;
    return code > 0xffff ? 0 : this.#glyph(code);
  }

  #printed(character: string): { glyph: number; as: string } {
    const glyph = this.#of(character);
    return glyph === 0 ? { glyph: this.#of('?'), as: '?' } : { glyph, as: character };
  }
}

function hex(text: string): PDFHexString {
  return PDFHexString.of([...text].map((each) => each.charCodeAt(0).toString(16).padStart(2, '0')).join(''));
}

/** The way back from glyphs to characters, so that the text can be searched and copied. */
function toUnicode(glyphs: readonly (readonly [number, string])[]): Uint8Array {
  const code = (value: number) => `<${value.toString(16).padStart(4, '0')}>`;
  const blocks: string[] = [];
  for (let at = 0; at < glyphs.length; at += 100) {
    const rows = glyphs
      .slice(at, at + 100)
      .map(([glyph, character]) => `${code(glyph)} ${code(character.charCodeAt(0))}`);
    blocks.push(`${rows.length} beginbfchar\n${rows.join('\n')}\nendbfchar`);
  }
  const text = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
  return Uint8Array.from(text, (each) => each.charCodeAt(0));
}
