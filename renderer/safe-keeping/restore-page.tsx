import { Button } from '@mantine/core';
import { desk } from '@renderer/platform/desk';
import { useState } from 'react';
import { Notice } from '../components/notice';
import { PassphraseAnew } from '../unlock/unlock-screen';
import { VaultPage } from '../unlock/vault-page';
import { mayRestoreHere } from '../vault/cases-here';
import type { HeldVault } from '../vault/held-vault';
import { ownVault } from '../vault/vault-access';
import { BytesProgress } from './bytes-progress';
import { HoldingsList } from './holdings-list';
import { OpenBackup, type OpenBackupGiven } from './open-backup';
import styles from './safe-keeping.module.css';
import { useBackupProgress } from './use-backup-progress';
import { countWords, sizeWords, whenWords } from './words';

type Props = {
  /** With the vault of the backup, which is now this computer's. */
  readonly onRestored: (held: HeldVault) => void;
  readonly onBack: () => void;
};

/** Bringing everything back from a backup to a computer on which nothing is, or not enough to open it. */
export function RestorePage({ onRestored, onBack }: Props) {
  const [given, setGiven] = useState<OpenBackupGiven | null>(null);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [lacking, setLacking] = useState<number | null>(null);
  const [mine, setMine] = useState<HeldVault | null>(null);
  const progress = useBackupProgress(busy);

  const restore = async ({ backup, held }: OpenBackupGiven) => {
    setTrouble(null);
    const may = await mayRestoreHere(backup.lineage);
    if (!may.ok) return setTrouble(may.message);
    setBusy(true);
    const restored = await desk().backup.restore({ source: backup.source });
    setBusy(false);
    if (!restored.ok) return setTrouble(restored.message);
    await desk().backup.closeSource({ source: backup.source });
    setMine(ownVault(held));
    setLacking(restored.value.lacking.length);
  };

  const leave = () => {
    given?.held.wipe();
    if (given) void desk().backup.closeSource({ source: given.backup.source });
    onBack();
  };

  if (given && mine && lacking !== null) {
    const go = () => onRestored(mine);
    if (lacking > 0) {
      return (
        <VaultPage title="Almost everything is back">
          <p>
            {countWords(lacking, 'file of evidence was', 'files of evidence were')} not in the backup as it
            should be, and could not be brought back. Their papers stay in the register, and say so when they
            are opened. Everything else is here.
          </p>
          <Button onClick={() => setLacking(0)}>Go on</Button>
        </VaultPage>
      );
    }
    if (given.how === 'recovery')
      return <PassphraseAnew unlocked={{ held: mine, failuresBefore: 0 }} onDone={go} />;
    return (
      <VaultPage title="Everything is back">
        <p>
          Your cases are on this computer again, every byte of them checked. They open with the same
          passphrase as before.
        </p>
        <Button onClick={go} autoFocus>
          Open my cases
        </Button>
      </VaultPage>
    );
  }
  if (given) {
    const { backup, holdings } = given;
    return (
      <VaultPage title="What this backup holds">
        <p>
          Made {whenWords(backup.madeAt)}: {countWords(holdings.cases.length, 'case', 'cases')},{' '}
          {countWords(backup.files.length, 'file of evidence', 'files of evidence')},{' '}
          {sizeWords(backup.files.reduce((sum, { bytes }) => sum + bytes, backup.bytes))}. Nothing on this
          computer is replaced by it.
        </p>
        <HoldingsList holdings={holdings} />
        {trouble ? (
          <Notice kind="must" title="Not brought back.">
            {trouble}
          </Notice>
        ) : null}
        {progress ? (
          <BytesProgress
            what="Bringing the backup back"
            progress={progress}
            onStop={() => void desk().backup.stop()}
          />
        ) : (
          <div className={styles.buttons}>
            <Button onClick={() => void restore(given)}>Bring it back to this computer</Button>
            <Button variant="default" onClick={leave}>
              Back
            </Button>
          </div>
        )}
      </VaultPage>
    );
  }
  return (
    <VaultPage title="Bring your cases back from a backup">
      <p>
        Plug in the drive, and choose the folder whose name begins with “Evenhand backup”. You see what is in
        it before anything is written.
      </p>
      <OpenBackup own={null} onOpened={setGiven} onBack={onBack} />
    </VaultPage>
  );
}
