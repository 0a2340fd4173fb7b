import type { ChronologyEntry } from '@shared/domain/chronology-entry';
import { eventDateWords } from '@shared/domain/event-order';
import { daysBetween, formatLong } from '@shared/lib/plain-date';
import { memo, useMemo } from 'react';
import styles from './chronology.module.css';
import { type Mark, placeOnLine, yearsBetween } from './place-on-line';

type Props = {
  readonly entries: readonly ChronologyEntry[];
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
};

/** A year is named only where its name has room before the end of the line. */
const LAST_NAMED = 95;

/** Where an event lies beside the axis: the complainant's accounts above it, the council's below, the rest on it. */
const LEVEL: Readonly<Record<ChronologyEntry['account'], number>> = {
  agreed: 34,
  complainant: 24,
  council: 44,
  other: 34,
};

/**
 * The events on a line of time, so that gaps and clusters are seen. It adds nothing the table does not
 * say, so it is hidden from screen readers and the table is the way in for the keyboard.
 */
export const LineOfEvents = memo(function LineOfEvents({ entries, openId, onOpen }: Props) {
  const line = useMemo(() => placeOnLine(entries), [entries]);
  if (!line) return null;
  const { first, last, marks, undated } = line;
  const has = (test: (mark: Mark) => boolean) => marks.some(test);
  return (
    <div className={styles.picture} aria-hidden="true">
      <svg className={styles.line}>
        <title>The events on a line of time</title>
        <text x="0" y="12" className={styles.year}>
          {formatLong(first)}
        </text>
        <text x="100%" y="12" textAnchor="end" className={styles.year}>
          {formatLong(last)}
        </text>
        <line x1="0" x2="100%" y1="34" y2="34" className={styles.axis} />
        {yearsBetween(first, last).map((year) => {
          const at = (daysBetween(first, `${year}-01-01`) / daysBetween(first, last)) * 100;
          return (
            <g key={year}>
              <line x1={`${at}%`} x2={`${at}%`} y1="29" y2="39" className={styles.axis} />
              {at < LAST_NAMED ? (
                <text x={`${at}%`} y="64" className={styles.year}>
                  {year}
                </text>
              ) : null}
            </g>
          );
        })}
        {marks.map((mark) => (
          <EventMark
            key={mark.entry.id}
            mark={mark}
            isOpen={mark.entry.id === openId}
            onOpen={() => onOpen(mark.entry.id)}
          />
        ))}
      </svg>
      <p className={styles.key}>
        {has(({ entry }) => entry.account === 'complainant') ? <span>Above: complainant</span> : null}
        {has(({ entry }) => entry.account === 'council') ? <span>Below: council</span> : null}
        {has((mark) => mark.to > mark.at) ? (
          <span>
            <i className={styles.keyBar} /> a month, year or period
          </span>
        ) : null}
        {has(({ entry }) => entry.date.disputed || entry.date.about) ? (
          <span>
            <i className={styles.keyUnsure} /> disputed or about then
          </span>
        ) : null}
        {undated > 0 ? (
          <span>{undated.toLocaleString('en-GB')} not dated: at the end of the table</span>
        ) : null}
      </p>
    </div>
  );
});

function EventMark({ mark, isOpen, onOpen }: { mark: Mark; isOpen: boolean; onOpen: () => void }) {
  const { entry, at, to } = mark;
  const y = LEVEL[entry.account];
  const unsure = entry.date.disputed || entry.date.about ? styles.disputed : '';
  const className = `${styles.mark} ${unsure} ${isOpen ? styles.openMark : ''}`;
  const title = <title>{`${eventDateWords(entry.date)}: ${entry.event}`}</title>;
  if (to > at) {
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; the table below does the same by keyboard
      <rect
        x={`${at}%`}
        y={y - 4}
        width={`${Math.max(0.6, to - at)}%`}
        height="8"
        rx="4"
        className={className}
        onClick={onOpen}
      >
        {title}
      </rect>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; the table below does the same by keyboard
    <circle cx={`${at}%`} cy={y} r={isOpen ? 7 : 5} className={className} onClick={onOpen}>
      {title}
    </circle>
  );
}
