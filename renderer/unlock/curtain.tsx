import { Portal } from '@mantine/core';
import type { VaultFile } from '@shared/vault/vault-file';
import { useEffect, useRef, useState } from 'react';
import type { Unlocked } from '../vault/vault-access';
import styles from './unlock.module.css';
import { UnlockForm } from './unlock-form';
import { VaultPage } from './vault-page';

/** Locking takes a moment as a rule: whoever begins to type must not have the page dropped under their hands. */
const FORM_AFTER_MS = 3_000;

type Props = { file: VaultFile | null; onUnlocked: (unlocked: Unlocked) => void };

/** Covers the whole window, dialogs too, and takes the keyboard from all below, until the page is dropped. */
export function Curtain({ file, onUnlocked }: Props) {
  const own = useRef<HTMLDivElement>(null);
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), FORM_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    const root = own.current?.closest('[data-portal]') ?? own.current;
    const below = [...document.body.children].filter((each) => root && !each.contains(root));
    const were = below.map((each) => (each as HTMLElement).inert);
    for (const each of below) (each as HTMLElement).inert = true;
    return () => {
      for (const [at, each] of below.entries()) (each as HTMLElement).inert = were[at] ?? false;
    };
  }, []);
  return (
    <Portal>
      <div className={styles.curtain} data-curtain ref={own}>
        <VaultPage title="Your cases are locked">
          <p>
            Something is still being finished or kept, and nothing of it is lost. The keys are wiped as soon
            as it is done.
          </p>
          {file && long ? <UnlockForm file={file} onUnlocked={onUnlocked} /> : null}
        </VaultPage>
      </div>
    </Portal>
  );
}
