import { procedureEvent } from './events';
import {
  type DayCount,
  type Duty,
  legalStatusWords,
  periodWords,
  printableCitation,
  type Rule,
  type SourceKind,
  standingWords,
} from './rule';

/** One thing to know of a rule: what it is, and how it is for this rule. */
interface RuleFact {
  readonly term: string;
  readonly words: string;
}

const DUTY: Record<Duty, string> = {
  complainant: "The complainant's own time",
  council: 'The council',
  'council-with-independent-person': 'The council, together with the Stage 2 Independent Person',
  'investigating-officer-and-independent-person': 'The Investigating Officer and the Independent Person',
  panel: 'The review panel',
  provider: 'The care provider',
};

/** Who owes it, or whose time it is, in words. */
export function dutyWords(duty: Duty): string {
  return DUTY[duty];
}

const SOURCE: Record<SourceKind, string> = {
  legislation: 'the law, read',
  'official-summary': 'an official summary of the law, read',
  'identical-legislation': 'the same words in another law, read',
  ombudsman: 'published by the Ombudsman, read',
  secondary: 'a published page or guide, read',
  local: "one council's own practice",
  unconfirmed: 'its words were not read',
};

/** What kind of source it is and whether it was read, in words. */
export function sourceKindWords(kind: SourceKind): string {
  return SOURCE[kind];
}

const DAY_COUNT: Record<DayCount, string | null> = {
  'event-day-zero':
    'The day of the event is not counted: the next one that counts is day 1, and the last day counts in full',
  'beginning-with': 'The day of the event is day 1, so the period ends the day before the same date',
  'corresponding-date': 'It ends on the same date of the later month or year',
  none: null,
};

const givesNoDate = (rule: Rule): boolean => rule.unit === 'information' || rule.unit === 'within-parent';

/** "25 working days", "At least 10 working days before", "As soon as possible". */
export function amountWords(rule: Rule): string {
  if (givesNoDate(rule) || rule.unit === 'date-agreed' || rule.unit === 'as-soon-as-possible') {
    const words = periodWords(rule.unit, rule.amount);
    return words.charAt(0).toUpperCase() + words.slice(1);
  }
  if (rule.amount === null) return 'No period of its own';
  const period = periodWords(rule.unit, rule.amount);
  return rule.direction === 'before' ? `At least ${period} before` : period;
}

function fromWords(rule: Rule, nameOf: (ruleId: string) => string): string | null {
  if (rule.afterRule) return `The last day of “${nameOf(rule.afterRule)}”, if that was not met in time`;
  const [first, ...others] = rule.from.map((event) => procedureEvent(event).label);
  if (!first) return null;
  if (others.length === 0) return first;
  return rule.fromEach
    ? `Each of: ${[first, ...others].join('; ')}`
    : `${first}; while that has no date: ${others.join('; ')}`;
}

function extensionWords(rule: Rule): string | null {
  if (rule.extension) {
    return `${rule.extension.words} It counts once “${procedureEvent(rule.extension.needs).label}” has a date.`;
  }
  if (rule.noExtension) return rule.noExtension;
  return givesNoDate(rule) || rule.effect !== 'limit' ? null : 'None that we found';
}

const EFFECT: Record<Rule['effect'], string> = {
  limit: 'A limit',
  window: 'Time to ask for something: nothing closes in this program when it ends',
  advice: 'Shown for information: it is never counted as overdue',
};

function printedWords(rule: Rule): string {
  const citation = printableCitation(rule);
  if (citation === null) return 'Never printed: it stays on the screen';
  return rule.printing === 'as-law'
    ? `Cited as law: ${citation}`
    : `Printed only with its source, ${citation}`;
}

/**
 * A rule in plain words, fact by fact, in the order a person asks: how long, from what, to what, which day is day 1,
 * what softens or lengthens it, what it is and how sure we are. Facts that a rule has not are left out.
 *
 * @param nameOf the name of another rule, for one that follows it
 */
export function ruleInWords(rule: Rule, nameOf: (ruleId: string) => string): readonly RuleFact[] {
  const facts: readonly (readonly [string, string | null])[] = [
    ['How long', amountWords(rule)],
    [rule.direction === 'before' ? 'Counts back from' : 'Counts from', fromWords(rule, nameOf)],
    ['Met by', rule.until.map((event) => procedureEvent(event).label).join('; or: ') || null],
    ['Which day is day 1', givesNoDate(rule) ? null : DAY_COUNT[rule.dayCount]],
    ['The law adds', rule.softener ? `“${rule.softener}”` : null],
    ['Can it be longer?', extensionWords(rule)],
    [
      'Stands still',
      rule.stopsWhenFrozen && rule.unit === 'working-day' && rule.direction === 'after'
        ? 'While other proceedings stop the complaint'
        : null,
    ],
    ['Who owes it', dutyWords(rule.duty)],
    ['What it is', `${legalStatusWords(rule.legalStatus)}. ${EFFECT[rule.effect]}`],
    ['How sure we are', standingWords(rule)],
    ['In documents', printedWords(rule)],
    ['Changed', rule.edited],
  ];
  return facts.flatMap(([term, words]) => (words === null ? [] : [{ term, words }]));
}
