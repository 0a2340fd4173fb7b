import { useCase } from '@renderer/data/case-context';
import { useNavigation } from '@renderer/navigation/navigation';
import { Section } from '../../components/section';
import { useToday } from '../../standing/use-today';
import styles from './overview.module.css';
import { waitingFor } from './waiting-for';

/** What is with someone else, the longest first. */
export function WaitingList() {
  const caseFile = useCase();
  const today = useToday();
  const { go } = useNavigation();
  const waiting = waitingFor(caseFile, today);
  return (
    <Section title="Waiting for">
      {waiting.length === 0 ? <p className={styles.nothing}>Nothing is with anyone else.</p> : null}
      <ul className={styles.gaps}>
        {waiting.map((each) => (
          <li key={each.id}>
            <button
              type="button"
              className={styles.gap}
              onClick={() => go(each.place.screen, { id: each.place.id })}
            >
              <span>
                {each.what} · {each.since}
                {each.long ? (
                  <>
                    {' · '}
                    <strong>{each.long}</strong>
                  </>
                ) : null}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
