import { formatFull, formatLong } from '../lib/plain-date';
import type { Deadline } from './deadline';
import { periodWords } from './rule';
import { amountWords } from './rule-in-words';

const days = (n: number, kind: Deadline['days']) =>
  `${n} ${kind === 'working' ? 'working ' : ''}${n === 1 ? 'day' : 'days'}`;

/** "25 working days from 12 November 2024 (Complainant asked for Stage 2)": how a date came about, in one line. */
export function derivationWords(deadline: Deadline): string {
  const { rule, startsFrom, period, extended } = deadline;
  if (!startsFrom) return amountWords(rule);
  const length =
    period === null
      ? amountWords(rule)
      : rule.direction === 'before'
        ? `At least ${periodWords(rule.unit, period)} before`
        : `${periodWords(rule.unit, period)} from`;
  const more = extended && rule.extension?.to ? ', the longer period' : '';
  const joined = period === null ? `${length}, from` : length;
  return `${joined} ${formatLong(startsFrom.date)} (${startsFrom.label})${more}`;
}

/** Where a deadline stands, as a sentence without its name: "Day 12; 13 working days are left." */
export function statusWords({ status, days: kind, rule }: Deadline): string {
  const back = rule.direction === 'before';
  switch (status.state) {
    case 'met':
      return back
        ? `Done on ${formatFull(status.on)}, ${days(status.daysUsed, kind)} before.`
        : `Done on ${formatFull(status.on)}, on day ${status.daysUsed}: in time.`;
    case 'due':
      return back
        ? `${days(status.daysLeft, kind)} left until then.`
        : `Today is day ${status.daysUsed}; ${days(status.daysLeft, kind)} left.`;
    case 'late':
      if (!status.metOn && rule.effect === 'window')
        return 'The time has ended; a later request may still be accepted.';
      return status.metOn
        ? `Done on ${formatFull(status.metOn)}, ${days(status.daysOver, kind)} late.`
        : `${days(status.daysOver, kind)} over, and not done.`;
    case 'no-fixed-date':
      return status.metOn
        ? `Done on ${formatFull(status.metOn)}, after ${days(status.daysUsed, kind)}.`
        : `No last day is set; ${days(status.daysUsed, kind)} so far.`;
    case 'stopped':
    case 'not-needed':
    case 'cannot-be-computed':
      return status.why;
  }
}
