import { formatFull, type PlainDate } from '@shared/lib/plain-date';
import type { Deadline } from '@shared/procedure/deadline';
import { derivationWords, statusWords } from '@shared/procedure/deadline-in-words';
import { weeksOfCount } from '@shared/procedure/weeks-of-count';
import type { ReactNode } from 'react';
import { Notice } from '../notice';
import { CountPicture } from './count-picture';
import { RuleFacts } from './rule-facts';
import styles from './why.module.css';

type Props = {
  readonly deadline: Deadline;
  readonly today: PlainDate;
  /** Where to go from here: the rule, the dates. */
  readonly acts?: ReactNode;
};

/** Holidays and stops by name; weekends go without saying. */
function daysOff(deadline: Deadline): readonly string[] {
  return deadline.arithmetic
    .filter(
      ({ kind, reason }) => kind === 'skipped' && reason && reason !== 'Saturday' && reason !== 'Sunday',
    )
    .map((step) => step.words);
}

function Count({ deadline, today }: Pick<Props, 'deadline' | 'today'>) {
  const weeks = weeksOfCount(deadline.arithmetic);
  const notes = deadline.arithmetic.filter((step) => step.kind === 'note').map((step) => step.words);
  const off = daysOff(deadline);
  if (deadline.arithmetic.length === 0) return null;
  if (weeks.length === 0) {
    return (
      <ol className={styles.steps}>
        {deadline.arithmetic.map((step) => (
          <li key={step.words}>{step.words}</li>
        ))}
      </ol>
    );
  }
  return (
    <>
      <CountPicture
        weeks={weeks}
        label={`The days of “${deadline.name}”, counted`}
        today={today}
        markOn={deadline.extended ? deadline.unextendedDueOn : null}
      />
      <ul className={styles.key}>
        <li>Numbered days count; shaded days do not.</li>
        {off.length > 0 ? <li>Struck out: a holiday.</li> : null}
        {deadline.extended && deadline.rule.amount !== null ? (
          <li>Underlined: day {deadline.rule.amount}, the last without the extension.</li>
        ) : null}
        {deadline.arithmetic.some((step) => step.date === today) ? <li>Framed in red: today.</li> : null}
      </ul>
      {off.length > 0 ? (
        <ul className={styles.off} aria-label="Days off besides weekends">
          {off.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      ) : null}
      {notes.map((words) => (
        <p key={words} className="quiet">
          {words}
        </p>
      ))}
    </>
  );
}

/** "Why this date?": the date, how it came about, the count day by day, and the rule with its sources. */
export function WhyDate({ deadline, today, acts }: Props) {
  const { rule, dueOn, notes, headlineReason } = deadline;
  return (
    <>
      <p className={styles.answer}>{dueOn ? formatFull(dueOn) : 'No date yet'}</p>
      <p className={styles.derivation}>
        {derivationWords(deadline)}. {statusWords(deadline)}
      </p>
      {headlineReason ? <p className={styles.derivation}>{headlineReason}</p> : null}
      {rule.edited ? (
        <div className={styles.part}>
          <Notice kind="check" title="Rule changed.">
            {rule.edited}
          </Notice>
        </div>
      ) : null}
      <div className={styles.part}>
        <Count deadline={deadline} today={today} />
      </div>
      {notes
        .filter((note) => note !== rule.edited)
        .map((note) => (
          <div className={styles.part} key={note}>
            <Notice kind="check">{note}</Notice>
          </div>
        ))}
      <div className={styles.part}>
        <h3 className={styles.heading}>The rule</h3>
        <RuleFacts rule={rule} />
      </div>
      {acts ? <div className={styles.acts}>{acts}</div> : null}
    </>
  );
}
