import { withoutUnseen } from './plain-from-html';

/** What of a received text's markup is kept: its structure. No links, forms, frames, styles or anything else. */
export const KEPT_TAGS: ReadonlySet<string> = new Set(
  (
    'p br hr div span h1 h2 h3 h4 h5 h6 strong b em i u s sub sup small blockquote pre ' +
    'ul ol li dl dt dd table thead tbody tfoot tr td th caption figure figcaption img center'
  ).split(' '),
);

/** Elements whose content is not for reading, with that content; one that is never closed takes the rest. */
const UNSEEN =
  /<(script|style|head|title|template|noscript|svg|math|object|embed|iframe|frameset|audio|video|canvas|select|textarea|xmp|plaintext|noembed|noframes)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi;

const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)/g;

/**
 * Where the tag that goes on at each place ends: the next closing bracket outside quotation marks, -1 for none. Read
 * once from the end, so that a text of nothing but beginnings takes no longer than any other.
 */
function tagEnds(text: string): Int32Array {
  const bare = new Int32Array(text.length + 1).fill(-1);
  let inDouble = -1;
  let inSingle = -1;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const next = bare[at + 1] as number;
    const character = text[at];
    bare[at] = character === '>' ? at : character === '"' ? inDouble : character === "'" ? inSingle : next;
    if (character === '"') inDouble = next;
    if (character === "'") inSingle = next;
  }
  return bare;
}

/** A picture that lies inside the text itself. Anything with an address would have to be fetched. */
export const OWN_PICTURE = /^data:image\/(?:png|jpeg|gif);base64,[A-Za-z0-9+/=\s]+$/;

function attribute(attributes: string, name: string): string {
  const found = new RegExp(`(?:^|[\\s"'/])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(
    attributes,
  );
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? '';
}

function openingTag(name: string, attributes: string): string {
  if (name === 'img') {
    const source = attribute(attributes, 'src');
    return OWN_PICTURE.test(source) ? `<img src="${source.replace(/\s+/g, '')}">` : '';
  }
  const kept = ['colspan', 'rowspan', 'start'].flatMap((each) => {
    const value = attribute(attributes, each);
    return /^\d{1,3}$/.test(value) ? [` ${each}="${value}"`] : [];
  });
  return `<${name}${kept.join('')}>`;
}

/**
 * A received HTML text reduced to bare structure: known tags without attributes (but for the span of table
 * cells, the start of a list, and pictures inside the text), everything else gone, stray brackets as
 * characters. What comes out has nothing in it to load, run, style or follow; it is cleaned once more by
 * whoever shows it.
 */
export function bareMarkup(html: string): string {
  let text = html.replace(/<!--[\s\S]*?(?:-->|$)/g, '');
  // Taking one out may join another together, so until nothing changes.
  for (let before = ''; before !== text; ) {
    before = text;
    const { tagged, rest } = withoutUnseen(text, UNSEEN);
    text = tagged + rest;
  }
  const ends = tagEnds(text);
  let bare = '';
  let at = 0;
  const words = (from: number, to: number) =>
    text.slice(from, to).replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  for (const match of text.matchAll(TAG)) {
    const from = match.index + match[0].length;
    const end = ends[from] as number;
    // One that stands within the tag before it, or never ends, is no tag.
    if (match.index < at || end < 0) continue;
    bare += words(at, match.index);
    at = end + 1;
    const name = (match[2] ?? '').toLowerCase();
    if (!KEPT_TAGS.has(name)) continue;
    bare += match[1] ? `</${name}>` : openingTag(name, text.slice(from, end));
  }
  return bare + words(at, text.length);
}
