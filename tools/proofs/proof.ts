/** What a proof found: whether the claim holds, and the figure it rests on, in one line. */
type Verdict = { holds: boolean; figure: string };

/** A claim this project makes about itself, with the work that shows it. */
export type Proof = {
  /** The word to give `npm run prove --`. */
  name: string;
  /** The claim, as a reader would want it put. */
  claim: string;
  /** Does the work. `times` is how often to repeat it, where repeating means something. */
  run: (options: { times: number }) => Promise<Verdict>;
};
