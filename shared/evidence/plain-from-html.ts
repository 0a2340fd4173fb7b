const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  pound: '£',
  euro: '€',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  bull: '•',
  middot: '·',
  copy: '©',
  reg: '®',
  deg: '°',
  frac12: '½',
  eacute: 'é',
};

function character(code: number): string {
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
}

function decode(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z0-9]{2,10}));/gi,
    (whole, decimal, hex, name) => {
      if (decimal) return character(Number(decimal));
      if (hex) return character(Number.parseInt(hex, 16));
      return ENTITIES[name] ?? ENTITIES[String(name).toLowerCase()] ?? whole;
    },
  );
}

/** Elements whose content is not for reading. */
const UNSEEN =
  /<(script|style|head|title|template|noscript|svg|math|object|iframe)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi;
const BLOCK =
  /<\/?(?:p|div|br|hr|h[1-6]|li|ul|ol|tr|table|thead|tbody|blockquote|pre|section|article|header|footer|address|dl|dt|dd)\b[^>]*>/gi;

/**
 * A text without the elements that are not for reading, parted behind its last closing bracket. Behind that no tag can
 * begin: to look for one from every "<" there would take time that grows with the square of the text, and a hostile
 * paper is made of those. An element that is never closed takes the rest with it.
 * @param unseen finds such elements, from their tag to the end of what they hold; its first group is their name
 */
export function withoutUnseen(
  html: string,
  unseen: RegExp,
): { readonly tagged: string; readonly rest: string } {
  const end = html.lastIndexOf('>') + 1;
  let isOpen = false;
  const tagged = html.slice(0, end).replace(unseen, (whole: string, name: string) => {
    const closing = whole.lastIndexOf('</');
    isOpen ||= closing < 0 || !new RegExp(`^</${name}\\s*>$`, 'i').test(whole.slice(closing));
    return ' ';
  });
  return { tagged, rest: isOpen ? '' : html.slice(end) };
}

/**
 * The words of an HTML text, one block to a line, for searching. It is read as text and never as markup,
 * so nothing in it can run or load; what is shown on screen is cleaned separately.
 */
export function plainFromHtml(html: string): string {
  const { tagged, rest } = withoutUnseen(html.replace(/<!--[\s\S]*?(?:-->|$)/g, ''), UNSEEN);
  const text = tagged
    .replace(/\s+/g, ' ')
    .replace(/<\/t[dh]\s*>/gi, ' ')
    .replace(BLOCK, '\n')
    .replace(/<[^>]*>/g, '');
  return decode(text + rest.replace(/\s+/g, ' '))
    .split('\n')
    .map((line) => line.replace(/[ \t\u00a0]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
