import { Button } from '@mantine/core';
import { Section } from '@renderer/components/section';
import { useCase } from '@renderer/data/case-context';
import { useNavigation } from '@renderer/navigation/navigation';
import { adultReports } from '@shared/domain/adult-times';
import type { AdultLetter } from '@shared/domain/case-log';
import { dutiesOf } from '@shared/domain/completeness/adult-duties';
import { factsOf } from '@shared/domain/completeness/find-gaps';
import type { Place } from '@shared/domain/completeness/gap';
import { printableCitation, standingWords } from '@shared/procedure/rule';
import { findRule } from '@shared/procedure/rules';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import styles from './adult-response.module.css';

type Props = {
  readonly letter: AdultLetter;
  /** What the letter is called here: "the acknowledgement". */
  readonly name: string;
};

/** What a letter has to do, where that comes from and how sure that is, and what it still lacks. */
export function LetterDuties({ letter, name }: Props) {
  const caseFile = useCase();
  const { go } = useNavigation();
  const duties = dutiesOf(letter, factsOf(caseFile));
  const missing = duties.filter(({ lacks }) => lacks !== null).length;
  const isThere = adultReports(caseFile).includes(letter);
  return (
    <Section
      title={`What ${name} has to do`}
      hint={missing === 0 ? 'All of it is there' : `${missing} of ${duties.length} still to do`}
      actions={
        isThere ? (
          <Button variant="default" size="compact-sm" onClick={() => go('documents', { id: letter })}>
            Read it as it will go
          </Button>
        ) : undefined
      }
    >
      <ul className={styles.duties}>
        {duties.map(({ duty, lacks }) => (
          <li key={duty.code}>
            {lacks === null ? (
              <IconCheck size={17} role="img" aria-label="done" className={styles.done} />
            ) : (
              <IconAlertTriangle size={17} role="img" aria-label="missing" className={styles.missing} />
            )}
            <div>
              <div>{duty.does}</div>
              {lacks === null ? null : <Missing lacks={lacks} place={duty.place} />}
              <div className={styles.source}>{sourceWords(duty.ruleId)}</div>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Missing({ lacks, place }: { lacks: string; place: Place }) {
  const { go, screen, focus } = useNavigation();
  const here = place.screen === screen && (place.id === undefined || place.id === focus.id);
  return (
    <div className={styles.lacks}>
      {lacks}{' '}
      {here ? null : (
        <button
          type="button"
          className={styles.mend}
          onClick={() => go(place.screen, { pointId: place.pointId, id: place.id })}
        >
          Go there
        </button>
      )}
    </div>
  );
}

/** The source as a document prints it, and how sure we are; where nothing may be printed, only the latter. */
function sourceWords(ruleId: string | null): string {
  const rule = ruleId === null ? undefined : findRule(ruleId);
  if (!rule) return 'Good practice';
  const citation = printableCitation(rule);
  return [citation ?? 'Not to be cited', standingWords(rule)]
    .map((words) => words.charAt(0).toUpperCase() + words.slice(1))
    .join('. ');
}
