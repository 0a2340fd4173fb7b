import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { KeyboardStays } from '../components/keyboard-stays';
import { Section } from '../components/section';
import { useVault } from '../unlock/vault-context';
import { type Progress, useBackups } from './backups-context';
import { BytesProgress } from './bytes-progress';
import { DrillOutcome } from './drill-report';
import { Outcome } from './outcome';
import { type DrillReport, runDrill } from './run-drill';
import styles from './safe-keeping.module.css';
import { type BackupLook, whenWords } from './words';

/** A drill: would the backup really give everything back? */
export function DrillSection() {
  const { held } = useVault();
  const { look, running, refresh } = useBackups();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [report, setReport] = useState<DrillReport | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const newest = look?.last?.at;
  // What a drill found wrong is about a backup that is no longer the newest once another is made.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when a backup is made, not when a drill ends
  useEffect(() => {
    setTrouble(null);
    setReport((before) => (before?.whole && before.opens && before.recoveryOpens ? before : null));
  }, [newest]);
  const verified = look?.verified ?? null;
  const ready = look?.last != null && look.place?.there === true;

  const run = async () => {
    stop.current = new AbortController();
    const { signal } = stop.current;
    setReport(null);
    setTrouble(null);
    setProgress({ done: 0, total: 0 });
    try {
      const drill = await runDrill(held, setProgress, signal);
      if (drill.ok) setReport(drill.value);
      else setTrouble(drill.message);
    } catch (error) {
      if (signal.aborted) setTrouble('The drill was stopped. Nothing was changed.');
      else setTrouble(error instanceof Error ? error.message : UNREADABLE);
    }
    setProgress(null);
    await refresh();
  };

  return (
    <Section
      title="Restore drill"
      hint="The day you need a backup is a bad day to find out that it is damaged."
    >
      <KeyboardStays>
        <p className={styles.words}>
          A drill opens every entry and every file in the newest backup and compares them with what is here.
          It changes nothing but the log of each case, where it is noted.
        </p>
        <dl className={styles.facts}>
          <div>
            <dt>Last verified</dt>
            <dd>{verified === null ? 'Never' : verifiedWords(verified)}</dd>
          </div>
        </dl>
        <Outcome said={trouble === null ? null : { good: false, words: trouble }} />
        {progress ? (
          <BytesProgress
            what="Reading the backup back"
            progress={progress}
            onStop={() => stop.current?.abort()}
          />
        ) : (
          <div className={styles.buttons}>
            <Button
              data-keyboard-first
              variant="default"
              disabled={!ready || running !== null}
              onClick={() => void run()}
            >
              Run a drill
            </Button>
            {ready ? null : <span className="quiet">{whyNot(look)}</span>}
          </div>
        )}
        <DrillOutcome report={report} />
      </KeyboardStays>
    </Section>
  );
}

const verifiedWords = ({ at, madeAt, whole }: NonNullable<BackupLook['verified']>) =>
  // Of a backup that did not open at all it is not known when it was made.
  `${whenWords(at)}: ${whole ? 'everything' : 'not everything'} would come back${madeAt === 0 ? '' : `, from the backup of ${whenWords(madeAt)}`}`;

const whyNot = (look: BackupLook | null) =>
  look?.place && !look.place.there
    ? 'The place for backups is not there. Plug the drive in, and the drill can begin.'
    : 'There is no backup to try yet. Make one first.';

const UNREADABLE = 'The backup could not be read on. Look whether the drive is plugged in, and try again.';
