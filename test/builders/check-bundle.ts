import { everyNumber, numbersOfRun, placeOfPage } from '@shared/domain/page-run';
import type { MadeBundle } from './make-bundle';
import type { PlacedWord, ReadBundle } from './read-bundle';

/** The line of words that stands where a number is stamped, joined. */
function stampedNumber(
  words: readonly PlacedWord[],
  { width, height }: { width: number; height: number },
): string {
  const scale = Math.min(4, Math.max(1, Math.min(width, height) / 595));
  return words
    .filter(
      ({ bottom, right, top }) => top > height - 26 * scale && bottom <= height && right > width - 80 * scale,
    )
    .map(({ text }) => text)
    .join('');
}

/** The number printed on a page of a bundle, by its 0-based place. */
export function printedNumberOn(read: ReadBundle, at: number): string {
  return stampedNumber(read.words[at] ?? [], read.sizes[at] ?? { width: 0, height: 0 });
}

/**
 * Everything that is wrong with a bundle's numbers, page by page: index entry, printed number, page label, bookmark
 * and link must all lead to the same page. Each fault as a sentence; none: the bundle keeps its promise.
 * @param wordsOn words that must stand on a page of a paper: whichever page it became
 */
export function wrongWith(
  made: MadeBundle,
  read: ReadBundle,
  wordsOn: (documentId: string, page: number) => string | null = () => null,
): string[] {
  const { plan, file } = made;
  const wrong: string[] = [];
  const check = (right: boolean, sentence: () => string) => {
    if (!right) wrong.push(sentence());
  };
  const numbers = everyNumber(plan.runs);
  check(read.complaints === '', () => `qpdf: ${read.complaints}`);
  check(read.pages === numbers.length, () => `${read.pages} pages, not ${numbers.length}`);
  for (const [at, number] of numbers.entries()) {
    check(read.labels[at] === number, () => `page ${at}: label ${read.labels[at]}, not ${number}`);
    const printed = stampedNumber(read.words[at] ?? [], read.sizes[at] ?? { width: 0, height: 0 });
    check(printed === number, () => `page ${at}: printed “${printed}”, not “${number}”`);
  }

  // Every page of every paper: what a citation shows is what is printed there, and its words are on it.
  let begins = 0;
  const begin: number[] = [];
  for (const run of plan.runs) {
    begin.push(begins);
    for (let offset = 0; run.what === 'paper' && offset < run.count; offset += 1) {
      const place = placeOfPage(plan.runs, run.paper ?? '', run.from + offset);
      const at = begins + offset;
      check(
        place?.at === at && place.number === read.labels[at],
        () => `citation of page ${at}: ${place?.number}`,
      );
      const wanted = wordsOn(run.paper ?? '', run.from + offset);
      const said = (read.words[at] ?? []).map(({ text }) => text).join(' ');
      check(
        wanted === null || said.includes(wanted),
        () => `page ${at} lacks “${wanted}”: ${said.slice(0, 200)}`,
      );
    }
    begins += run.count;
  }

  // Index: each line prints the numbers of the run it is for, and its link leads to that run's first page.
  const papers = file.entries.filter((entry) => entry.kind === 'paper');
  const indexed = plan.runs.flatMap((run, index) =>
    run.what === 'index'
      ? Array.from({ length: run.count }, (_, offset) => (begin[index] ?? 0) + offset)
      : [],
  );
  const lines = indexed.flatMap((at) =>
    (read.links[at] ?? []).map((link) => {
      const height = read.sizes[at]?.height ?? 0;
      const [left = 0, low = 0, right = 0, high = 0] = link.rect;
      const inside = (read.words[at] ?? []).filter(
        (word) =>
          word.left >= left - 1 &&
          word.right <= right + 1 &&
          height - word.bottom >= low - 4 &&
          height - word.top <= high + 4,
      );
      return { to: link.to, words: inside.map(({ text }) => text).join(' ') };
    }),
  );
  check(lines.length === papers.length, () => `${lines.length} index links for ${papers.length} papers`);
  for (const [index, paper] of papers.entries()) {
    const run = plan.runs[paper.run];
    const line = lines[index];
    if (!run || !line) continue;
    check(line.to === begin[paper.run], () => `index ${paper.reference}: leads to page ${line.to}`);
    check(
      ` ${line.words} `.includes(` ${numbersOfRun(run)} `),
      () => `index ${paper.reference}: says “${line.words}”, not ${numbersOfRun(run)}`,
    );
    check(read.labels[line.to] === paper.first, () => `index ${paper.reference}: ${read.labels[line.to]}`);
    const marks = read.bookmarks.filter(
      ({ to, words }) => to === begin[paper.run] && words.includes(paper.title),
    );
    check(marks.length === 1, () => `bookmark of ${paper.reference}: ${marks.length} lead to its first page`);
    if (file.bookmarks === 'title-and-page') {
      check(marks[0]?.words.startsWith(paper.first) === true, () => `bookmark says “${marks[0]?.words}”`);
    }
  }
  for (const mark of read.bookmarks) check(mark.to >= 0, () => `bookmark “${mark.words}” leads nowhere`);

  // Every page but cover and index leads back to the index.
  for (const [at, links] of read.links.entries()) {
    if (!file.stamps.backToIndex || indexed.includes(at) || (file.cover && at === 0)) continue;
    check(
      links.some(({ to }) => to === indexed[0]),
      () => `page ${at}: no way back to the index`,
    );
  }
  return wrong;
}
