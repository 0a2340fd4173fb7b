/**
 * Names that are safe to make a file from on Windows, macOS and Linux alike. A case leaves this
 * computer for another one, so a name only Linux would accept is refused everywhere.
 */
const MAX_PART_BYTES = 200;
const MAX_PARTS = 8;

/** Windows treats these as devices, with any extension, in any case, and with spaces behind. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(?:\..*)?$/i;

/** Characters Windows refuses, and control characters. A colon also rules out drive letters and hidden streams. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being refused
const REFUSED = /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f]/;

/** Marks that make a name read backwards or hide part of it ("gpj.exe" shown as "exe.jpg"). */
const DECEIVING = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;

/** Half a character: no file system keeps it as it is. */
const LONE_SURROGATE = /\p{Cs}/u;

/** Length in UTF-8 bytes; file systems count those. */
function utf8Length(text: string): number {
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return length;
}

/**
 * Whether `name` is one plain file or folder name: not empty, not `.` or `..`, no separator, no
 * device name, no trailing dot or space, at most 200 bytes.
 */
export function isSafeFileName(name: string): boolean {
  if (name === '' || name === '.' || name === '..') return false;
  if (REFUSED.test(name) || DECEIVING.test(name) || DEVICE.test(name)) return false;
  if (name.endsWith('.') || name.endsWith(' ') || name.startsWith(' ')) return false;
  return !LONE_SURROGATE.test(name) && utf8Length(name) <= MAX_PART_BYTES;
}

/**
 * Whether `name` is a safe name relative to a folder: parts joined by `/`, each a safe file name,
 * at most 8 parts. Never absolute, never upwards, never a drive.
 */
export function isSafeRelativeName(name: string): boolean {
  const parts = name.split('/');
  return parts.length <= MAX_PARTS && parts.every(isSafeFileName);
}

/**
 * The nearest safe file name to `wanted`, keeping its extension where it has a short one.
 * `fallback` (itself safe) is used when nothing readable is left.
 */
export function toSafeFileName(wanted: string, fallback: string): string {
  const clean = (text: string) =>
    [...text.normalize('NFC')]
      .map((character) => (REFUSED.test(character) || LONE_SURROGATE.test(character) ? '-' : character))
      .filter((character) => !DECEIVING.test(character))
      .join('')
      .replace(/\s+/g, ' ')
      .replace(/^ +|[. ]+$/g, '');
  const dot = wanted.lastIndexOf('.');
  const hasExtension = dot > 0 && /^\.[A-Za-z0-9]{1,8}$/.test(wanted.slice(dot));
  const extension = hasExtension ? wanted.slice(dot) : '';
  // No letter takes less than a byte: what is far too long is cut at once.
  let stem = [...clean(hasExtension ? wanted.slice(0, dot) : wanted)].slice(0, MAX_PART_BYTES).join('');
  const room = MAX_PART_BYTES - extension.length;
  while (utf8Length(stem) > room) stem = [...stem].slice(0, -1).join('');
  stem = stem.replace(/[. ]+$/, '');
  if (DEVICE.test(`${stem}${extension}`)) stem = `_${stem}`;
  const name = `${stem}${extension}`;
  return stem !== '' && /[\p{L}\p{N}]/u.test(stem) && isSafeFileName(name) ? name : fallback;
}
