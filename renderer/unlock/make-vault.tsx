import { Button } from '@mantine/core';
import { useState } from 'react';
import type { HeldVault } from '../vault/held-vault';
import { makeVaultHere, newRecoveryKey } from '../vault/vault-access';
import { NewPassphrase } from './new-passphrase';
import { RecoveryProof } from './recovery-proof';
import { RecoverySheet } from './recovery-sheet';
import styles from './unlock.module.css';
import { VaultPage } from './vault-page';

type Step = 'passphrase' | 'recovery' | 'proof';

const FAILED =
  'The vault could not be made on this computer. Close other programs, so that there is memory free, and try again.';

type Props = { onMade: (held: HeldVault) => void; onRestore: () => void };

/** First run: the passphrase, the recovery key, and the proof that it was noted. Nothing is written before the end. */
export function MakeVault({ onMade, onRestore }: Props) {
  const [step, setStep] = useState<Step>('passphrase');
  const [typed, setTyped] = useState('');
  const [recoveryKey] = useState(newRecoveryKey);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);

  const make = async () => {
    setBusy(true);
    setTrouble(null);
    const made = await makeVaultHere(typed, recoveryKey).catch(() => null);
    setBusy(false);
    if (made?.ok) {
      recoveryKey.fill(0);
      onMade(made.value);
    } else setTrouble(made ? made.message : FAILED);
  };

  if (step === 'passphrase') {
    return (
      <VaultPage title="Choose a passphrase" step="Before the first case · 1 of 3">
        <p>
          The papers you work on are about children and families, so Evenhand seals everything it keeps. The
          passphrase opens it, each time you start. Nobody else has it: not us, and not the council.
        </p>
        <NewPassphrase
          act="Go on"
          onChosen={(chosen) => {
            setTyped(chosen);
            setStep('recovery');
          }}
        />
        <p className={`${styles.other} quiet`}>
          Have you a backup from another computer?{' '}
          <button type="button" className="link" onClick={onRestore}>
            Bring my cases back from a backup
          </button>
        </p>
      </VaultPage>
    );
  }
  if (step === 'recovery') {
    return (
      <VaultPage title="Your recovery key" step="Before the first case · 2 of 3">
        <p>
          If you forget the passphrase, this key opens your cases, here or on another computer with your
          backup. It is shown <strong>only now</strong>. Write it down or print it, and keep it apart from
          this computer.
        </p>
        <RecoverySheet recoveryKey={recoveryKey} />
        <div className={styles.buttons}>
          <Button onClick={() => setStep('proof')}>I have it on paper</Button>
          <Button variant="default" onClick={() => setStep('passphrase')}>
            Back
          </Button>
        </div>
      </VaultPage>
    );
  }
  return (
    <VaultPage title="Type two groups from your sheet" step="Before the first case · 3 of 3">
      <p>
        So that a slip of the pen shows now and not on the day you need it. Small or capital letters do not
        matter.
      </p>
      <RecoveryProof
        recoveryKey={recoveryKey}
        act="Begin"
        busy={busy}
        trouble={trouble}
        onProved={() => void make()}
        onBack={() => setStep('recovery')}
      />
    </VaultPage>
  );
}
