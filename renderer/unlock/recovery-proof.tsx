import { Button } from '@mantine/core';
import { isRecoveryGroup, RECOVERY_GROUPS } from '@shared/vault/recovery-key';
import { useState } from 'react';
import { randomBytes } from '../vault/random-bytes';
import { GroupInput } from './new-passphrase';
import styles from './unlock.module.css';

type Props = {
  recoveryKey: Uint8Array;
  act: string;
  busy?: boolean;
  trouble?: string | null;
  onProved: () => void;
  onBack: () => void;
};

/** Two groups of a key, drawn at random, the first before the second. */
function twoGroups(): readonly [number, number] {
  const [a = 0, b = 0] = randomBytes(2);
  const first = a % RECOVERY_GROUPS;
  const second = (first + 1 + (b % (RECOVERY_GROUPS - 1))) % RECOVERY_GROUPS;
  return first < second ? [first, second] : [second, first];
}

/** Typing part of the key back from paper: the only proof that it was noted. */
export function RecoveryProof({ recoveryKey, act, busy = false, trouble, onProved, onBack }: Props) {
  const [asked] = useState(twoGroups);
  const [typed, setTyped] = useState<readonly [string, string]>(['', '']);
  const [wrong, setWrong] = useState<readonly [boolean, boolean]>([false, false]);
  const prove = () => {
    const bad: [boolean, boolean] = [
      !isRecoveryGroup(recoveryKey, asked[0], typed[0]),
      !isRecoveryGroup(recoveryKey, asked[1], typed[1]),
    ];
    setWrong(bad);
    if (!bad[0] && !bad[1]) onProved();
  };
  const field = (at: 0 | 1) => (
    <GroupInput
      label={`Group ${asked[at] + 1}`}
      value={typed[at]}
      error={wrong[at] ? 'Not as on the sheet. Look again.' : null}
      onChange={(text) => setTyped(at === 0 ? [text, typed[1]] : [typed[0], text])}
    />
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        prove();
      }}
    >
      <div className={styles.fields}>
        {field(0)}
        {field(1)}
      </div>
      {trouble ? (
        <p role="alert" className={`${styles.strength} ${styles.refused}`}>
          {trouble}
        </p>
      ) : null}
      <div className={styles.buttons}>
        <Button type="submit" loading={busy}>
          {act}
        </Button>
        <Button variant="default" onClick={onBack} disabled={busy}>
          Show the key again
        </Button>
      </div>
    </form>
  );
}
