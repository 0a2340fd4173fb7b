import { Button, Group } from '@mantine/core';
import { LetterDuties } from '@renderer/casework/letter-duties';
import { Notice } from '@renderer/components/notice';
import { ProgressDialog } from '@renderer/components/progress-dialog';
import { ScreenHeading } from '@renderer/components/screen-heading';
import { Section } from '@renderer/components/section';
import { SegmentedChoice } from '@renderer/components/segmented-choice';
import { useCase } from '@renderer/data/case-context';
import { useNavigation } from '@renderer/navigation/navigation';
import { isAdultLetter, type ReportKind } from '@shared/domain/case-log';
import { dutiesOf } from '@shared/domain/completeness/letter-duties';
import { type LetterRef, letterAbout, letterKey } from '@shared/domain/letters-of-case';
import type { Reader } from '@shared/reports/report-context';
import { reportName } from '@shared/reports/report-words';
import { type ReactNode, useState } from 'react';
import { DatesNamed } from '../dates-named';
import styles from '../documents.module.css';
import { GapsList } from '../gaps-list';
import { Preview } from '../preview/preview';
import { SignOff } from '../sign-off';
import { nextWords } from '../standing-words';
import { useReports } from '../use-reports';
import { useSaveAsWord } from '../use-save-as-word';
import { LetterFields } from './letter-fields';
import { nextForLetter } from './letter-words';
import { RecordSent } from './record-sent';

const READERS = [
  { value: 'labels', label: 'Labels only' },
  { value: 'council', label: 'Labels and names' },
] as const;

type Props = {
  readonly letter: LetterRef;
  readonly children: (heading: ReactNode, detail: ReactNode) => ReactNode;
};

/** One letter: what its writer adds, what it has to do and what of it is missing, how it reads, and that it was sent. */
export function LetterDetail({ letter, children }: Props) {
  const caseFile = useCase();
  const { go } = useNavigation();
  const [reader, setReader] = useState<Reader>('labels');
  const [sending, setSending] = useState(false);
  const ask = { report: letter.letter, aboutId: letter.aboutId };
  const key = letterKey(letter);
  const states = useReports([ask], key, reader);
  const { saving, save, cancel } = useSaveAsWord();
  const state = states.get(key);
  const ready = state?.kind === 'ready' ? state.ready : null;
  const name = reportName(caseFile, letter.letter);
  const { to } = letterAbout(caseFile, letter);
  const duties = new Set(dutiesOf(caseFile, letter).map(({ duty }) => duty.code));
  const others = ready?.gaps.filter((gap) => !duties.has(gap.code)) ?? [];
  const adult = isAdultLetter(letter.letter);

  const heading = (
    <ScreenHeading
      title={adult ? nextWords(name, ready) : nextForLetter(caseFile, letter, ready?.gaps ?? [])}
      actions={
        <Group gap="xs">
          <Button variant="default" onClick={() => setSending(true)}>
            Record as sent…
          </Button>
          <Button onClick={() => save(ask, reader)} disabled={!ready}>
            Save as Word…
          </Button>
        </Group>
      }
    />
  );
  const detail = (
    <>
      {state?.kind === 'failed' ? <Notice kind="must">{state.why}</Notice> : null}
      {to?.mayNotReceive ? (
        <Notice kind="check" title={`What ${to.label || to.name} may not receive:`}>
          {to.mayNotReceive}
        </Notice>
      ) : null}
      <RecordSent letter={letter} opened={sending} onClose={() => setSending(false)} />
      {adult ? (
        <Section
          title="The letter"
          hint="Its words are written on Response"
          actions={
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => go('adult-response', { id: PART[letter.letter] })}
            >
              Write it
            </Button>
          }
        />
      ) : (
        <LetterFields letter={letter} />
      )}
      <LetterDuties letter={letter.letter} aboutId={letter.aboutId} name="this letter" reading={false} />
      {ready ? <DatesNamed model={ready.model} /> : null}
      {others.length > 0 ? (
        <Section title="To look at" hint="Each leads to where it is mended.">
          <GapsList gaps={others} />
        </Section>
      ) : null}
      {adult && ready ? <SignOff report={letter.letter as ReportKind} name={name} ready={ready} /> : null}
      {letter.letter === 'adult-plan' ? (
        <div className={styles.readerBar}>
          <SegmentedChoice
            label="People in this copy"
            value={reader}
            choices={READERS}
            onChange={setReader}
            inline
          />
        </div>
      ) : null}
      {ready ? <Preview ready={ready} alone /> : null}
      <ProgressDialog opened={saving} title="Making the Word file" done={0} total={0} onCancel={cancel} />
    </>
  );
  return children(heading, detail);
}

const PART: Readonly<Record<string, string>> = {
  'adult-acknowledgement': 'acknowledgement',
  'adult-plan': 'plan',
  'adult-delay-letter': 'delay',
  'adult-response': 'response',
};
