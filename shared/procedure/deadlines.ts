import type { Deadline, DeadlineOptions, EventDates } from './deadline';
import { answerAfterRule } from './deadline-after-rule';
import { answerFrom, missingStart } from './deadline-answer';
import { firstKnown, readContext } from './deadline-context';
import { effectiveRules } from './rules';
import { chooseHeadline } from './stage-2-headline';
import { workingDaysBetween } from './working-days';

/** Longer than this between the request and the agreed statement is pointed out. The figure is this program's. */
const DRIFT_DAYS = 10;

function markHeadline(answers: readonly Deadline[], options: DeadlineOptions, dates: EventDates): Deadline[] {
  const responses = answers.filter((answer) => answer.rule.basis !== null);
  if (responses.length === 0) return [...answers];
  const choice = chooseHeadline(responses, options);
  const requested = dates['stage-2-requested'];
  const agreed = dates['statement-agreed'];
  const drift = requested && agreed ? workingDaysBetween(requested, agreed, options.calendar) : 0;
  return answers.map((answer) => {
    if (answer.basis === null) return answer;
    const headline = answer.basis === choice.basis;
    const notes = [...answer.notes];
    if (headline && answer.rule.basis !== null) {
      notes.push(...choice.notes);
      if (drift > DRIFT_DAYS) {
        notes.push(
          `${drift} working days passed between the request and the agreed statement. The Ombudsman has found such delay to be fault (23 013 837).`,
        );
      }
    }
    return { ...answer, headline, headlineReason: headline ? choice.reason : null, notes };
  });
}

/**
 * Every deadline of a procedure for one case (or one point of it), computed from its dates by the rules. The one
 * engine: screens, documents, the register and the home list all ask it.
 *
 * Nothing here throws for what a user can enter: a date that is not real counts as missing, a rule edited to
 * nonsense is used as shipped, and both are said in words.
 *
 * @param events the case's dates by event; ids not known here are left alone
 * @param options today, the calendar, the procedure, freezes, extension, choice of start, changed rules
 * @returns one answer per rule (per start of Stage 2), in the order of the procedure
 */
export function computeDeadlines(events: EventDates, options: DeadlineOptions): readonly Deadline[] {
  const context = readContext(events, options);
  const answers: Deadline[] = [];
  for (const { rule, refusal } of effectiveRules(options.procedure, options.overrides)) {
    if (!rule.enabledByDefault || rule.unit === 'information' || rule.unit === 'within-parent') continue;
    if (rule.shownWhen.length > 0 && !firstKnown(rule.shownWhen, context.dates)) continue;
    const starts = rule.from.filter((event) => context.dates[event] !== undefined);
    const from = rule.fromEach ? starts : starts.slice(0, 1);
    const found = rule.afterRule
      ? [
          answerAfterRule(
            rule,
            answers.find((answer) => answer.ruleId === rule.afterRule),
            context,
          ),
        ]
      : from.length === 0
        ? [missingStart(rule, context)]
        : from.map((event) => answerFrom(rule, event, context));
    answers.push(
      ...found.map((answer) => (refusal ? { ...answer, notes: [...answer.notes, refusal] } : answer)),
    );
  }
  return markHeadline(answers, options, context.dates);
}
