import { WhyThisDate } from '@renderer/casework/why-this-date';
import { formatFull } from '@shared/lib/plain-date';
import type { Deadline } from '@shared/procedure/deadline';
import { RULE_CHANGED } from '@shared/procedure/rule-override';
import { basisWords } from '@shared/procedure/stage-2-headline';
import styles from './clock-figures.module.css';

/** Every start of Stage 2 that has a date, the one that leads first, with its reason. */
export function Stage2Starts({ deadlines }: { deadlines: readonly Deadline[] }) {
  const starts = deadlines
    .filter((each) => each.rule.basis !== null && each.startsFrom !== null)
    .sort((one, other) => Number(other.headline) - Number(one.headline));
  if (starts.length < 2) return null;
  return (
    <ul className={styles.starts} aria-label="Where Stage 2 is counted from">
      {starts.map((each) => (
        <li key={each.key}>
          From {each.basis ? basisWords(each.basis) : ''}:{' '}
          {each.dueOn ? (
            <strong>last day {formatFull(each.dueOn)}</strong>
          ) : (
            'no last day while the clock stands still'
          )}
          {each.headline ? ' (leads)' : ''}
          {each.rule.edited ? ` (${RULE_CHANGED})` : ''}. <WhyThisDate of={each.key}>Why?</WhyThisDate>
          {each.headline && each.headlineReason ? (
            <span className="quiet"> {each.headlineReason}</span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
