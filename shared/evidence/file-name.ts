/** A file's name as it can be kept and shown, and the name it came with when that differs. */
type KeptName = { readonly name: string; readonly cameAs: string | null };

/** `evidenceFileSchema` allows 255 characters; file systems count bytes, so fewer are kept. */
const LONGEST = 180;

/** Marks that make a name read backwards, or hide part of it. */
const DECEIVING = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** A name with its control and direction marks spelled out, so that a note can show what was there. */
function visible(name: string): string {
  return name
    .replace(
      /[\p{Cc}\p{Cs}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu,
      (mark) => `[U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
    )
    .slice(0, 400);
}

function shorten(name: string): string {
  const characters = [...name];
  if (characters.length <= LONGEST) return name;
  const dot = name.lastIndexOf('.');
  const extension = dot > 0 && name.length - dot <= 10 ? name.slice(dot) : '';
  return `${characters
    .slice(0, LONGEST - extension.length - 1)
    .join('')
    .trimEnd()}…${extension}`;
}

/**
 * A safe name for a file from anywhere: the last part of a path, no control characters, no marks that
 * turn text round, at most 180 characters with its extension kept.
 * @param original the name as it came, possibly "../../x.pdf", "C:\\x.pdf" or empty
 */
export function keptName(original: string): KeptName {
  const last = original.split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replace(DECEIVING, '')
    .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const name = clean === '' || /^\.+$/.test(clean) ? 'unnamed file' : shorten(clean);
  return { name, cameAs: name === original ? null : visible(original) };
}

/**
 * `name`, told apart from names already in use by a number: "letter.pdf" becomes "letter (2).pdf".
 * @param inUse lower-case names already taken
 */
export function distinctName(name: string, inUse: ReadonlySet<string>): string {
  if (!inUse.has(name.toLowerCase())) return name;
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let number = 2; ; number += 1) {
    const next = `${stem} (${number})${extension}`;
    if (!inUse.has(next.toLowerCase())) return next;
  }
}
