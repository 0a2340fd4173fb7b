import { Button, Modal, NativeSelect, Switch } from '@mantine/core';
import { withComputerKey, withLockAfter, withPassphrase, withRecoveryKey } from '@shared/vault/change-vault';
import type { OpenVault } from '@shared/vault/open-vault';
import { useEffect, useState } from 'react';
import { KeyboardStays } from '../components/keyboard-stays';
import { desk } from '../platform/desk';
import { isPassphrase, newRecoveryKey, stretchNew } from '../vault/vault-access';
import { NewPassphrase } from './new-passphrase';
import { PassphraseCheck } from './passphrase-check';
import { RecoveryProof } from './recovery-proof';
import { RecoverySheet } from './recovery-sheet';
import styles from './unlock.module.css';
import { useVault } from './vault-context';

const MINUTES = [2, 5, 10, 15, 30, 60] as const;

type Shown = 'settings' | 'passphrase' | 'recovery';
type Props = { opened: boolean; onClose: () => void };

/** When to lock, another passphrase, a new recovery key, this computer's key store. */
export function VaultSettings({ opened, onClose }: Props) {
  const [shown, setShown] = useState<Shown>('settings');
  const [said, setSaid] = useState<string | null>(null);
  const close = () => {
    setShown('settings');
    setSaid(null);
    onClose();
  };
  const done = (words: string) => {
    setSaid(words);
    setShown('settings');
  };
  const titles = {
    settings: 'Passphrase and locking',
    passphrase: 'Change the passphrase',
    recovery: 'A new recovery key',
  };
  return (
    <Modal opened={opened} onClose={close} title={titles[shown]} size="lg">
      <KeyboardStays>
        {shown === 'settings' ? <Choices said={said} show={setShown} /> : null}
        {shown === 'passphrase' ? (
          <ChangePassphrase onDone={done} onBack={() => setShown('settings')} />
        ) : null}
        {shown === 'recovery' ? <NewRecoveryKey onDone={done} onBack={() => setShown('settings')} /> : null}
      </KeyboardStays>
    </Modal>
  );
}

function Choices({ said, show }: { said: string | null; show: (which: Shown) => void }) {
  const { held } = useVault();
  const [, redraw] = useState(0);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [keyStore, setKeyStore] = useState<boolean | null>(null);
  useEffect(() => {
    void desk()
      .vault.hasKeyStore()
      .then((answer) => setKeyStore(answer.ok && answer.value.available));
  }, []);
  const change = async (next: (vault: OpenVault) => OpenVault) => {
    const changed = await held.change(next);
    setTrouble(changed.ok ? null : changed.message);
    redraw((count) => count + 1);
    return changed.ok;
  };
  const setComputer = async (wanted: boolean) => {
    if (wanted) {
      const made = await desk().vault.makeComputerKey();
      if (!made.ok) return setTrouble(made.message);
      const { key } = made.value;
      if (key) await change((vault) => withComputerKey(vault, key));
    } else if (await change((vault) => withComputerKey(vault, null))) {
      await desk().vault.forgetComputerKey();
    }
  };
  return (
    <div className={styles.fields}>
      {said ? <p role="status">{said}</p> : null}
      {trouble ? (
        <p role="alert" className={`${styles.strength} ${styles.refused}`}>
          {trouble}
        </p>
      ) : null}
      <NativeSelect
        label="Lock when nothing is pressed for"
        description="It also locks when the screen locks and when the computer goes to sleep. Nothing typed is lost."
        value={String(held.vault.lockAfterMinutes)}
        onChange={(event) => {
          const minutes = Number(event.currentTarget.value);
          void change((vault) => withLockAfter(vault, minutes));
        }}
        data={MINUTES.map((minutes) => ({ value: String(minutes), label: `${minutes} minutes` }))}
      />
      <div className={styles.buttons}>
        <Button variant="default" onClick={() => show('passphrase')}>
          Change the passphrase…
        </Button>
        <Button variant="default" onClick={() => show('recovery')}>
          Make a new recovery key…
        </Button>
      </div>
      <Switch
        label="Also unlock with this computer’s key store"
        description={
          keyStore === false
            ? 'This computer has no key store that is safe enough for it.'
            : 'Then whoever is signed in to your account on this computer can open your cases without the passphrase. The passphrase goes on working.'
        }
        checked={held.vault.openers.computer !== null}
        disabled={keyStore !== true}
        onChange={(event) => void setComputer(event.currentTarget.checked)}
      />
    </div>
  );
}

type PartProps = { onDone: (words: string) => void; onBack: () => void };

function ChangePassphrase({ onDone, onBack }: PartProps) {
  const { held } = useVault();
  const [proved, setProved] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const change = async (typed: string) => {
    setBusy(true);
    const { kdf, key } = await stretchNew(typed);
    const changed = await held.change((vault) => withPassphrase(vault, kdf, key));
    setBusy(false);
    if (changed.ok) onDone('The passphrase is changed. The old one opens only backups made before now.');
    else setTrouble(changed.message);
  };
  if (!proved)
    return (
      <PassphraseCheck
        check={(typed) => isPassphrase(held, typed)}
        onRight={() => setProved(true)}
        onBack={onBack}
      />
    );
  return (
    <NewPassphrase
      act="Change the passphrase"
      busy={busy}
      trouble={trouble}
      onChosen={(typed) => void change(typed)}
      onBack={onBack}
    />
  );
}

function NewRecoveryKey({ onDone, onBack }: PartProps) {
  const { held } = useVault();
  const [proved, setProved] = useState(false);
  const [step, setStep] = useState<'sheet' | 'proof'>('sheet');
  const [key] = useState(newRecoveryKey);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const change = async () => {
    setBusy(true);
    const changed = await held.change((vault) => withRecoveryKey(vault, key));
    setBusy(false);
    if (!changed.ok) return setTrouble(changed.message);
    key.fill(0);
    onDone('The new recovery key is in force. Destroy the old sheet: it opens only backups made before now.');
  };
  if (!proved)
    return (
      <PassphraseCheck
        check={(typed) => isPassphrase(held, typed)}
        onRight={() => setProved(true)}
        onBack={onBack}
      />
    );
  if (step === 'sheet') {
    return (
      <>
        <p>
          Write it down or print it, and keep it apart from this computer. It is shown only now, and takes the
          place of the one you have.
        </p>
        <RecoverySheet recoveryKey={key} />
        <div className={styles.buttons}>
          <Button onClick={() => setStep('proof')}>I have it on paper</Button>
          <Button variant="default" onClick={onBack}>
            Leave it as it was
          </Button>
        </div>
      </>
    );
  }
  return (
    <RecoveryProof
      recoveryKey={key}
      act="Use the new key from now on"
      busy={busy}
      trouble={trouble}
      onProved={() => void change()}
      onBack={() => setStep('sheet')}
    />
  );
}
