import { addDays, isPlainDate, type PlainDate } from '../lib/plain-date';
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
type GuessedEntry = {
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
function stemOf(name: string): string {
  return name.replace(/\.[A-Za-z0-9]{1,8}$/, '');
}

/** A name in words: underscores as spaces, one space between words. */
function titleFromName(name: string): string {
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

/** A PDF or Word file made this shortly before today was made for the bundle; its date says nothing of its words. */
const MADE_FOR_THE_BUNDLE = 60;

/** The title a name gives in words; null for a name that says nothing. */
function namedTitle(rest: string): string | null {
  const fromName = titleFromName(rest);
  return fromName !== '' && !SAYS_NOTHING.test(fromName) ? firstCapital(fromName) : null;
}

function guessTitle({ name, says, opening, fileKind }: GuessInput, rest: string): string {
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
  return titleFromName(rest) || titleFromName(stemOf(name)) || 'Untitled';
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
  const ownTitle = namedTitle(rest);
  const title = ownTitle ?? guessTitle(input, rest);
  const headed = fileKind === 'email' && says.date !== undefined && isPlainDate(says.date);
  const inName =
    datesIn(rest)
      .map(({ date }) => date)
      .find((date) => date <= today) ?? null;
  const inText = () => headDate(opening, today) ?? inName ?? firstDate(opening, today);
  const oldEnough =
    fileKind === 'image' || fileKind === 'email' || (says.date ?? '') <= addDays(today, -MADE_FOR_THE_BUNDLE);
  const fromFile = says.date !== undefined && oldEnough ? says.date : null;
  const date = headed ? (says.date ?? null) : (inText() ?? fromFile);
  const kind = guessKind(fileKind, title, opening);
  const author = (says.from ?? '').slice(0, 300);
  const recipient = (says.to ?? '').slice(0, 300);
  const guesses = { title, kind, date, author, recipient };
  const guessed = (Object.keys(guesses) as (keyof typeof guesses)[]).filter((field) => {
    // What the sender of a file called it, and the header of an e-mail, are no guesses of ours.
    if (field === 'title' ? ownTitle !== null : headed) return false;
    return guesses[field] !== null && guesses[field] !== '';
  });
  return { reference: named?.reference ?? null, ...guesses, guessed };
}
