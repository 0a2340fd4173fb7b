import { Button } from '@mantine/core';
import { today } from '@renderer/data/today';
import { formatLong } from '@shared/lib/plain-date';
import { recoveryKeyWords } from '@shared/vault/recovery-key';
import { useState } from 'react';
import { desk } from '../platform/desk';
import styles from './unlock.module.css';

/** A recovery key, to be written down, printed or saved now: it is not shown again. */
export function RecoverySheet({ recoveryKey }: { recoveryKey: Uint8Array }) {
  const groups = recoveryKeyWords(recoveryKey);
  const [said, setSaid] = useState<string | null>(null);
  const save = async () => {
    const { recoveryPdf } = await import('./recovery-pdf');
    const bytes = (await recoveryPdf(groups, formatLong(today()))) as Uint8Array<ArrayBuffer>;
    const answer = await desk().document.save({ suggestedName: 'Evenhand recovery key', kind: 'pdf', bytes });
    if (!answer.ok) setSaid(answer.message);
    else if (answer.value.saved) {
      setSaid(`Saved as “${answer.value.name}”. Print it, then move the file off this computer.`);
    }
  };
  return (
    <>
      <ol className={styles.key} aria-label="Recovery key">
        {groups.map((group, index) => (
          <li key={group + String(index)} className={styles.group}>
            <span className={styles.number}>{index + 1}</span>
            <span className={styles.letters}>{group}</span>
          </li>
        ))}
      </ol>
      <div className={styles.buttons}>
        <Button variant="default" onClick={() => void save()}>
          Save as a PDF to print…
        </Button>
      </div>
      {said ? (
        <p className={styles.strength} role="status">
          {said}
        </p>
      ) : null}
    </>
  );
}
