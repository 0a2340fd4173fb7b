import { Button } from '@mantine/core';
import { Section } from '@renderer/components/section';
import { useCase } from '@renderer/data/case-context';
import { useNavigation } from '@renderer/navigation/navigation';
import type { Place } from '@shared/domain/completeness/gap';
import { dutiesOf } from '@shared/domain/completeness/letter-duties';
import type { LetterKind } from '@shared/domain/letter-kind';
import { letterKey, lettersOf } from '@shared/domain/letters-of-case';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import styles from './letter-duties.module.css';
import { standingOfRule } from './rule-standing';

type Props = {
  readonly letter: LetterKind;
  readonly aboutId?: string | null;
  /** What the letter is called here: "the acknowledgement". */
  readonly name: string;
  /** Elsewhere than where the letter itself is read: offers to go there. */
  readonly reading?: boolean;
};

/** What a letter has to do, where that comes from and how sure that is, and what it still lacks. */
export function LetterDuties({ letter, aboutId = null, name, reading = true }: Props) {
  const caseFile = useCase();
  const { go } = useNavigation();
  const ref = { letter, aboutId };
  const duties = dutiesOf(caseFile, ref);
  const missing = duties.filter(({ lacks }) => lacks !== null);
  const musts = missing.filter(({ duty }) => duty.severity === 'must').length;
  const checks = missing.length - musts;
  const key = letterKey(ref);
  const isThere = reading && lettersOf(caseFile).some((each) => letterKey(each) === key);
  const standing =
    missing.length === 0
      ? 'All of it is there'
      : [musts > 0 ? `${musts} still to do` : '', checks > 0 ? `${checks} to look at` : '']
          .filter(Boolean)
          .join(', ');
  return (
    <Section
      title={`What ${name} has to do`}
      hint={standing}
      actions={
        isThere ? (
          <Button variant="default" size="compact-sm" onClick={() => go('documents', { id: key })}>
            Read it as it will go
          </Button>
        ) : undefined
      }
    >
      <ul className={styles.duties}>
        {duties.map(({ duty, lacks, place }) => (
          <li key={duty.code}>
            {lacks === null ? (
              <IconCheck size={17} role="img" aria-label="done" className={styles.done} />
            ) : (
              <IconAlertTriangle size={17} role="img" aria-label="missing" className={styles.missing} />
            )}
            <div>
              <div>{duty.does}</div>
              {lacks === null ? null : <Missing lacks={lacks} place={place} />}
              <div className={styles.source}>{standingOfRule(duty.ruleId, caseFile.matter)}</div>
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
          className="link"
          onClick={() => go(place.screen, { pointId: place.pointId, id: place.id })}
        >
          Go there
        </button>
      )}
    </div>
  );
}
