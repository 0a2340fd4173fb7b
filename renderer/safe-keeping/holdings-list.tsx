import { Checkbox } from '@mantine/core';
import type { CaseInBackup, Holdings } from '@renderer/data/backup/read-backup';
import { LongList } from '../components/long-list';
import styles from './safe-keeping.module.css';
import { countWords, sizeWords, whenWords } from './words';

const ROW = 66;

/** What is wrong with a case in a backup; null: nothing. */
export function faultOf({ summary, lacking, sealedWrong }: CaseInBackup): string | null {
  if (!summary) return 'It does not open in this backup.';
  if (sealedWrong > 0) return 'A part of it does not open in this backup.';
  if (lacking > 0) return `${countWords(lacking, 'file is', 'files are')} missing from this backup.`;
  return null;
}

type Props = {
  holdings: Holdings;
  /** Cases that are chosen, where they can be. */
  chosen?: ReadonlySet<string>;
  onChoose?: (caseId: string, wanted: boolean) => void;
};

/** The cases in a backup: what they are called, when they were last changed, how large they are. */
export function HoldingsList({ holdings: { cases }, chosen, onChoose }: Props) {
  if (cases.length === 0) return <p>There is no case in this backup.</p>;
  return (
    <div className={styles.list}>
      <LongList
        items={cases}
        keyOf={({ caseId }) => caseId}
        rowHeight={ROW}
        label="Cases in this backup"
        height={`min(${cases.length * ROW}px, 40dvh)`}
      >
        {(held) => {
          const fault = faultOf(held);
          const title = held.summary?.title || 'Case without a title';
          const about = (
            <span className={styles.about}>
              Last changed {whenWords(held.changedAt)} · {countWords(held.files.length, 'file', 'files')}
              {held.files.length > 0 ? `, ${sizeWords(held.bytes)}` : ''}
              {fault ? <strong className={styles.fault}> · {fault}</strong> : null}
            </span>
          );
          return (
            <div className={styles.held}>
              {onChoose ? (
                <Checkbox
                  checked={chosen?.has(held.caseId) ?? false}
                  disabled={held.summary === null}
                  onChange={(event) => onChoose(held.caseId, event.currentTarget.checked)}
                  label={title}
                  description={about}
                />
              ) : (
                <div>
                  <div className={styles.name}>{title}</div>
                  {about}
                </div>
              )}
            </div>
          );
        }}
      </LongList>
    </div>
  );
}
