import type { ChronologyEntry } from '@shared/domain/chronology-entry';
import { eventDateWords } from '@shared/domain/event-order';
import { daysBetween, formatLong } from '@shared/lib/plain-date';
import { useMemo } from 'react';
import styles from './chronology.module.css';

type Props = {
  readonly entries: readonly ChronologyEntry[];
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
};

const WIDTH = 1000;
/** More marks than this would be a bar, not a picture; near ones are then drawn as one. */
const MOST_MARKS = 250;

/**
 * The events on a line of time, so that gaps and clusters are seen. It adds nothing the table does not
 * say, so it is hidden from screen readers and the table is the way in for the keyboard.
 */
export function LineOfEvents({ entries, openId, onOpen }: Props) {
  const marks = useMemo(() => placed(entries), [entries]);
  const first = marks[0]?.entry.date.on;
  const last = marks.at(-1)?.entry.date.on;
  if (!first || !last || first === last) return null;
  const years = yearsBetween(first, last);
  return (
    <svg viewBox={`-8 0 ${WIDTH + 16} 56`} className={styles.line} aria-hidden="true">
      <line x1={0} x2={WIDTH} y1={26} y2={26} className={styles.axis} />
      {years.map((year) => {
        const x = position(`${year}-01-01`, first, last);
        return (
          <g key={year}>
            <line x1={x} x2={x} y1={18} y2={34} className={styles.axis} />
            <text x={x + 4} y={52} className={styles.year}>
              {year}
            </text>
          </g>
        );
      })}
      {marks.map(({ entry, x }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; the table below does the same by keyboard
        <circle
          key={entry.id}
          cx={x}
          cy={26}
          r={entry.id === openId ? 7 : 4.5}
          className={`${styles.mark} ${entry.date.disputed ? styles.disputed : ''}`}
          onClick={() => onOpen(entry.id)}
        >
          <title>{`${eventDateWords(entry.date)}: ${entry.event}`}</title>
        </circle>
      ))}
      <text x={0} y={10} className={styles.year}>
        {formatLong(first)}
      </text>
      <text x={WIDTH} y={10} textAnchor="end" className={styles.year}>
        {formatLong(last)}
      </text>
    </svg>
  );
}

function position(on: string, first: string, last: string): number {
  return (daysBetween(first, on) / daysBetween(first, last)) * WIDTH;
}

function placed(entries: readonly ChronologyEntry[]) {
  const dated = entries.filter((entry) => entry.date.on !== null);
  const first = dated[0]?.date.on;
  const last = dated.at(-1)?.date.on;
  if (!first || !last || first === last) return dated.slice(0, 1).map((entry) => ({ entry, x: 0 }));
  const nearest = dated.length > MOST_MARKS ? WIDTH / MOST_MARKS : 0;
  const marks: { entry: ChronologyEntry; x: number }[] = [];
  for (const entry of dated) {
    const x = position(entry.date.on ?? first, first, last);
    const before = marks.at(-1);
    if (!before || x - before.x >= nearest || entry === dated.at(-1)) marks.push({ entry, x });
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
