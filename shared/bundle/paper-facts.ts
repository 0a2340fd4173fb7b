/** What was found out about a paper before it is put into a bundle. */
export type PaperFacts = {
  /** How many pages it prints on; null: it cannot be put in, and a page says so in its place. */
  readonly pages: number | null;
  /** Why not, as a sentence for the placeholder and for pre-flight. */
  readonly why: string;
  /** Set out by us: it has no pages of its own, so those in the bundle are not those of Word or Outlook. */
  readonly setOut: boolean;
  readonly upsideDown: readonly number[];
  readonly sideways: readonly number[];
  readonly large: readonly number[];
  /** Pages without a word that can be searched; null: not known yet. */
  readonly silent: readonly number[] | null;
};

/** Facts of papers by document id. A paper that has not been looked at yet is not in it. */
export type FactsOfPapers = ReadonlyMap<string, PaperFacts>;
