import { PasswordInput } from '@mantine/core';
import type { Result } from '@shared/lib/result';
import { useState } from 'react';
import { FormFoot } from './form-foot';
import styles from './unlock.module.css';

type Props = {
  check: (typed: string) => Promise<Result<void>>;
  onRight: () => void;
  onBack: () => void;
};

/** The passphrase once more, before what only its owner may change: the app may have been left open. */
export function PassphraseCheck({ check, onRight, onBack }: Props) {
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const prove = async () => {
    setBusy(true);
    const right = await check(typed);
    setBusy(false);
    if (right.ok) onRight();
    else setTrouble(right.message);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== '' && !busy) void prove();
      }}
    >
      <div className={styles.fields}>
        <PasswordInput
          label="Your passphrase now"
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
      <FormFoot act="Go on" busy={busy} onBack={onBack} />
    </form>
  );
}
