/** A page with fewer words than this of its own may be a scan that was only stamped: "E14", "Page 3 of 40". */
const FEW_WORDS = 8;

const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/**
 * Whether a page's picture is to be looked at for words: it has hardly any of its own, and was not looked at.
 * @param page the words it holds, and whether it was looked at before
 */
export function isToBeLookedAt(page: { readonly text: string; readonly looked?: boolean }): boolean {
  return page.looked !== true && words(page.text) < FEW_WORDS;
}

/**
 * Whether what was recognised in a page's picture is worth more than the words the page has of its own, which are
 * exact: it must hold those and clearly more.
 */
export function foundMore(own: string, recognised: string): boolean {
  const had = words(own);
  const found = words(recognised);
  return had === 0 ? found > 0 : found >= 2 * had + 5;
}

/** Words recognised with less confidence than this (of 100) are marked as doubtful. */
export const DOUBTFUL = 75;
