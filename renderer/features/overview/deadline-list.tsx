import { Button } from '@mantine/core';
import { WhyThisDate } from '@renderer/casework/why-this-date';
import { useNavigation } from '@renderer/navigation/navigation';
import { useCaseClock } from '@renderer/standing/use-case-clock';
import { formatShort } from '@shared/lib/plain-date';
import type { Deadline } from '@shared/procedure/deadline';
import { statusWords } from '@shared/procedure/deadline-in-words';
import { standingWords } from '@shared/procedure/rule';
import { basisWords } from '@shared/procedure/stage-2-headline';
import { Chip } from '../../components/chip';
import { Section } from '../../components/section';
import styles from './deadline-list.module.css';

function nameOf(deadline: Deadline): string {
  return deadline.rule.basis ? `${deadline.name}, from ${basisWords(deadline.rule.basis)}` : deadline.name;
}

/** Every date that the rules give in this case as it stands, each with its reason one step away. */
export function DeadlineList() {
  const { deadlines } = useCaseClock();
  const { go } = useNavigation();
  const dated = deadlines.filter(
    (each) =>
      each.startsFrom !== null &&
      each.status.state !== 'cannot-be-computed' &&
      each.status.state !== 'not-needed',
  );
  return (
    <Section
      title="What the rules give"
      hint={dated.length === 0 ? '' : 'Every last day that follows from the dates above'}
      actions={
        <Button variant="subtle" size="compact-sm" onClick={() => go('rules')}>
          Rules and calendar
        </Button>
      }
    >
      {dated.length === 0 ? (
        <p className="quiet">Nothing yet: the rules count from the dates entered here.</p>
      ) : null}
      {dated.length > 0 ? (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Last day</th>
              <th scope="col">Where it stands</th>
              <th scope="col">How sure</th>
            </tr>
          </thead>
          <tbody>
            {dated.map((each) => (
              <tr key={each.key} data-late={each.status.state === 'late' && each.headline}>
                <th scope="row">
                  {nameOf(each)} {each.rule.edited ? <Chip tone="amber">rule changed</Chip> : null}
                </th>
                <td className={styles.date}>
                  {each.dueOn ? formatShort(each.dueOn) : '–'}{' '}
                  {each.arithmetic.length > 0 ? <WhyThisDate of={each.key}>Why?</WhyThisDate> : null}
                </td>
                <td>{statusWords(each)}</td>
                <td className="quiet">{standingWords(each.rule)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </Section>
  );
}
