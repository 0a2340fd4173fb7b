import { withPassphrase } from '@shared/vault/change-vault';
import type { VaultFile } from '@shared/vault/vault-file';
import { useState } from 'react';
import { stretchNew, type Unlocked } from '../vault/vault-access';
import { NewPassphrase } from './new-passphrase';
import { RecoveryForm } from './recovery-form';
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
    return (
      <VaultPage title="Open with the recovery key">
        <p>
          Type the 13 groups from your sheet, in order. Small letters, spaces and dashes do not matter. You
          then choose a new passphrase.
        </p>
        <RecoveryForm file={file} onUnlocked={setRecovered} onBack={() => setWay('passphrase')} />
      </VaultPage>
    );
  }
  return (
    <VaultPage title="Your cases are locked">
      <p>Type your passphrase to open them. You will be back where you were.</p>
      <UnlockForm file={file} onTry={onTry} onUnlocked={onUnlocked} />
      <p className={`${styles.other} quiet`}>
        Forgotten it?{' '}
        <button type="button" className="link" onClick={() => setWay('recovery')}>
          Use the recovery key
        </button>
      </p>
    </VaultPage>
  );
}

/** After the recovery key: a passphrase for the days to come. */
export function PassphraseAnew({ unlocked, onDone }: { unlocked: Unlocked; onDone: () => void }) {
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
