const SPECIAL = /[&<>"]/g;
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

// Characters that XML 1.0 cannot hold at all: control characters, and halves of surrogate pairs. They have no shape
// on paper either; the replacement character shows that something was there.
const UNPRINTABLE = new RegExp(
  '[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]' +
    '|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]',
  'g',
);

/** Text made safe to stand in XML, in an element or in a double-quoted attribute. */
export function escapeXml(text: string): string {
  const clean = text.replace(UNPRINTABLE, '\ufffd');
  return clean.replace(SPECIAL, (character) => ESCAPES[character] as string);
}
