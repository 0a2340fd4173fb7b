import type { LetterAbout } from '../letters-of-case';
import type { CaseFacts, Place, Severity } from './gap';

/** What one letter is written from: the case, and to whom and about what it is. */
export type LetterFacts = CaseFacts & { readonly about: LetterAbout };

/** Something a letter has to do, by law or by good practice. */
export type LetterDuty = {
  /** Names the gap when it is not done. */
  readonly code: string;
  /** What the letter does, as its list of duties says it: "Says how the complaint was considered". */
  readonly does: string;
  /** The rule it comes from; `null` for what is only sensible. Only `printableCitation` says what may be printed. */
  readonly ruleId: string | null;
  /** The section of the letter that does it. */
  readonly section: string;
  readonly severity: Severity;
  readonly place: Place | ((facts: LetterFacts) => Place);
  /** Whether this case asks for it at all. */
  readonly asked?: (facts: LetterFacts) => boolean;
  /** What is missing, as a sentence for the author; `null` when the duty is met. */
  readonly lacks: (facts: LetterFacts) => string | null;
};
