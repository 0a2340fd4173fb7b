import { isNearSpelling, lettersAllowed } from '../search/near-spelling';

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’]*/gu;

const plain = (word: string) =>
  word.normalize('NFKD').replace(/\p{M}/gu, '').replace(/’/g, "'").toLowerCase();

/** What the eye and the recognition of scans take for one another. */
const alike = (word: string) => word.replace(/[1|!]/g, 'l').replace(/0/g, 'o').replace(/rn/g, 'm');

/**
 * What in a recognised text is most likely `words`, read wrongly: so many words in a row, each the same or nearly.
 * @returns each different reading as it stands in the text; never the words themselves
 */
export function nearWords(text: string, words: string): string[] {
  const wanted = (words.match(WORD) ?? []).map(plain);
  if (wanted.length === 0) return [];
  const found = new Map<string, string>();
  const matches = [...text.matchAll(WORD)];
  for (let at = 0; at + wanted.length <= matches.length; at += 1) {
    let exact = true;
    const near = wanted.every((word, offset) => {
      const here = plain(matches[at + offset]?.[0] ?? '');
      if (here === word) return true;
      exact = false;
      return alike(here) === alike(word) || isNearSpelling(here, word, lettersAllowed(word));
    });
    if (!near || exact) continue;
    const last = matches[at + wanted.length - 1] as RegExpExecArray;
    const reading = text.slice(matches[at]?.index, last.index + last[0].length).replace(/\s+/g, ' ');
    found.set(plain(reading), reading);
  }
  return [...found.values()];
}
