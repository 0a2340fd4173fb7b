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
 * The words of an HTML text, one block to a line, for searching. It is read as text and never as markup,
 * so nothing in it can run or load; what is shown on screen is cleaned separately.
 */
export function plainFromHtml(html: string): string {
  const text = html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(UNSEEN, ' ')
    .replace(/\s+/g, ' ')
    .replace(/<\/t[dh]\s*>/gi, ' ')
    .replace(BLOCK, '\n')
    .replace(/<[^>]*>/g, '');
  return decode(text)
    .split('\n')
    .map((line) => line.replace(/[ \t\u00a0]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
