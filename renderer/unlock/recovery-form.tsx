import { Textarea } from '@mantine/core';
import type { VaultFile } from '@shared/vault/vault-file';
import { useState } from 'react';
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
  const unlock = async () => {
    const unlocked = await unlockWithRecoveryKey(file, typed, whose);
    if (unlocked.ok) onUnlocked(unlocked.value);
    else setTrouble(unlocked.message);
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
      <FormFoot act="Open" onBack={onBack} />
    </form>
  );
}
