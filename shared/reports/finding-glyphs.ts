import type { FindingOutcome } from '../domain/finding';

/** Neutral signs for findings, the same in the app and in Word; always shown with the word. */
export const FINDING_GLYPHS: Record<FindingOutcome, string> = {
  upheld: '●',
  'partially-upheld': '◐',
  'not-upheld': '○',
  'no-finding': '◌',
};
