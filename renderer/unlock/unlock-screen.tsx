import { Button, Textarea } from '@mantine/core';
import { withPassphrase } from '@shared/vault/change-vault';
import type { VaultFile } from '@shared/vault/vault-file';
import { useState } from 'react';
import { stretchNew, type Unlocked, unlockWithRecoveryKey } from '../vault/vault-access';
import { NewPassphrase } from './new-passphrase';
import styles from './unlock.module.css';
import { UnlockForm } from './unlock-form';
import { VaultPage } from './vault-page';

type Props = { file: VaultFile; onTry: () => void; onUnlocked: (unlocked: Unlocked) => void };

/** Opening the vault: by passphrase, or by the recovery key, which then asks for a new passphrase. */
export function UnlockScreen({ file, onTry, onUnlocked }: Props) {
  const [way, setWay] = useState<'passphrase' | 'recovery'>('passphrase');
  const [recovered, setRecovered] = useState<Unlocked | null>(null);
  if (recovered) return <PassphraseAnew unlocked={recovered} onDone={() => onUnlocked(recovered)} />;
  if (way === 'recovery') {
    return <ByRecoveryKey file={file} onUnlocked={setRecovered} onBack={() => setWay('passphrase')} />;
  }
  return (
    <VaultPage title="Your cases are locked">
      <p>Type your passphrase to open them. You will be back where you were.</p>
      <UnlockForm file={file} onTry={onTry} onUnlocked={onUnlocked} />
      <p className={`${styles.other} quiet`}>
        Forgotten it?{' '}
        <button type="button" className={styles.link} onClick={() => setWay('recovery')}>
          Use the recovery key
        </button>
      </p>
    </VaultPage>
  );
}

function ByRecoveryKey({ file, onUnlocked, onBack }: Omit<Props, 'onTry'> & { onBack: () => void }) {
  const [typed, setTyped] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const unlock = async () => {
    const unlocked = await unlockWithRecoveryKey(file, typed);
    if (unlocked.ok) onUnlocked(unlocked.value);
    else setTrouble(unlocked.message);
  };
  return (
    <VaultPage title="Open with the recovery key">
      <p>
        Type the 13 groups from your sheet, in order. Small letters, spaces and dashes do not matter. You then
        choose a new passphrase.
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void unlock();
        }}
      >
        <div className={styles.fields}>
          <Textarea
            label="Recovery key"
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setTrouble(null);
            }}
            error={trouble}
            errorProps={{ role: 'alert' }}
            autoComplete="off"
            spellCheck={false}
            autosize
            minRows={3}
            autoFocus
          />
        </div>
        <div className={styles.buttons}>
          <Button type="submit">Open</Button>
          <Button variant="default" onClick={onBack}>
            Back
          </Button>
        </div>
      </form>
    </VaultPage>
  );
}

function PassphraseAnew({ unlocked, onDone }: { unlocked: Unlocked; onDone: () => void }) {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const change = async (typed: string) => {
    setBusy(true);
    const { kdf, key } = await stretchNew(typed);
    const changed = await unlocked.held.change((vault) => withPassphrase(vault, kdf, key));
    setBusy(false);
    if (changed.ok) onDone();
    else setTrouble(changed.message);
  };
  return (
    <VaultPage title="Choose a new passphrase">
      <p>The recovery key is right, and stays as it is. From now on the new passphrase opens your cases.</p>
      <NewPassphrase
        act="Open my cases"
        busy={busy}
        trouble={trouble}
        onChosen={(typed) => void change(typed)}
      />
    </VaultPage>
  );
}
