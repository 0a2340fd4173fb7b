import { Button, PasswordInput } from '@mantine/core';
import type { VaultFile } from '@shared/vault/vault-file';
import { useEffect, useRef, useState } from 'react';
import { type Unlocked, unlockWithComputer, unlockWithPassphrase, type Whose } from '../vault/vault-access';
import styles from './unlock.module.css';

type Props = {
  file: VaultFile;
  /** Told when a try begins: stretching the passphrase takes a second, in which others can make ready. */
  onTry?: () => void;
  /** Of a backup: the passphrase alone opens it, never this computer. */
  whose?: Whose;
  onUnlocked: (unlocked: Unlocked) => void;
};

/** The passphrase and a button; the computer's own key store where that was asked for. */
export function UnlockForm({ file, whose = 'own', onTry, onUnlocked }: Props) {
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (!busy) field.current?.focus();
  }, [busy]);

  const unlock = async (how: () => ReturnType<typeof unlockWithPassphrase>) => {
    setBusy(true);
    setTrouble(null);
    onTry?.();
    const unlocked = await how();
    setBusy(false);
    if (unlocked.ok) onUnlocked(unlocked.value);
    else {
      setTrouble(unlocked.message);
      field.current?.select();
    }
  };

  return (
    <form
      aria-label={whose === 'own' ? 'Unlock' : 'Open the backup'}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== '' && !busy) void unlock(() => unlockWithPassphrase(file, typed, whose));
      }}
    >
      <div className={styles.fields}>
        <PasswordInput
          ref={field}
          label="Passphrase"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={trouble}
          errorProps={{ role: 'alert' }}
          autoComplete="off"
          spellCheck={false}
          readOnly={busy}
          autoFocus
          visibilityToggleButtonProps={{ 'aria-label': 'Show or hide what is typed' }}
        />
      </div>
      <div className={styles.buttons}>
        <Button type="submit" loading={busy}>
          {whose === 'own' ? 'Unlock' : 'Open this backup'}
        </Button>
        {file.header.underComputer && whose === 'own' ? (
          <Button
            variant="default"
            disabled={busy}
            onClick={() => void unlock(() => unlockWithComputer(file))}
          >
            Use this computer’s key store
          </Button>
        ) : null}
      </div>
    </form>
  );
}
