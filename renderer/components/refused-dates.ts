/**
 * What was typed into a date field and is no date, while its screen is away: shown again when the screen comes back.
 * In memory only, and gone with the page.
 */
const refused = new Map<string, string>();

/** Keeps what was typed under the field's own name; `null` forgets it. */
export function keepRefusedDate(name: string | undefined, words: string | null): void {
  if (name === undefined) return;
  if (words === null) refused.delete(name);
  else refused.set(name, words);
}

/** What was typed there and refused; `null` when nothing was. */
export function refusedDate(name: string | undefined): string | null {
  return name === undefined ? null : (refused.get(name) ?? null);
}
