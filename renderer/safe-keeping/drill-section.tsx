import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { Section } from '../components/section';
import { useVault } from '../unlock/vault-context';
import { type Progress, useBackups } from './backups-context';
import { BytesProgress } from './bytes-progress';
import { DrillOutcome } from './drill-report';
import { type DrillReport, runDrill } from './run-drill';
import styles from './safe-keeping.module.css';
import { whenWords } from './words';

/** A drill: would the backup really give everything back? */
export function DrillSection() {
  const { held } = useVault();
  const { look, running, refresh } = useBackups();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [report, setReport] = useState<DrillReport | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
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
      <p className={styles.words}>
        A drill opens every entry and every file in the newest backup and compares them with what is here. It
        changes nothing but the log of each case, where it is noted.
      </p>
      <dl className={styles.facts}>
        <div>
          <dt>Last verified</dt>
          <dd>
            {verified === null
              ? 'Never'
              : `${whenWords(verified.at)}: ${verified.whole ? 'everything would come back' : 'not everything would come back'}`}
          </dd>
        </div>
      </dl>
      {trouble ? (
        <p role="alert" className={styles.trouble}>
          {trouble}
        </p>
      ) : null}
      {progress ? (
        <BytesProgress
          what="Reading the backup back"
          progress={progress}
          onStop={() => stop.current?.abort()}
        />
      ) : (
        <div className={styles.buttons}>
          <Button variant="default" disabled={!ready || running !== null} onClick={() => void run()}>
            Run a drill
          </Button>
          {ready ? null : <span className="quiet">There is no backup within reach to try.</span>}
        </div>
      )}
      {report ? <DrillOutcome report={report} /> : null}
    </Section>
  );
}

const UNREADABLE = 'The backup could not be read on. Look whether the drive is plugged in, and try again.';
