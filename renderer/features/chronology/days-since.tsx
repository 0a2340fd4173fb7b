import { Select } from '@mantine/core';
import { useCase } from '@renderer/data/case-context';
import { caseCalendar } from '@shared/domain/case-calendar';
import type { ChronologyEntry } from '@shared/domain/chronology-entry';
import { daysBetween, formatLong } from '@shared/lib/plain-date';
import { workingDaysBetween } from '@shared/procedure/working-days';
import { useMemo, useState } from 'react';
import styles from './chronology.module.css';

/** Offers shown at once; typing finds the others. */
const OFFERS = 40;

const days = (count: number, what: string): string =>
  `${count.toLocaleString('en-GB')} ${what}${count === 1 ? 'day' : 'days'}`;

const NONE: readonly ChronologyEntry[] = [];

/**
 * How long after an earlier event this one was, in the working days of the case: whether an assessment or a record was
 * in its time. It is only looked at, and not kept.
 */
export function DaysSince({ entry }: { readonly entry: ChronologyEntry }) {
  const { chronology, matter } = useCase();
  const [sinceId, setSinceId] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const { on, precision } = entry.date;
  const dated = precision === 'day' ? on : null;
  const earlier = useMemo(
    () =>
      asked && dated !== null
        ? chronology
            .filter(({ id, date }) => id !== entry.id && date.precision === 'day' && date.on !== null)
            .filter(({ date }) => (date.on ?? '') < dated)
            .sort((one, other) => ((one.date.on ?? '') < (other.date.on ?? '') ? 1 : -1))
        : NONE,
    [asked, dated, chronology, entry.id],
  );
  if (dated === null) return null;
  const since = earlier.find(({ id }) => id === sinceId)?.date.on ?? null;
  return (
    <div>
      <Select
        label="Count the days since"
        placeholder="An earlier event"
        data={earlier.map(({ id, date, event }) => ({
          value: id,
          label: `${date.on ? formatLong(date.on) : ''}: ${event.slice(0, 120) || 'Nothing written yet'}`,
        }))}
        value={sinceId}
        onChange={setSinceId}
        onFocus={() => setAsked(true)}
        onDropdownOpen={() => setAsked(true)}
        limit={OFFERS}
        nothingFoundMessage="No earlier event with a day of its own."
        searchable
        clearable
      />
      <p role="status" className={styles.sinceAnswer}>
        {since === null
          ? ''
          : `${days(workingDaysBetween(since, dated, caseCalendar(matter)), 'working ')} after ${formatLong(since)} (${days(daysBetween(since, dated), '')} in all). The first day is not counted.`}
      </p>
    </div>
  );
}
