import type { CaseFile } from '@shared/domain/case-file';
import { findingsWritten } from '@shared/domain/findings-written';
import { formatFull, type PlainDate } from '@shared/lib/plain-date';
import type { Clock } from '@shared/procedure/clock';
import type { Milestone } from '@shared/procedure/clock-next';
import { comingWords, hasComingWords } from '@shared/procedure/coming-words';

/** "Monday 20 January", with the year when it is another than this one. */
export function dayInWords(date: PlainDate, today: PlainDate): string {
  const full = formatFull(date);
  return date.slice(0, 4) === today.slice(0, 4) ? full.slice(0, -5) : full;
}

function coming({ id, kind, label, date }: Milestone, today: PlainDate): string {
  const day = dayInWords(date, today);
  const event = id.startsWith('planned:') ? id.slice('planned:'.length) : '';
  if (hasComingWords(event)) return `${comingWords(event)} on ${day}`;
  if (kind === 'planned') return `${label}: ${day}`;
  return `${label} is due on ${day}`;
}

/** The heading of Overview: what is next in this case, in one sentence. */
export function nextInWords(clock: Clock, today: PlainDate): string {
  const { headline, overdue, next } = clock;
  if (headline.state === 'check-dates') return 'Two dates contradict each other: put them right first';
  const sure = overdue.find((one) => one.confidence !== 'low' && one.confidence !== 'none');
  if (sure) return `${sure.label} was due on ${dayInWords(sure.date, today)}`;
  if (headline.state === 'stopped') return 'The clock stands still';
  if (next) return coming(next, today);
  if (headline.state === 'not-started') return 'Enter the first date to start the clock';
  return headline.state === 'finished'
    ? 'Nothing more is due at this stage'
    : headline.sentence.replace(/\.$/, '');
}

const NUMBERS = ['None', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];
const inWords = (n: number) => NUMBERS[n] ?? String(n);

const OWN_WORDS: Record<CaseFile['matter']['userRole'], readonly [one: string, report: string]> = {
  'investigating-officer': ['findings are made', 'the report'],
  'adult-investigator': ['findings are made', 'the documents'],
  'independent-person': ['views are given', 'your report'],
  'panel-chair': ['conclusions are reached', 'the panel’s report'],
};

/** The line below it: how far the user's own work is. */
export function workInWords(caseFile: CaseFile, mending: number): string {
  const { done, total } = findingsWritten(caseFile);
  const [made, report] = OWN_WORDS[caseFile.matter.userRole];
  const parts: string[] = [];
  if (total === 0) parts.push('There are no complaint points yet.');
  else if (done === total) parts.push(`All ${total === 1 ? '' : `${inWords(total).toLowerCase()} `}${made}.`);
  else parts.push(`${inWords(done)} of ${inWords(total).toLowerCase()} ${made}.`);
  if (total > 0 && mending === 0) parts.push(`Nothing stands in the way of ${report}.`);
  if (total > 0 && mending > 0) {
    parts.push(`${inWords(mending)} ${mending === 1 ? 'thing' : 'things'} to mend before ${report} can go.`);
  }
  return parts.join(' ');
}
