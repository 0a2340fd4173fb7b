import { Button, PasswordInput } from '@mantine/core';
import type { Result } from '@shared/lib/result';
import { useState } from 'react';
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
          data-autofocus
          visibilityToggleButtonProps={{ 'aria-label': 'Show or hide what is typed' }}
        />
      </div>
      <div className={styles.buttons}>
        <Button type="submit" loading={busy}>
          Go on
        </Button>
        <Button variant="default" onClick={onBack} disabled={busy}>
          Back
        </Button>
      </div>
    </form>
  );
}
