import { Button, Group, PasswordInput, TextInput } from '@mantine/core';
import { normalPassphrase, offeredPassphrase, passphraseStrength } from '@shared/vault/passphrase';
import { useState } from 'react';
import { randomBytes } from '../vault/random-bytes';
import styles from './unlock.module.css';

type Props = {
  /** What the button says. */
  act: string;
  busy?: boolean;
  /** Shown beside the button. */
  trouble?: string | null;
  onChosen: (typed: string) => void;
  onBack?: () => void;
};

async function drawOne(): Promise<string> {
  const { wordlist } = await import('@scure/bip39/wordlists/english.js');
  return offeredPassphrase(wordlist, randomBytes);
}

/** Choosing a passphrase: what it is worth while it is typed, one drawn from a list for whoever wants it, and once more. */
export function NewPassphrase({ act, busy = false, trouble, onChosen, onBack }: Props) {
  const [typed, setTyped] = useState('');
  const [again, setAgain] = useState('');
  const [offer, setOffer] = useState<string | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const strength = passphraseStrength(typed);
  const short = strength.level === 'empty' || strength.level === 'refused';

  const choose = () => {
    if (short) setTold(strength.words);
    else if (normalPassphrase(typed) !== normalPassphrase(again)) {
      setTold(
        again === ''
          ? 'Type it once more below, so that a slip of the finger shows now.'
          : 'The two are not the same.',
      );
    } else onChosen(typed);
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        choose();
      }}
    >
      <div className={styles.fields}>
        <div>
          <PasswordInput
            label="New passphrase"
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setTold(null);
            }}
            autoComplete="off"
            spellCheck={false}
            disabled={busy}
            data-autofocus
            autoFocus
            visibilityToggleButtonProps={{ 'aria-label': 'Show or hide what is typed' }}
          />
          <p className={`${styles.strength} ${styles[strength.level] ?? ''}`} aria-live="polite">
            {strength.words}
          </p>
        </div>
        {offer === null ? (
          <div>
            <Button variant="default" onClick={() => void drawOne().then(setOffer)} disabled={busy}>
              Offer me one of six words
            </Button>
          </div>
        ) : (
          <div className={styles.offer}>
            <p className={styles.words}>{offer}</p>
            <p className="quiet">
              Drawn just now from 2,048 words; nobody else has it. Write it down until you know it, and keep
              the paper apart from this computer.
            </p>
            <Group gap="xs">
              <Button variant="default" onClick={() => void drawOne().then(setOffer)}>
                Another
              </Button>
            </Group>
          </div>
        )}
        <PassphraseAgain value={again} disabled={busy} onChange={setAgain} error={told} />
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
        {onBack ? (
          <Button variant="default" onClick={onBack} disabled={busy}>
            Back
          </Button>
        ) : null}
      </div>
    </form>
  );
}

type AgainProps = {
  value: string;
  disabled: boolean;
  error: string | null;
  onChange: (typed: string) => void;
};

function PassphraseAgain({ value, disabled, error, onChange }: AgainProps) {
  return (
    <PasswordInput
      label="The same again"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={error}
      autoComplete="off"
      spellCheck={false}
      disabled={disabled}
      visibilityToggleButtonProps={{ 'aria-label': 'Show or hide what is typed again' }}
    />
  );
}

/** One group of the recovery key, typed from paper. */
export function GroupInput(props: {
  label: string;
  value: string;
  error: string | null;
  onChange: (typed: string) => void;
}) {
  const { label, value, error, onChange } = props;
  return (
    <TextInput
      label={label}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
      autoComplete="off"
      spellCheck={false}
      maxLength={12}
    />
  );
}
