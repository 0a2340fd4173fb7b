/** A reference read from the front of a file name, and the rest of the name. */
type NamedReference = { readonly reference: string; readonly rest: string };

/**
 * The reference at the front of a name: "E13 Assessment" or "E2a - Photograph". Section and statute
 * numbers ("S47 enquiry", "s17") are not references.
 * @param name a file name without its extension
 */
export function referenceInName(name: string): NamedReference | null {
  const found = /^\s*\[?([A-RT-Z])[\s_-]?0*(\d{1,4})([a-z]?)\]?(?=[\s._:–—-]|$)[\s._:–—-]*(.*)$/.exec(name);
  if (!found) return null;
  const [, letter, number, suffix, rest] = found;
  // "A4 photocopy" is paper, not a reference.
  if (
    letter === 'A' &&
    /^[345]$/.test(number ?? '') &&
    /^(?:paper|scan|cop|photocop|print)/i.test(rest ?? '')
  ) {
    return null;
  }
  return { reference: `${letter}${number}${suffix}`, rest: rest ?? '' };
}

/** The number after the highest E-number in use: "E22". References with letters count by their number. */
export function nextReference(inUse: Iterable<string>): string {
  let highest = 0;
  for (const reference of inUse) {
    const number = /^E(\d+)[a-z]?$/i.exec(reference)?.[1];
    if (number) highest = Math.max(highest, Number(number));
  }
  return `E${highest + 1}`;
}

/**
 * The reference of something attached to a document: "E1" gives "E1a", then "E1b" … "E1z", "E1-27".
 * @param inUse references already taken
 */
export function attachedReference(parent: string, inUse: ReadonlySet<string>): string {
  const base = /\d$/.test(parent) ? parent : `${parent}-`;
  for (let index = 0; index < 26; index += 1) {
    const reference = base + (base === parent ? String.fromCharCode(97 + index) : String(index + 1));
    if (!inUse.has(reference)) return reference;
  }
  for (let number = 27; ; number += 1) {
    const reference = `${parent}-${number}`;
    if (!inUse.has(reference)) return reference;
  }
}

/** Compares references and file names as people count: E2 before E10, E2 before E2a. */
export function compareAsCounted(a: string, b: string): number {
  const parts = (text: string) => text.toLowerCase().match(/\d+|\D+/g) ?? [];
  const [left, right] = [parts(a), parts(b)];
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const [x, y] = [left[index] as string, right[index] as string];
    const numbers = /^\d/.test(x) && /^\d/.test(y);
    const order = numbers ? Number(x) - Number(y) : x < y ? -1 : x > y ? 1 : 0;
    if (order !== 0) return order;
  }
  return left.length - right.length;
}
