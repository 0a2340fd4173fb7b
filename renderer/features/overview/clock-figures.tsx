import { WhyThisDate } from '@renderer/casework/why-this-date';
import { formatShort } from '@shared/lib/plain-date';
import type { Clock } from '@shared/procedure/clock';
import type { Milestone } from '@shared/procedure/clock-next';
import { RULE_CHANGED } from '@shared/procedure/rule-override';
import styles from './clock-figures.module.css';

const days = (n: number, kind: 'working' | 'calendar') =>
  `${n} ${kind === 'working' ? 'working ' : ''}${n === 1 ? 'day' : 'days'}`;

function howFar({ daysLeft, daysOver, days: kind, kind: sort }: Milestone): string {
  if (daysOver !== null) return `${days(daysOver, kind)} over`;
  if (daysLeft === 0) return 'today is the last day';
  if (daysLeft !== null) return `${days(daysLeft, kind)} left`;
  return sort === 'planned' ? 'planned' : 'promised';
}

function Figure({ milestone, late }: { milestone: Milestone; late: boolean }) {
  return (
    <div className={styles.figure} data-late={late}>
      <span className={styles.term}>{late ? 'Overdue' : 'Next'}</span>
      <strong className={styles.date}>{formatShort(milestone.date)}</strong>
      <span>
        {milestone.label} · <strong>{howFar(milestone)}</strong>
        {milestone.changedRule ? ` · ${RULE_CHANGED}` : ''}
        {milestone.confidence === 'low' || milestone.confidence === 'none' ? ' · rule not confirmed' : ''}{' '}
        <WhyThisDate of={milestone.id}>Why?</WhyThisDate>
      </span>
    </div>
  );
}

/** What the clock comes to in figures: what is overdue, what is next, how much of the stage's time is used. */
export function ClockFigures({ clock }: { clock: Clock }) {
  const { headline, next, overdue } = clock;
  const [late] = overdue;
  const counted = headline.days === 'working' ? 'working days' : 'days';
  const isOver = headline.daysOver !== null;
  const runs = headline.state !== 'finished' && headline.dayNumber !== null && headline.ofDays !== null;
  if (!late && !next && !runs) return null;
  return (
    <div className={styles.figures}>
      {late ? <Figure milestone={late} late /> : null}
      {next ? <Figure milestone={next} late={false} /> : null}
      {runs ? (
        <div className={styles.figure} data-late={isOver}>
          <span className={styles.term}>Used</span>
          <strong className={styles.date}>
            {headline.dayNumber} of {headline.ofDays}
          </strong>
          <span>
            {counted}
            {headline.daysLeft !== null ? `; ${headline.daysLeft} left` : ''}
            {headline.daysOver !== null ? `; ${headline.daysOver} over` : ''}
          </span>
        </div>
      ) : null}
    </div>
  );
}
