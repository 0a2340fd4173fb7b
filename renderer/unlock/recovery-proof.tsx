import { TextInput } from '@mantine/core';
import { isRecoveryGroup, RECOVERY_GROUPS } from '@shared/vault/recovery-key';
import { useRef, useState } from 'react';
import { randomBytes } from '../vault/random-bytes';
import { FormFoot } from './form-foot';
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
  const [wrong, setWrong] = useState<readonly [string | null, string | null]>([null, null]);
  const fields = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)] as const;
  const faultOf = (at: 0 | 1) => {
    if (typed[at].trim() === '') return 'Type this group from the sheet.';
    return isRecoveryGroup(recoveryKey, asked[at], typed[at]) ? null : 'Not as on the sheet. Look again.';
  };
  const prove = () => {
    const found = [faultOf(0), faultOf(1)] as const;
    setWrong(found);
    if (found[0] === null && found[1] === null) onProved();
    else fields[found[0] === null ? 1 : 0].current?.focus();
  };
  const field = (at: 0 | 1) => (
    <TextInput
      ref={fields[at]}
      label={`Group ${asked[at] + 1}`}
      value={typed[at]}
      error={wrong[at]}
      errorProps={{ role: 'alert' }}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(at === 0 ? [text, typed[1]] : [typed[0], text]);
        setWrong(at === 0 ? [null, wrong[1]] : [wrong[0], null]);
      }}
      autoComplete="off"
      spellCheck={false}
      maxLength={12}
      readOnly={busy}
      autoFocus={at === 0}
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
      <FormFoot act={act} busy={busy} trouble={trouble} onBack={onBack} back="Show the key again" />
    </form>
  );
}
