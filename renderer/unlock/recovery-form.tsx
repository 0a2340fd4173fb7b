import { Textarea } from '@mantine/core';
import type { VaultFile } from '@shared/vault/vault-file';
import { useRef, useState } from 'react';
import { type Unlocked, unlockWithRecoveryKey, type Whose } from '../vault/vault-access';
import { FormFoot } from './form-foot';
import styles from './unlock.module.css';

type Props = {
  file: VaultFile;
  whose?: Whose;
  onUnlocked: (unlocked: Unlocked) => void;
  onBack: () => void;
};

/** The recovery key, typed from paper. */
export function RecoveryForm({ file, whose = 'own', onUnlocked, onBack }: Props) {
  const [typed, setTyped] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const unlock = async () => {
    const unlocked = await unlockWithRecoveryKey(file, typed, whose);
    if (unlocked.ok) return onUnlocked(unlocked.value);
    setTrouble(unlocked.message);
    field.current?.focus();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void unlock();
      }}
    >
      <div className={styles.fields}>
        <Textarea
          ref={field}
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
      <FormFoot act="Open" onBack={onBack} back={whose === 'own' ? 'Back' : 'Use the passphrase'} />
    </form>
  );
}
