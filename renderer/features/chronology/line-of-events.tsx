import type { ChronologyEntry } from '@shared/domain/chronology-entry';
import { eventDateWords } from '@shared/domain/event-order';
import { daysBetween, formatLong } from '@shared/lib/plain-date';
import { memo, useMemo } from 'react';
import styles from './chronology.module.css';

type Props = {
  readonly entries: readonly ChronologyEntry[];
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
};

type Mark = { readonly entry: ChronologyEntry; readonly at: number };

/** More marks than this would be a bar, not a picture; near ones are then drawn as one. */
const MOST_MARKS = 250;

/** A year is named only where its name has room before the end of the line. */
const LAST_NAMED = 95;

/**
 * The events on a line of time, so that gaps and clusters are seen. It adds nothing the table does not
 * say, so it is hidden from screen readers and the table is the way in for the keyboard.
 */
export const LineOfEvents = memo(function LineOfEvents({ entries, openId, onOpen }: Props) {
  const marks = useMemo(() => placed(entries), [entries]);
  const first = marks[0]?.entry.date.on;
  const last = marks.at(-1)?.entry.date.on;
  if (!first || !last || first === last) return null;
  return (
    <svg className={styles.line} aria-hidden="true">
      <text x="0" y="12" className={styles.year}>
        {formatLong(first)}
      </text>
      <text x="100%" y="12" textAnchor="end" className={styles.year}>
        {formatLong(last)}
      </text>
      <line x1="0" x2="100%" y1="30" y2="30" className={styles.axis} />
      {yearsBetween(first, last).map((year) => {
        const at = position(`${year}-01-01`, first, last);
        return (
          <g key={year}>
            <line x1={`${at}%`} x2={`${at}%`} y1="23" y2="37" className={styles.axis} />
            {at < LAST_NAMED ? (
              <text x={`${at}%`} y="54" className={styles.year}>
                {year}
              </text>
            ) : null}
          </g>
        );
      })}
      {marks.map(({ entry, at }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; the table below does the same by keyboard
        <circle
          key={entry.id}
          cx={`${at}%`}
          cy="30"
          r={entry.id === openId ? 7 : 5}
          className={`${styles.mark} ${entry.date.disputed ? styles.disputed : ''} ${entry.id === openId ? styles.openMark : ''}`}
          onClick={() => onOpen(entry.id)}
        >
          <title>{`${eventDateWords(entry.date)}: ${entry.event}`}</title>
        </circle>
      ))}
    </svg>
  );
});

function position(on: string, first: string, last: string): number {
  return (daysBetween(first, on) / daysBetween(first, last)) * 100;
}

function placed(entries: readonly ChronologyEntry[]): Mark[] {
  const dated = entries.filter((entry) => entry.date.on !== null);
  const first = dated[0]?.date.on;
  const last = dated.at(-1)?.date.on;
  if (!first || !last || first === last) return dated.slice(0, 1).map((entry) => ({ entry, at: 0 }));
  const nearest = dated.length > MOST_MARKS ? 100 / MOST_MARKS : 0;
  const marks: Mark[] = [];
  for (const entry of dated) {
    const at = position(entry.date.on ?? first, first, last);
    const before = marks.at(-1);
    if (!before || at - before.at >= nearest || entry === dated.at(-1)) marks.push({ entry, at });
  }
  return marks;
}

function yearsBetween(first: string, last: string): number[] {
  const from = Number(first.slice(0, 4)) + 1;
  const to = Number(last.slice(0, 4));
  const step = Math.max(1, Math.ceil((to - from) / 12));
  return Array.from(
    { length: Math.max(0, Math.floor((to - from) / step) + 1) },
    (_, index) => from + index * step,
  );
}
