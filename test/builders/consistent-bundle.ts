import { printedNumberOn } from './check-bundle';
import type { ReadBundle } from './read-bundle';

/**
 * What is wrong with a finished bundle by what it says of itself alone: label, printed number, index and bookmarks.
 * @param index 0-based places of the index's pages
 */
export function inconsistent(read: ReadBundle, index: readonly number[]): string[] {
  const wrong: string[] = [];
  if (read.complaints) wrong.push(`qpdf: ${read.complaints}`);
  for (const [at, label] of read.labels.entries()) {
    const printed = printedNumberOn(read, at);
    if (printed !== label) wrong.push(`page ${at}: printed “${printed}”, label “${label}”`);
    if (!index.includes(at) && at > 0 && !read.links[at]?.some(({ to }) => index.includes(to))) {
      wrong.push(`page ${at}: no way back to the index`);
    }
  }
  for (const at of index) {
    for (const link of read.links[at] ?? []) {
      const height = read.sizes[at]?.height ?? 0;
      const [, low = 0, , high = 0] = link.rect;
      const line = (read.words[at] ?? []).filter(
        (word) => height - word.bottom >= low - 4 && height - word.top <= high + 4,
      );
      const words = line.map(({ text }) => text);
      if (!words.includes(read.labels[link.to] ?? ''))
        wrong.push(`index: “${words.join(' ')}” leads to ${read.labels[link.to]}`);
    }
  }
  for (const { words, to } of read.bookmarks) {
    const label = read.labels[to];
    if (label === undefined || !words.startsWith(label)) wrong.push(`bookmark “${words}” leads to ${label}`);
  }
  return wrong;
}
