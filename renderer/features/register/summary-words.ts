import { COUNTED_BY_WORDS, financialYearName, isAnyTime, periodWords } from '@shared/register/period';
import type { Selected, Selection } from '@shared/register/selection';

const many = (count: number, one: string, more: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : more}`;

/** "182 cases in 2025-26", "No case from 1 May 2025": what the register shows, in one line. */
export function titleWords({ cases }: Selected, { period }: Selection): string {
  const when = isAnyTime(period) ? 'at any time' : (financialYearName(period) ?? periodWords(period));
  const within = financialYearName(period) ? `in ${when}` : when;
  if (cases.length === 0) return `No case ${within}`;
  return `${many(cases.length, 'case', 'cases')} ${within}`;
}

/** How they were counted, and what was not. */
export function summaryWords({ entries, outside }: Selected, selection: Selection): string {
  const stages = many(entries.length, 'stage', 'stages');
  const counted = isAnyTime(selection.period)
    ? `${stages} of complaints, whenever they were.`
    : `${stages} of complaints, counted by ${COUNTED_BY_WORDS[selection.by]}.`;
  const other = `${many(outside.length, 'case is', 'cases are')} of another time.`;
  return [entries.length > 0 ? counted : '', outside.length > 0 ? other : ''].filter(Boolean).join(' ');
}
