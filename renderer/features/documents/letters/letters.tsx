import { TextInput } from '@mantine/core';
import { Chip } from '@renderer/components/chip';
import { EmptyState } from '@renderer/components/empty-state';
import { ListRow } from '@renderer/components/list-and-editor';
import { LongList } from '@renderer/components/long-list';
import { ScreenHeading } from '@renderer/components/screen-heading';
import { useCase } from '@renderer/data/case-context';
import { useNavigation } from '@renderer/navigation/navigation';
import { isAdultLetter } from '@shared/domain/case-log';
import { findGaps, gapsOf } from '@shared/domain/completeness/find-gaps';
import { letterGaps } from '@shared/domain/completeness/letter-duties';
import { sentOn } from '@shared/domain/letter-date';
import { type LetterRef, letterKey, lettersOf } from '@shared/domain/letters-of-case';
import { reportName } from '@shared/reports/report-words';
import { type ReactNode, useState } from 'react';
import styles from '../documents.module.css';
import { BeginLetter } from './begin-letter';
import { LetterDetail } from './letter-detail';
import { letterState, lettersWith, toWhom } from './letter-words';

/** The letters of the case: to whom, how far each has come, and the one chosen. */
export function Letters({ tabs }: { readonly tabs: ReactNode }) {
  const caseFile = useCase();
  const { focus, go } = useNavigation();
  const [words, setWords] = useState('');
  const all = lettersOf(caseFile);
  const shown = lettersWith(caseFile, all, words);
  const chosen =
    all.find((ref) => letterKey(ref) === focus.id) ??
    all.find((ref) => sentOn(caseFile, ref) === null) ??
    all[0];

  if (!chosen) {
    return (
      <>
        <ScreenHeading title="No letter is due yet" actions={<BeginLetter />} />
        {tabs}
        <EmptyState
          title="Letters follow from the case"
          hint="Name the Investigating Officer and the complainant among the people, plan an interview, and the letters to them stand here, with what each has to say."
        />
      </>
    );
  }
  const key = letterKey(chosen);
  const list = (
    <LongList items={shown} keyOf={letterKey} rowHeight={57} label="Letters of this case" show={key}>
      {(ref) => (
        <ListRow
          chosen={letterKey(ref) === key}
          onChoose={() => go('documents', { id: letterKey(ref) })}
          first={<strong>{reportName(caseFile, ref.letter)}</strong>}
          second={<Second letter={ref} />}
        />
      )}
    </LongList>
  );
  return (
    <LetterDetail key={key} letter={chosen}>
      {(heading, detail) => (
        <>
          {heading}
          {tabs}
          <div className={styles.lettersFrame}>
            <div className={styles.letters}>
              <div className={styles.letterList}>
                <div className={styles.find}>
                  <TextInput
                    aria-label="Find a letter by kind or person"
                    placeholder="Find a letter"
                    value={words}
                    onChange={(event) => setWords(event.currentTarget.value)}
                  />
                  <BeginLetter />
                </div>
                <div className={styles.letterRows}>{list}</div>
              </div>
              <div>{detail}</div>
            </div>
          </div>
        </>
      )}
    </LetterDetail>
  );
}

/** To whom, and where it stands. Worked out only for the rows in sight. */
function Second({ letter }: { readonly letter: LetterRef }) {
  const caseFile = useCase();
  const gaps =
    sentOn(caseFile, letter) !== null
      ? []
      : isAdultLetter(letter.letter)
        ? gapsOf(findGaps(caseFile), letter.letter)
        : letterGaps(caseFile, letter);
  const { words, tone } = letterState(caseFile, letter, gaps);
  return (
    <>
      <Chip tone={tone}>{words}</Chip>
      <span>{toWhom(caseFile, letter)}</span>
    </>
  );
}
