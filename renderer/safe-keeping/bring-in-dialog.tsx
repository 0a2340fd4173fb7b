import { Button, Modal } from '@mantine/core';
import { bringInCase } from '@renderer/data/backup/bring-in-case';
import type { CaseInBackup } from '@renderer/data/backup/read-backup';
import { desk } from '@renderer/platform/desk';
import { useId, useRef, useState } from 'react';
import { KeyboardStays } from '../components/keyboard-stays';
import { useOngoingWork } from '../components/ongoing-work';
import { useVault } from '../unlock/vault-context';
import type { Progress } from './backups-context';
import { BytesProgress } from './bytes-progress';
import { HoldingsList } from './holdings-list';
import { OpenBackup, type OpenBackupGiven } from './open-backup';
import styles from './safe-keeping.module.css';
import { countWords, whenWords } from './words';

type Outcome = {
  readonly caseId: string;
  readonly title: string;
  readonly words: string;
  readonly good: boolean;
};

/** Bringing cases of a backup in beside those that are here: as new cases, so that nothing is replaced. */
export function BringInDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title="Bring cases back from a backup"
      size="lg"
      closeOnClickOutside={false}
    >
      <KeyboardStays>{opened ? <BringIn onClose={onClose} /> : null}</KeyboardStays>
    </Modal>
  );
}

function BringIn({ onClose }: { onClose: () => void }) {
  const { held: own } = useVault();
  const [given, setGiven] = useState<OpenBackupGiven | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [progress, setProgress] = useState<{ title: string; at: Progress } | null>(null);
  const [outcomes, setOutcomes] = useState<readonly Outcome[] | null>(null);
  const stop = useRef<AbortController | null>(null);
  const told = useId();
  useOngoingWork(progress !== null);

  const leave = () => {
    stop.current?.abort();
    given?.held.wipe();
    if (given) void desk().backup.closeSource({ source: given.backup.source });
    onClose();
  };

  const bringIn = async ({ backup, held, holdings }: OpenBackupGiven) => {
    stop.current = new AbortController();
    const { signal } = stop.current;
    const done: Outcome[] = [];
    for (const each of holdings.cases.filter(({ caseId }) => chosen.has(caseId))) {
      if (signal.aborted) break;
      done.push(await bringInOne(backup, held, each, signal));
    }
    setProgress(null);
    setOutcomes(done);
  };

  const bringInOne = async (
    backup: OpenBackupGiven['backup'],
    held: OpenBackupGiven['held'],
    each: CaseInBackup,
    signal: AbortSignal,
  ): Promise<Outcome> => {
    const title = each.summary?.title || 'Case without a title';
    setProgress({ title, at: { done: 0, total: each.bytes } });
    const onProgress = (at: number, total: number) => setProgress({ title, at: { done: at, total } });
    const options = { onProgress, signal, withoutMissing: true };
    const answer = await bringInCase(backup, held.caseKeys(), each, options);
    if (!answer.ok) return { caseId: each.caseId, title, good: false, words: answer.message };
    const { missing } = answer.value;
    const words =
      missing.length === 0
        ? 'Brought in whole, beside your other cases.'
        : `Brought in, without ${countWords(missing.length, 'file', 'files')} that the backup no longer holds as they were: ${missing.slice(0, 5).join('; ')}.`;
    return { caseId: each.caseId, title, good: missing.length === 0, words };
  };

  if (outcomes) {
    return (
      <>
        <ul className={styles.outcomes} id={told}>
          {outcomes.map(({ caseId, title, words, good }) => (
            <li key={caseId}>
              <strong>{title}</strong>: <span className={good ? undefined : styles.fault}>{words}</span>
            </li>
          ))}
          {outcomes.length === 0 ? <li>Stopped before anything was brought in.</li> : null}
        </ul>
        <div className={styles.buttons}>
          {/* Read out together with the button, which has the keyboard now. */}
          <Button onClick={leave} data-keyboard-first aria-describedby={told}>
            Close
          </Button>
        </div>
      </>
    );
  }
  if (given && progress) {
    return (
      <>
        <p>{progress.title}</p>
        <BytesProgress
          what="Bringing the case in"
          progress={progress.at}
          onStop={() => stop.current?.abort()}
        />
      </>
    );
  }
  if (given) {
    return (
      <>
        <p>
          Made {whenWords(given.backup.madeAt)}. Choose what to bring in. Each comes in as a new case beside
          those you have: nothing is replaced, and you can delete it again.
        </p>
        <HoldingsList
          holdings={given.holdings}
          chosen={chosen}
          onChoose={(caseId, wanted) =>
            setChosen((before) => {
              const next = new Set(before);
              if (wanted) next.add(caseId);
              else next.delete(caseId);
              return next;
            })
          }
        />
        <div className={styles.buttons}>
          <Button disabled={chosen.size === 0} onClick={() => void bringIn(given)}>
            {chosen.size < 2 ? 'Bring the case in' : `Bring ${chosen.size} cases in`}
          </Button>
          <Button variant="default" onClick={leave}>
            Cancel
          </Button>
        </div>
      </>
    );
  }
  return (
    <>
      <p>
        Choose the folder whose name begins with “Evenhand backup”. You see what is in it before anything is
        brought in, and nothing you have is replaced.
      </p>
      <OpenBackup own={own} onOpened={setGiven} onBack={leave} />
    </>
  );
}
