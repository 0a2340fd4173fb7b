import { isPlainDate, type PlainDate } from '../lib/plain-date';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

const IN_WORDS = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s_-]+${MONTH}\\.?,?[\\s_-]+(\\d{4})(?!\\d)`,
  'gi',
);
const IN_FIGURES = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-]|\.\d)/g;
const YEAR_FIRST = /(?<!\d)((?:19|20)\d{2})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)/g;

/** A date found in a text, and where. */
type FoundDate = { readonly date: PlainDate; readonly at: number };

function make(year: number, month: number, day: number): PlainDate | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isPlainDate(text) ? text : null;
}

/** Two-digit years are this century's up to 69, as every form a council uses means them. */
function fullYear(text: string): number {
  return text.length === 4 ? Number(text) : Number(text) + (Number(text) < 70 ? 2000 : 1900);
}

/** Every day named in a text, in order: "10 June 2024", "10th June, 2024", "10/06/2024" (day first), "2024-06-10". */
export function datesIn(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  const add = (date: PlainDate | null, at: number) => {
    if (date) found.push({ date, at });
  };
  for (const match of text.matchAll(IN_WORDS)) {
    const month = MONTHS.indexOf((match[2] ?? '').slice(0, 3).toLowerCase()) + 1;
    add(make(Number(match[3]), month, Number(match[1])), match.index);
  }
  for (const match of text.matchAll(IN_FIGURES)) {
    add(make(fullYear(match[4] ?? ''), Number(match[3]), Number(match[1])), match.index);
  }
  for (const match of text.matchAll(YEAR_FIRST)) {
    add(make(Number(match[1]), Number(match[2]), Number(match[3])), match.index);
  }
  return found.sort((a, b) => a.at - b.at);
}

const BIRTH = /(?:\bborn|\bd\.?\s?o\.?\s?b\b|date of birth|\bbirth)[^\n]{0,20}$/i;
const LABELLED =
  /(?:\bdate[d]?|\bcreated|\bpublished|\bissued|\bsent|\bcompleted|\bof meeting|\bheld on)\b[^\n]{0,25}$/i;

/** Dates that may be the document's own: not of birth, not after today. */
function candidates(text: string, today: PlainDate): FoundDate[] {
  return datesIn(text).filter(
    ({ date, at }) => date <= today && !BIRTH.test(text.slice(Math.max(0, at - 40), at)),
  );
}

/**
 * The day a page gives as its own: a labelled date ("Created: 21 May 2024"), else one alone on its line
 * as a letter has it. Dates of birth and days after `today` are passed over. A guess, and shown as one.
 * @param opening the first page's text
 * @param today yyyy-mm-dd
 */
export function headDate(opening: string, today: PlainDate): PlainDate | null {
  const text = opening.slice(0, 4_000);
  const found = candidates(text, today);
  const labelled = found.find(({ at }) => LABELLED.test(text.slice(Math.max(0, at - 40), at)));
  if (labelled) return labelled.date;
  const alone = found.find(({ at }) => {
    const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
    const lineEnd = text.indexOf('\n', at);
    const line = text.slice(at, lineEnd < 0 ? undefined : lineEnd).trim();
    return /^\s*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*)?$/i.test(before) && line.length <= 20;
  });
  return alone?.date ?? null;
}

/** The first day a page mentions that is not of birth and not after `today`: the weakest guess from a text. */
export function firstDate(opening: string, today: PlainDate): PlainDate | null {
  return candidates(opening.slice(0, 4_000), today)[0]?.date ?? null;
}
