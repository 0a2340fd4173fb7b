import { decodeBytes, MOST_TEXT, nothingElse, tidy } from './read-text';
import type { ReadableText } from './text-messages';

/** Parts of a rich text file that hold no words of the document: fonts, colours, pictures, programs. */
const NOT_WORDS =
  /^(?:fonttbl|colortbl|stylesheet|listtable|listoverridetable|rsidtbl|generator|pict|object|objdata|themedata|colorschememapping|datastore|latentstyles|xmlnstbl|filetbl|revtbl|info|fldinst|bkmkstart|bkmkend|header|footer|headerl|headerr|headerf|footerl|footerr|footerf|nonshppict|shpinst|panose|private1?|mmathPr|wgrffmtfilter|datafield)$/;

/** Control words that stand for a character. */
const CHARACTERS: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  sect: '\n\n',
  page: '\n\n',
  row: '\n',
  cell: '\t',
  tab: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
};

/** What a group inherits from the one around it. */
type Group = { words: boolean; fallback: number };

const TOKEN = /\\([a-zA-Z]+)(-?\d+)? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)/g;

/** Groups within groups beyond this are no document. */
const DEEPEST = 2_000;

/**
 * Reads the words of a rich text file, in the order they stand. Fields, pictures and objects are passed over; nothing
 * is run or followed.
 * @throws when it is no rich text
 */
export function readRichText(bytes: Uint8Array): ReadableText {
  const source = new TextDecoder('latin1').decode(bytes);
  if (!source.startsWith('{\\rtf')) throw new Error('Not rich text');
  let page = 1252;
  let text = '';
  let skip = 0;
  let run: number[] = [];
  let group: Group = { words: true, fallback: 1 };
  const outer: Group[] = [];
  const flush = () => {
    if (run.length === 0) return;
    text += decodeBytes(Uint8Array.from(run), `windows-${page}`);
    run = [];
  };
  const say = (words: string) => {
    flush();
    if (group.words) text += words;
  };
  for (const [token, word, number, hex, symbol, brace, plain] of source.matchAll(TOKEN)) {
    if (text.length > MOST_TEXT) break;
    if (brace === '{') {
      if (outer.length >= DEEPEST) throw new Error('No document');
      outer.push({ ...group });
    } else if (brace === '}') {
      flush();
      group = outer.pop() ?? group;
      skip = 0;
    } else if (plain !== undefined) {
      const rest = plain.slice(skip);
      skip = Math.max(0, skip - plain.length);
      say(rest);
    } else if (hex !== undefined) {
      if (skip > 0) skip -= 1;
      else if (group.words) run.push(Number.parseInt(hex, 16));
    } else if (symbol !== undefined) {
      if (symbol === '*') group.words = false;
      else if (symbol === '~') say('\u00a0');
      else if (symbol === '_') say('‑');
      else if (symbol === '\n' || symbol === '\r') say('\n');
      else if (/[\\{}]/.test(symbol)) say(symbol);
    } else if (word !== undefined) {
      const value = Number(number ?? Number.NaN);
      if (word === 'u' && number !== undefined) {
        say(String.fromCharCode(value < 0 ? value + 65_536 : value));
        skip = group.fallback;
      } else if (word === 'uc' && number !== undefined) group.fallback = Math.max(0, Math.min(10, value));
      else if (word === 'ansicpg' && value > 0) page = value;
      else if (word === 'bin' && value > 0) throw new Error('Holds raw bytes');
      else if (NOT_WORDS.test(word)) {
        flush();
        group.words = false;
      } else {
        const character = Object.hasOwn(CHARACTERS, word) ? CHARACTERS[word] : undefined;
        if (character !== undefined) say(character);
      }
    } else if (token === '') break;
  }
  flush();
  return {
    ...nothingElse,
    text: tidy(text)
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    html: null,
  };
}
