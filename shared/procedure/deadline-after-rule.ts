import { daysBetween, formatLong, laterOf } from '../lib/plain-date';
import type { Deadline, DeadlineStatus } from './deadline';
import { type Context, deadlineOf, firstKnown } from './deadline-context';
import type { Rule } from './rule';

/**
 * The adult delay letter (SI 2009/309 reg 14(4)): wanted only when the relevant period ends without a response.
 * The law sets no time for it, so a letter sent at all meets it; until then the days since the period ended count.
 *
 * @param earlier the answer of the rule it follows
 */
export function answerAfterRule(rule: Rule, earlier: Deadline | undefined, context: Context): Deadline {
  if (!earlier?.dueOn || earlier.startsFrom === null) {
    const missing = earlier?.status.state === 'cannot-be-computed' ? earlier.status.missing : [];
    const why = `It depends on "${earlier?.name ?? rule.afterRule}", which cannot be computed yet.`;
    return deadlineOf(rule, { status: { state: 'cannot-be-computed', missing, why } });
  }
  const due = earlier.dueOn;
  const startsFrom = { event: earlier.startsFrom.event, date: due, label: `Last day for "${earlier.name}"` };
  const dated = { dueOn: due, unextendedDueOn: due, furthestDueOn: due, startsFrom };
  const met = firstKnown(rule.until, context.dates, context.options.today);
  if (met) {
    const status: DeadlineStatus = {
      state: 'met',
      on: met.date,
      daysUsed: daysBetween(due, laterOf(due, met.date)),
    };
    return deadlineOf(rule, { ...dated, status });
  }
  if (earlier.status.state !== 'late') {
    const why = `Only if "${earlier.name}" is late; its last day is ${formatLong(due)}.`;
    return deadlineOf(rule, { startsFrom, status: { state: 'not-needed', why } });
  }
  const answeredOn = earlier.status.metOn;
  const daysOver = daysBetween(due, answeredOn ?? context.options.today);
  const notes = answeredOn
    ? ['The response was late and no letter explaining the delay is recorded.']
    : ['The period has ended without a response: write now to say so and why.'];
  return deadlineOf(rule, {
    ...dated,
    notes,
    status: { state: 'late', daysUsed: daysOver, daysOver, metOn: null },
  });
}
