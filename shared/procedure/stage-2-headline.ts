import { formatLong } from '../lib/plain-date';
import type { Deadline, DeadlineOptions } from './deadline';
import type { ClockBasis } from './rule';

const BASIS_WORDS: Record<ClockBasis, string> = {
  request: 'the request',
  'statement-agreed': 'the agreed statement of complaint',
  'council-stated': 'the start date the council gave',
};

/** "the request", "the agreed statement of complaint": where a count of Stage 2 starts. */
export function basisWords(basis: ClockBasis): string {
  return BASIS_WORDS[basis];
}

/** Which start is the headline, and why. */
interface HeadlineChoice {
  readonly basis: ClockBasis;
  readonly reason: string;
  readonly notes: readonly string[];
}

const earliest = (answers: readonly Deadline[]): Deadline =>
  answers.reduce((one, other) =>
    (other.startsFrom?.date ?? '') < (one.startsFrom?.date ?? '') ? other : one,
  );

/**
 * Which of Stage 2's competing starts is the headline. Sources disagree (Ombudsman decisions count from the
 * request, from the agreed complaint, or from the start the council gave), so the stricter leads unless the user
 * has chosen another and said why.
 *
 * @param answers the response deadline of each basis
 */
export function chooseHeadline(answers: readonly Deadline[], options: DeadlineOptions): HeadlineChoice {
  const started = answers.filter((answer) => answer.startsFrom !== null && answer.basis !== null);
  const dated = started.filter((answer) => answer.unextendedDueOn !== null);
  // While the clock stands still no count has a last day: the one that has run longest is the stricter.
  if (dated.length === 0 && started.length > 1) {
    const basis = earliest(started).basis as ClockBasis;
    return {
      basis,
      reason: `Counted from ${basisWords(basis)}, the earlier start. The clock stands still.`,
      notes: [],
    };
  }
  const stricter = [...dated].sort((one, other) =>
    (one.unextendedDueOn as string) < (other.unextendedDueOn as string) ? -1 : 1,
  )[0];
  const basis: ClockBasis = stricter?.basis ?? 'request';
  const others = dated.filter((answer) => answer.basis !== basis);
  const reason =
    others.length === 0
      ? `Counted from ${basisWords(basis)}, the only start with a date so far.`
      : `Counted from ${basisWords(basis)}, the stricter start. Sources disagree; counted from ${others
          .map((other) =>
            other.dueOn
              ? `${basisWords(other.basis as ClockBasis)} the last day is ${formatLong(other.dueOn)}`
              : basisWords(other.basis as ClockBasis),
          )
          .join(', and from ')}.`;

  const wanted = options.clockBasis;
  if (!wanted || wanted.headline === 'stricter') return { basis, reason, notes: [] };
  if (!dated.some((answer) => answer.basis === wanted.headline)) {
    return {
      basis,
      reason,
      notes: [`You chose to count from ${basisWords(wanted.headline)}, but it has no date yet.`],
    };
  }
  if (wanted.reason.trim() === '') {
    return {
      basis,
      reason,
      notes: [
        `Say why Stage 2 is counted from ${basisWords(wanted.headline)}; until then the stricter start leads.`,
      ],
    };
  }
  return {
    basis: wanted.headline,
    reason: `Counted from ${basisWords(wanted.headline)}, as you chose: ${wanted.reason.trim()}`,
    notes: [],
  };
}
