import type { CaseListEntry } from '@renderer/data/cases';
import { dayOf } from '@renderer/data/today';
import { caseClock } from '@shared/domain/case-clock';
import { inMidSentence } from '@shared/lib/mid-sentence';
import { formatNear } from '@shared/lib/near-date';
import { formatLong, type PlainDate } from '@shared/lib/plain-date';
import { RULE_CHANGED } from '@shared/procedure/rule-override';

/** What is next in a case, as its line in the list says it. */
export type NextDate = {
  /** `late`: in law; `check`: late by a rule that is not confirmed, or near; `none`: nothing has a date. */
  readonly tone: 'late' | 'check' | 'plain' | 'none';
  readonly date: PlainDate | null;
  /** "Was due Tue 14 Jan", "Fri 14 Feb"; empty when there is none. */
  readonly when: string;
  readonly what: string;
  /** How the clock stands. */
  readonly clock: string;
  /** The deadline it comes from, to be asked about; null for what is planned, and where there is none. */
  readonly why: string | null;
};

const NEAR = 5;

/** Reads what is next in a case on a day: the longest overdue before anything to come. */
export function nextDateOf(entry: CaseListEntry, today: PlainDate): NextDate {
  if (entry.closedOn) {
    const what = `Closed ${formatLong(entry.closedOn)}`;
    return { tone: 'none', date: null, when: '', what, clock: '', why: null };
  }
  const { clock } = caseClock({ ...entry, ...entry.clock }, today, { brief: true });
  const [overdue] = clock.overdue;
  if (overdue) {
    const over = overdue.daysOver ?? 0;
    const days = `${over} ${overdue.days === 'working' ? 'working ' : ''}${over === 1 ? 'day' : 'days'} late`;
    const sure = overdue.confidence !== 'low' && overdue.confidence !== 'none';
    return {
      tone: sure ? 'late' : 'check',
      date: overdue.date,
      when: `Was due ${formatNear(overdue.date, today)}`,
      what: overdue.label,
      clock: [
        sure ? days : `${days}, by guidance that is not confirmed`,
        overdue.changedRule ? RULE_CHANGED : '',
      ]
        .filter(Boolean)
        .join(' · '),
      why: overdue.id,
    };
  }
  const { next, headline } = clock;
  if (headline.state === 'stopped' && !next) {
    const what = 'The clock stands still';
    return { tone: 'none', date: null, when: '', what, clock: headline.label, why: headline.deadlineKey };
  }
  if (!next) {
    const worked = `Last worked on ${formatNear(dayOf(entry.changedAt), today)}`;
    return headline.state === 'not-started'
      ? { tone: 'none', date: null, when: '', what: headline.label, clock: worked, why: null }
      : {
          tone: 'none',
          date: null,
          when: '',
          what: 'Nothing more is due',
          clock: headline.label,
          why: headline.deadlineKey,
        };
  }
  const near = next.daysLeft !== null && next.daysLeft <= NEAR;
  return {
    tone: near ? 'check' : 'plain',
    date: next.date,
    when: formatNear(next.date, today),
    what: next.changedRule ? `${next.label} · ${RULE_CHANGED}` : next.label,
    clock: headline.label,
    why: next.kind === 'deadline' ? next.id : headline.deadlineKey,
  };
}

/** Overdue first, then by date, then those without one, the last changed first; closed cases at the end. */
export function inOrderOfDates(
  list: readonly CaseListEntry[],
  dates: ReadonlyMap<string, NextDate>,
): CaseListEntry[] {
  const rank = (entry: CaseListEntry): number => {
    if (entry.closedOn) return 3;
    const next = dates.get(entry.caseId);
    if (!next || next.date === null) return 2;
    return next.when.startsWith('Was due') ? 0 : 1;
  };
  const date = (entry: CaseListEntry) => dates.get(entry.caseId)?.date ?? '';
  return [...list].sort((one, other) => {
    const ranked = rank(one) - rank(other);
    if (ranked !== 0) return ranked;
    if (date(one) !== date(other)) return date(one) < date(other) ? -1 : 1;
    return other.changedAt - one.changedAt;
  });
}

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

/** "Four open. Next: Mrs T, progress update, Fri 17 Jan." */
export function listInWords(ordered: readonly CaseListEntry[], dates: ReadonlyMap<string, NextDate>): string {
  const open = ordered.filter((entry) => !entry.closedOn);
  const inWords = (count: number) => NUMBERS[count] ?? count.toLocaleString('en-GB');
  const many = `${inWords(open.length)} open`;
  const late = open.filter((entry) => dates.get(entry.caseId)?.when.startsWith('Was due')).length;
  const lateWords =
    late === 0
      ? ''
      : late === 1 && open.length === 1
        ? ', with something overdue'
        : `, ${inWords(late).toLowerCase()} with something overdue`;
  const coming = open
    .map((entry) => ({ entry, next: dates.get(entry.caseId) }))
    .filter(({ next }) => next?.date && !next.when.startsWith('Was due'))
    .sort((one, other) => ((one.next?.date ?? '') < (other.next?.date ?? '') ? -1 : 1))[0];
  if (!coming?.next) return `${many}${lateWords}.`;
  return `${many}${lateWords}. The next date is ${coming.next.when}: ${coming.entry.title}, ${inMidSentence(coming.next.what)}.`;
}
