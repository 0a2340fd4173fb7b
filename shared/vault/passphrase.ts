/** The fewest characters of a passphrase. */
const SHORTEST_PASSPHRASE = 12;

/** The most: far beyond any sentence, and a bound on the work. */
const LONGEST_PASSPHRASE = 1_000;

/**
 * A passphrase as it is stretched: Unicode form NFKC, no spaces at the ends, one between words. So the same
 * words open the vault from every keyboard and with every way of writing an accent. Capital letters count.
 */
export function normalPassphrase(typed: string): string {
  return typed.normalize('NFKC').trim().replace(/\s+/g, ' ');
}

/** How a passphrase would stand against someone who has the laptop. */
type PassphraseStrength = {
  readonly level: 'empty' | 'refused' | 'fair' | 'good' | 'strong';
  /** What to say of it: what is missing, or what it is worth. */
  readonly words: string;
};

/** What people type first, and so do those who guess. Compared without spaces, figures and capitals. */
const WELL_KNOWN =
  /^(password|passphrase|passwort|evenhand|qwerty(uiop)?|letmein|welcome|changeme|iloveyou|admin)+$/;

function runsOf(text: string): number {
  const codes = [...text].map((letter) => letter.codePointAt(0) ?? 0);
  return codes.filter((code, at) => at > 0 && Math.abs(code - (codes[at - 1] ?? 0)) <= 1).length;
}

/**
 * What to say of a passphrase while it is typed. Length and words count; there are no rules on kinds of
 * character, since those make passphrases that are hard to remember and easy to guess.
 */
export function passphraseStrength(typed: string): PassphraseStrength {
  const text = normalPassphrase(typed);
  const length = [...text].length;
  if (length === 0)
    return {
      level: 'empty',
      words: `Use at least ${SHORTEST_PASSPHRASE} characters. Several words are easier to remember than signs.`,
    };
  if (length > LONGEST_PASSPHRASE)
    return { level: 'refused', words: `At most ${LONGEST_PASSPHRASE} characters.` };
  if (length < SHORTEST_PASSPHRASE) {
    const missing = SHORTEST_PASSPHRASE - length;
    return {
      level: 'refused',
      words: `${missing} more character${missing === 1 ? '' : 's'} at least. A few more words are the easiest way.`,
    };
  }
  const bare = text.toLowerCase().replace(/[^\p{L}]/gu, '');
  if (new Set(text.toLowerCase()).size < 6 || runsOf(text) > length / 2 || WELL_KNOWN.test(bare)) {
    return {
      level: 'refused',
      words: 'This is among the first that would be guessed. Use several words that do not belong together.',
    };
  }
  const words = text.split(' ').filter((word) => word.length > 2).length;
  if (words >= 6 || length >= 28)
    return { level: 'strong', words: 'Strong: long enough to hold for many years.' };
  if (words >= 4 || length >= 18)
    return { level: 'good', words: 'Good. One or two more words would make it strong.' };
  return {
    level: 'fair',
    words: 'It will do against a thief with a little time. Longer is much better: add words.',
  };
}

/** Words in an offered passphrase: from a list of 2,048 they are worth 66 bits. */
const OFFERED_WORDS = 6;

/**
 * Draws a passphrase of words.
 * @param list 2,048 words
 * @param random gives the bytes; two for each word
 */
export function offeredPassphrase(
  list: readonly string[],
  random: (length: number) => Uint8Array,
  words = OFFERED_WORDS,
): string {
  if (list.length !== 2048)
    throw new RangeError('The list must have 2,048 words, so that each is as likely.');
  const bytes = random(words * 2);
  return Array.from({ length: words }, (_, at) => {
    const number = ((bytes[at * 2] ?? 0) << 8) | (bytes[at * 2 + 1] ?? 0);
    return list[number & 2047];
  }).join(' ');
}
