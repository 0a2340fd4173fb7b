/** One page of a PDF made to be awkward. */
export type OddPage = {
  /** Printed on the page, and found on it again. */
  readonly words: string;
  readonly mediaBox?: readonly [number, number, number, number];
  readonly cropBox?: readonly [number, number, number, number];
  readonly rotate?: number;
  readonly unit?: number;
  /** The whole page filled with a colour (0 black to 1 white) under the words. */
  readonly background?: number;
  /** Words down to the very edge of the page. */
  readonly noMargin?: boolean;
  /** Graphics state left open, and moved, as careless programs do. */
  readonly unbalanced?: boolean;
  /** Its content in several streams, cut in the middle of nothing. */
  readonly inPieces?: boolean;
  /** PDF put into the page: "/Annots [ … ]". */
  readonly extra?: string;
  /** An image object ("15 0 R") shown in the lower part of the page. */
  readonly image?: string;
  /** The words, one after the other down the page. */
  readonly lines?: readonly string[];
};

const escaped = (text: string) => text.replace(/[\\()]/g, '\\$&');

/** The operators of a page, right way up as it is shown, whatever its rotation. */
function contentOf(page: OddPage): string {
  const [left, bottom, right, top] = page.cropBox ?? page.mediaBox ?? [0, 0, 595, 842];
  const [wide, high] = [right - left, top - bottom];
  const turn = (((page.rotate ?? 0) % 360) + 360) % 360;
  // From the shown page back to the page's own space.
  const upright: Record<number, string> = {
    0: `1 0 0 1 ${left} ${bottom}`,
    90: `0 1 -1 0 ${right} ${bottom}`,
    180: `-1 0 0 -1 ${right} ${top}`,
    270: `0 -1 1 0 ${left} ${top}`,
  };
  const height = turn % 180 === 0 ? high : wide;
  const width = turn % 180 === 0 ? wide : high;
  const unit = page.unit ?? 1;
  const size = 12 / unit;
  const parts = [`${upright[turn]} cm`];
  if (page.background !== undefined) parts.push(`${page.background} g 0 0 ${width} ${height} re f`);
  const ink = page.background !== undefined && page.background < 0.5 ? 1 : 0;
  const at = (words: string, y: number) => `BT ${ink} g /F1 ${size} Tf 40 ${y} Td (${escaped(words)}) Tj ET`;
  const lines = page.lines ?? [page.words];
  parts.push(...lines.map((words, line) => at(words, height - (70 + line * 18) / unit)));
  if (page.image) parts.push(`q ${width - 80} 0 0 ${height / 2} 40 60 cm /Im Do Q`);
  if (page.noMargin) {
    parts.push(at(`${page.words} lowest line`, 4));
    parts.push(at(`${page.words} highest line`, height - 11 / unit));
  }
  if (page.unbalanced) parts.push('q q 0.3 0 0 0.3 100 100 cm 1 1 1 rg');
  return parts.join('\n');
}

/**
 * A PDF of awkward pages: turned, sideways, cropped, with a box that does not begin at 0, in another unit, on a dark
 * ground, with words to the edge. Correct, so that whatever reads it has no excuse.
 */
export function oddPdf(pages: readonly OddPage[], catalog = '', objects: readonly string[] = []): Buffer {
  const offsets: number[] = [];
  const parts: Buffer[] = [];
  let written = 0;
  const piece = (text: string) => {
    const bytes = Buffer.from(text, 'latin1');
    written += bytes.length;
    parts.push(bytes);
  };
  const object = (id: number, body: string) => {
    offsets[id] = written;
    piece(`${id} 0 obj\n${body}\nendobj\n`);
  };
  piece('%PDF-1.7\n%âãÏÓ\n');
  const first = 4 + objects.length;
  object(1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`);
  object(3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  for (const [index, body] of objects.entries()) object(4 + index, body);
  let id = first;
  const kids: number[] = [];
  for (const page of pages) {
    const content = contentOf(page);
    const streams = page.inPieces ? content.split('\n') : [content];
    const pageId = id++;
    kids.push(pageId);
    const refs = streams.map(() => id++);
    const box = page.mediaBox ?? [0, 0, 595, 842];
    object(
      pageId,
      `<< /Type /Page /Parent 2 0 R /MediaBox [${box.join(' ')}] ${page.cropBox ? `/CropBox [${page.cropBox.join(' ')}]` : ''} ${page.rotate ? `/Rotate ${page.rotate}` : ''} ${page.unit ? `/UserUnit ${page.unit}` : ''} /Resources << /Font << /F1 3 0 R >> ${page.image ? `/XObject << /Im ${page.image} >>` : ''} >> /Contents [ ${refs.map((ref) => `${ref} 0 R`).join(' ')} ] ${page.extra ?? ''} >>`,
    );
    for (const [index, ref] of refs.entries()) {
      const stream = streams[index] as string;
      object(ref, `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
    }
  }
  object(
    2,
    `<< /Type /Pages /Count ${pages.length} /Kids [ ${kids.map((kid) => `${kid} 0 R`).join(' ')} ] >>`,
  );
  const start = written;
  const rows = Array.from(
    { length: id - 1 },
    (_, index) => `${String(offsets[index + 1]).padStart(10, '0')} 00000 n \n`,
  );
  piece(`xref\n0 ${id}\n0000000000 65535 f \n${rows.join('')}`);
  piece(`trailer\n<< /Size ${id} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
  return Buffer.concat(parts);
}

/** Every kind of awkward page in turn, with the words that are printed on it. */
export function oddPage(words: string, kind: number): OddPage {
  const kinds: OddPage[] = [
    { words },
    { words, rotate: 90 },
    { words, mediaBox: [0, 0, 842, 595] },
    { words, mediaBox: [0, 0, 700, 900], cropBox: [60, 50, 640, 860] },
    { words, background: 0.1 },
    { words, rotate: 180, mediaBox: [-50, -20, 545, 822] },
    { words, noMargin: true },
    { words, rotate: 270, mediaBox: [0, 0, 842, 1191], cropBox: [20, 30, 800, 1100] },
    { words, unit: 2, mediaBox: [0, 0, 298, 421] },
    { words, unbalanced: true, inPieces: true },
    { words, mediaBox: [0, 0, 300, 420] },
    { words, background: 0.9, noMargin: true },
  ];
  return kinds[kind % kinds.length] as OddPage;
}
