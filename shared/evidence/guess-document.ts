import { isPlainDate, type PlainDate } from '../lib/plain-date';
import type { FileKind } from './file-kind';
import { datesIn, firstDate, headDate } from './guess-date';
import { guessKind } from './guess-kind';
import { referenceInName } from './reference';

/** What is known of a file when its entry in the register is guessed. */
export type GuessInput = {
  readonly fileKind: FileKind;
  /** The file's name as kept, with its extension. */
  readonly name: string;
  /** The text of its first page, or empty. */
  readonly opening: string;
  /** What the file says of itself: e-mail headers, or the properties of a PDF or Word file. */
  readonly says: {
    readonly subject?: string;
    readonly from?: string;
    readonly to?: string;
    readonly date?: PlainDate;
    readonly title?: string;
  };
  /** yyyy-mm-dd. */
  readonly today: PlainDate;
};

/** A guessed entry. `guessed` names the fields that are guesses to be checked. */
export type GuessedEntry = {
  readonly reference: string | null;
  readonly title: string;
  readonly kind: string;
  readonly date: PlainDate | null;
  readonly author: string;
  readonly recipient: string;
  readonly guessed: readonly ('title' | 'kind' | 'date' | 'author' | 'recipient')[];
};

/** Names that say nothing, as cameras, scanners and Word give them. */
const SAYS_NOTHING =
  /^(?:(?:img|dsc|dscn|pxl|scan|scanned|image|photo|document|doc|attachment|untitled|new|file|copy|unnamed file)[\s_-]*)?[\d\s_()-]*$/i;

/** A name without its extension. */
export function stemOf(name: string): string {
  return name.replace(/\.[A-Za-z0-9]{1,8}$/, '');
}

/** A name in words: underscores as spaces, one space between words. */
export function titleFromName(name: string): string {
  return name
    .replace(/_+/g, ' ')
    .replace(/(\p{L})-(?=\p{L})/gu, (match, letter: string) => (name.includes(' ') ? match : `${letter} `))
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300);
}

function firstCapital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function guessTitle({ name, says, opening, fileKind }: GuessInput, rest: string): string {
  const fromName = titleFromName(rest);
  if (fromName !== '' && !SAYS_NOTHING.test(fromName)) return firstCapital(fromName);
  const subject = (says.subject ?? '').replace(/^(?:(?:re|fw|fwd):\s*)+/i, '').trim();
  if (subject) return firstCapital(subject).slice(0, 300);
  const own = (says.title ?? '').trim();
  if (own && !SAYS_NOTHING.test(own) && !/^microsoft word/i.test(own)) return own.slice(0, 300);
  if (fileKind === 'pdf' || fileKind === 'word') {
    const line = opening
      .split('\n')
      .map((part) => part.trim())
      .find((part) => part.length >= 8 && part.length <= 90);
    if (line) return line;
  }
  return fromName || titleFromName(stemOf(name)) || 'Untitled';
}

/**
 * Guesses a register entry from a file's name and content. The reference is taken from the front of the
 * name or left to the caller; the date from the e-mail's header, the page, the name, and only then
 * from the file's own properties, which often tell when it was exported.
 */
export function guessEntry(input: GuessInput): GuessedEntry {
  const { fileKind, name, opening, says, today } = input;
  const stem = stemOf(name);
  const named = referenceInName(stem);
  const rest = named ? named.rest : stem;
  const title = guessTitle(input, rest);
  const headed = fileKind === 'email' && says.date !== undefined && isPlainDate(says.date);
  const inName =
    datesIn(rest)
      .map(({ date }) => date)
      .find((date) => date <= today) ?? null;
  const inText = () => headDate(opening, today) ?? inName ?? firstDate(opening, today);
  const date = headed ? (says.date ?? null) : (inText() ?? says.date ?? null);
  const kind = guessKind(fileKind, title, opening);
  const author = (says.from ?? '').slice(0, 300);
  const recipient = (says.to ?? '').slice(0, 300);
  const guesses = { title, kind, date, author, recipient };
  const guessed = (Object.keys(guesses) as (keyof typeof guesses)[]).filter((field) => {
    // The header of an e-mail is what it says itself, and needs no second look.
    if (headed && field !== 'title') return false;
    return guesses[field] !== null && guesses[field] !== '';
  });
  return { reference: named?.reference ?? null, ...guesses, guessed };
}
