/** A label as it reads in the middle of a sentence: without its capital, unless it begins with a name. */
export function inMidSentence(label: string): string {
  return /^(Stage \d|Independent Person|Investigating Officer|Ombudsman)/.test(label)
    ? label
    : label.charAt(0).toLowerCase() + label.slice(1);
}
