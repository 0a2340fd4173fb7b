import { type ClockFacts, caseClock } from '../domain/case-clock';
import { formatLong, type PlainDate } from '../lib/plain-date';
import type { Milestone } from '../procedure/clock-next';
import { comingWords } from '../procedure/coming-words';
import { eventsOf, type ProcedureEventId } from '../procedure/events';
import { RULE_CHANGED } from '../procedure/rule-override';
import type { CalendarEntry } from './write-calendar';

/** What of a case a calendar may say besides what is due. */
type CalendarWords = 'reference' | 'nothing' | 'title';

/** A case as far as its dates are concerned. */
export type DatedCase = ClockFacts & {
  /** Stays with the case wherever it is opened. */
  readonly matterId: string;
  readonly title: string;
  readonly reference: string;
  readonly closedOn: PlainDate | null;
};

/** Which dates and in which words. */
export interface CalendarChoice {
  readonly words: CalendarWords;
  /** Also what has happened, and not only what is still to come or overdue. */
  readonly past: boolean;
  /** Of each case only what comes next and what is overdue: for a calendar of many cases. */
  readonly nextOnly: boolean;
}

/** What stands before each title: the council's reference, nothing, or what the user calls the case. */
function caseWords(dated: DatedCase, words: CalendarWords): string {
  if (words === 'title') return dated.title.trim() || dated.reference.trim();
  return words === 'reference' ? dated.reference.trim() : '';
}

function milestoneWords({ id, kind, label, confidence, changedRule }: Milestone): string {
  if (kind === 'planned') return comingWords(id.slice('planned:'.length) as ProcedureEventId);
  if (kind === 'promised') return label;
  const doubts = [
    confidence === 'low' || confidence === 'none' ? 'rule not confirmed' : '',
    changedRule ? RULE_CHANGED : '',
  ].filter(Boolean);
  return `${label}: last day${doubts.length > 0 ? ` (${doubts.join(', ')})` : ''}`;
}

/**
 * The dates of one case for a calendar. No word of the complaint is in them and, unless the user chooses the case's
 * title, nothing that says whose case it is: calendars are synchronised to other computers.
 *
 * @param today the day they are worked out on; it is said in each note
 * @returns none for a closed case, unless the past is asked for
 */
export function calendarEntries(
  dated: DatedCase,
  today: PlainDate,
  { words, past, nextOnly }: CalendarChoice,
): readonly CalendarEntry[] {
  const before = caseWords(dated, words);
  const note = `Worked out on ${formatLong(today)}. If a date of the case changes, save the calendar again.`;
  const entry = (key: string, date: PlainDate, what: string): CalendarEntry => ({
    uid: `${dated.matterId}-${key.replace(/[^a-z0-9-]+/gi, '-')}@evenhand.invalid`,
    date,
    title: before ? `${before}: ${what}` : what,
    note,
  });
  const { clock } = caseClock(dated, today, { brief: true });
  const upcoming = nextOnly ? clock.upcoming.slice(0, 1) : clock.upcoming;
  const coming = dated.closedOn
    ? []
    : [...clock.overdue, ...upcoming].map((milestone) =>
        entry(milestone.id, milestone.date, milestoneWords(milestone)),
      );
  const happened = past
    ? eventsOf(dated.procedure).flatMap(({ id, label }): CalendarEntry[] => {
        const date = dated.events[id];
        return date && date <= today ? [entry(`planned:${id}`, date, label)] : [];
      })
    : [];
  return [...happened, ...coming].sort((one, other) => (one.date < other.date ? -1 : 1));
}
