import type { CaseFacts, Place, Severity } from './gap';

/** Something a letter of the adult procedure has to do, by law or by good practice. */
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
  readonly place: Place;
  /** Whether this case asks for it at all. */
  readonly asked?: (facts: CaseFacts) => boolean;
  /** What is missing, as a sentence for the author; `null` when the duty is met. */
  readonly lacks: (facts: CaseFacts) => string | null;
};
