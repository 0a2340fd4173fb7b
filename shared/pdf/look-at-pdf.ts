import { openSource, type SourceFault, shownOf, turnOf } from './source-pdf';

/** What a look at a received PDF tells before it is put into a bundle. Pages count from 1. */
export type LookedAt = {
  readonly fault: SourceFault | null;
  readonly pages: number;
  /** Pages that the file itself turns upside down: most likely scanned that way and not noticed. */
  readonly upsideDown: readonly number[];
  readonly sideways: readonly number[];
  /** Pages larger than A3. */
  readonly large: readonly number[];
};

const A3_LONG = 1_200;

/** Looks at a received PDF: whether it can be taken apart, how many pages it has, and which are odd. Never throws. */
export async function lookAtPdf(bytes: Uint8Array): Promise<LookedAt> {
  const nothing = { pages: 0, upsideDown: [], sideways: [], large: [] };
  const source = await openSource(bytes);
  if (!source.ok) return { fault: source.code, ...nothing };
  try {
    const { pages } = source.value;
    const which = (test: (page: (typeof pages)[number]) => boolean) =>
      pages.flatMap((page, index) => (test(page) ? [index + 1] : []));
    return {
      fault: null,
      pages: pages.length,
      upsideDown: which((page) => turnOf(page) === 180),
      sideways: which((page) => {
        const { width, height } = shownOf(page);
        return width > height;
      }),
      large: which((page) => {
        const { width, height } = shownOf(page);
        return Math.max(width, height) > A3_LONG;
      }),
    };
  } catch {
    return { fault: 'damaged', ...nothing };
  }
}
