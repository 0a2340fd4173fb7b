import { Button, NativeSelect } from '@mantine/core';
import { type Holdings, holdingsOf, type OpenedBackup } from '@renderer/data/backup/read-backup';
import { desk } from '@renderer/platform/desk';
import type { ActOutput } from '@shared/ipc/desk-api';
import type { VaultFile } from '@shared/vault/vault-file';
import { useEffect, useRef, useState } from 'react';
import { KeyboardStays } from '../components/keyboard-stays';
import { RecoveryForm } from '../unlock/recovery-form';
import { UnlockForm } from '../unlock/unlock-form';
import { openBackupSet, openedLike, vaultFileIn } from '../vault/backup-vault';
import type { HeldVault } from '../vault/held-vault';
import type { Progress } from './backups-context';
import { BytesProgress } from './bytes-progress';
import styles from './safe-keeping.module.css';
import { sizeWords, whenWords } from './words';

type Source = NonNullable<ActOutput<'backup.chooseSource'>>;

/** A backup that is open: what it holds, and the keys that opened it. Whoever has it wipes them and closes it. */
export type OpenBackupGiven = {
  readonly backup: OpenedBackup;
  readonly held: HeldVault;
  readonly holdings: Holdings;
  readonly how: 'passphrase' | 'recovery';
};

type Props = {
  /** The vault that is open, whose secrets may open the backup without typing; null: none is. */
  readonly own: HeldVault | null;
  readonly onOpened: (given: OpenBackupGiven) => void;
  readonly onBack: () => void;
};

const setWords = ({ at, bytes, state }: Source['sets'][number]) => {
  if (state === 'newer') return 'Made by a newer Evenhand';
  if (state === 'damaged' || at === null) return 'Damaged';
  return `${whenWords(at)}${bytes === null ? '' : ` (${sizeWords(bytes)})`}`;
};

/** Choosing a backup's folder, one of the backups in it, and opening it by passphrase or recovery key. */
export function OpenBackup({ own, onOpened, onBack }: Props) {
  const [source, setSource] = useState<Source | null>(null);
  const [set, setSet] = useState<number | null>(null);
  const [file, setFile] = useState<VaultFile | null>(null);
  const [way, setWay] = useState<'passphrase' | 'recovery'>('passphrase');
  const [trouble, setTrouble] = useState<string | null>(null);
  const [reading, setReading] = useState<Progress | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const open = async (held: HeldVault, how: OpenBackupGiven['how'], of: string, which: number) => {
    setTrouble(null);
    setReading({ done: 0, total: 0 });
    const opened = await openBackupSet(of, which, held);
    if (!opened.ok) {
      held.wipe();
      setReading(null);
      return setTrouble(opened.message);
    }
    const backup = opened.value;
    stop.current = new AbortController();
    const { signal } = stop.current;
    try {
      const onProgress = (done: number) => setReading({ done, total: backup.bytes });
      const holdings = await holdingsOf(backup, held.caseKeys().rows, { onProgress, signal });
      setReading(null);
      if (holdings.rows.unknownTables.size > 0) {
        held.wipe();
        return setTrouble(NEWER);
      }
      onOpened({ backup, held, holdings, how });
    } catch (error) {
      held.wipe();
      setReading(null);
      if (!signal.aborted) setTrouble(error instanceof Error ? error.message : UNREADABLE);
    }
  };

  const take = async (of: Source, which: number) => {
    setTrouble(null);
    setFile(null);
    setSet(which);
    const read = await vaultFileIn(of.source, which);
    if (!read.ok) return setTrouble(read.message);
    const like = own ? openedLike(read.value, own) : null;
    if (like) return open(like, 'passphrase', of.source, which);
    setFile(read.value);
  };

  const choose = async () => {
    const answer = await desk().backup.chooseSource();
    if (!answer.ok) return setTrouble(answer.message);
    if (answer.value === null) return;
    setSource(answer.value);
    const newest = answer.value.sets.find(({ state }) => state === 'there') ?? answer.value.sets[0];
    if (newest) await take(answer.value, newest.set);
  };

  return (
    <KeyboardStays className={styles.open}>
      {source === null ? (
        <div className={styles.buttons}>
          <Button onClick={() => void choose()} data-autofocus>
            Choose the backup’s folder…
          </Button>
          <Button variant="default" onClick={onBack}>
            {own ? 'Cancel' : 'Back'}
          </Button>
        </div>
      ) : (
        <NativeSelect
          label={`Backups in “${source.name}”`}
          description={
            source.unfinished ? 'One more was begun and never finished; it is left out.' : undefined
          }
          value={String(set ?? '')}
          disabled={reading !== null}
          onChange={(event) => void take(source, Number(event.currentTarget.value))}
          data={source.sets.map((each) => ({ value: String(each.set), label: setWords(each) }))}
        />
      )}
      {trouble ? (
        <p role="alert" className={styles.trouble}>
          {trouble}
        </p>
      ) : null}
      {reading ? (
        <BytesProgress what="Opening the backup" progress={reading} onStop={() => stop.current?.abort()} />
      ) : null}
      {source && set !== null && file && !reading ? (
        way === 'recovery' ? (
          <RecoveryForm
            file={file}
            whose="backup"
            onUnlocked={({ held }) => void open(held, 'recovery', source.source, set)}
            onBack={() => setWay('passphrase')}
          />
        ) : (
          <>
            <UnlockForm
              key={set}
              file={file}
              whose="backup"
              onUnlocked={({ held }) => void open(held, 'passphrase', source.source, set)}
            />
            <p className="quiet">
              It opens with the passphrase you had when it was made, or{' '}
              <button type="button" className="link" onClick={() => setWay('recovery')}>
                with the recovery key
              </button>
              .
            </p>
          </>
        )
      ) : null}
      {source ? (
        <div className={styles.buttons}>
          <Button variant="default" disabled={reading !== null} onClick={() => void choose()}>
            Another folder…
          </Button>
          <Button variant="default" onClick={onBack}>
            {own ? 'Cancel' : 'Back'}
          </Button>
        </div>
      ) : null}
    </KeyboardStays>
  );
}

const NEWER =
  'This backup was made by a newer Evenhand than this one. It is safe, and nothing has been changed. Open it with the newer Evenhand.';
const UNREADABLE = 'The backup could not be read on. Look whether the drive is plugged in, and try again.';
