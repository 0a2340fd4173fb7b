import { Button, PasswordInput } from '@mantine/core';
import { normalPassphrase, offeredPassphrase, passphraseStrength } from '@shared/vault/passphrase';
import { useId, useRef, useState } from 'react';
import { KeyboardStays } from '../components/keyboard-stays';
import { randomBytes } from '../vault/random-bytes';
import { FormFoot } from './form-foot';
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
  const [unlike, setUnlike] = useState<string | null>(null);
  const worth = useId();
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  const strength = passphraseStrength(typed);
  const short = strength.level === 'empty' || strength.level === 'refused';

  const choose = () => {
    // What it lacks stands under the first field already; the keyboard goes back to it.
    if (short) return first.current?.focus();
    if (normalPassphrase(typed) === normalPassphrase(again)) return onChosen(typed);
    setUnlike(
      again === ''
        ? 'Type it once more here, so that a slip of the finger shows now.'
        : 'The two are not the same. Type it again, or look at both with the eye.',
    );
    second.current?.focus();
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
            ref={first}
            label="New passphrase"
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setUnlike(null);
            }}
            aria-describedby={worth}
            autoComplete="off"
            spellCheck={false}
            readOnly={busy}
            autoFocus
            visibilityToggleButtonProps={{ 'aria-label': 'Show or hide what is typed' }}
          />
          <p id={worth} className={`${styles.strength} ${styles[strength.level] ?? ''}`} aria-live="polite">
            {strength.words}
          </p>
        </div>
        <KeyboardStays className={offer === null ? undefined : styles.offer}>
          <div role="status">
            {offer === null ? null : (
              <>
                <p className={styles.words}>{offer}</p>
                <p className="quiet">
                  Drawn just now from 2,048 words; nobody else has it. Write it down until you know it, and
                  keep the paper apart from this computer. It counts once you type it here.
                </p>
              </>
            )}
          </div>
          <Button variant="default" onClick={() => void drawOne().then(setOffer)} disabled={busy}>
            {offer === null ? 'Offer me one of six words' : 'Another'}
          </Button>
        </KeyboardStays>
        <PasswordInput
          ref={second}
          label="The same again"
          value={again}
          onChange={(event) => {
            setAgain(event.currentTarget.value);
            setUnlike(null);
          }}
          error={unlike}
          errorProps={{ role: 'alert' }}
          autoComplete="off"
          spellCheck={false}
          readOnly={busy}
          visibilityToggleButtonProps={{ 'aria-label': 'Show or hide what is typed again' }}
        />
      </div>
      <FormFoot act={act} busy={busy} trouble={trouble} onBack={onBack} />
    </form>
  );
}
