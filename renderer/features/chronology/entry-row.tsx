import { Chip } from '@renderer/components/chip';
import { useCase } from '@renderer/data/case-context';
import { byId } from '@shared/domain/case-file';
import type { ChronologyEntry } from '@shared/domain/chronology-entry';
import { eventDateWords } from '@shared/domain/event-order';
import { citationLabel } from '@shared/domain/labels';
import { ACCOUNT_WORDS } from './account-words';
import styles from './chronology.module.css';

type Props = { readonly entry: ChronologyEntry; readonly selected: boolean; readonly onOpen: () => void };

/** One event of the table: date, what happened, sources. */
export function EntryRow({ entry, selected, onOpen }: Props) {
  const caseFile = useCase();
  const told = [
    entry.account === 'agreed' ? '' : ACCOUNT_WORDS[entry.account],
    entry.inReport ? '' : 'Not in the report',
  ].filter(Boolean);
  return (
    <button type="button" className={styles.row} aria-current={selected || undefined} onClick={onOpen}>
      <span className={styles.date}>{eventDateWords(entry.date)}</span>
      <span className={styles.event}>
        {entry.event || <span className="quiet">Not written yet</span>}
        {told.length > 0 ? (
          <span className={styles.told}>
            {told.map((words) => (
              <Chip key={words}>{words}</Chip>
            ))}
          </span>
        ) : null}
      </span>
      <span className={styles.sources}>
        {entry.citationIds.length === 0 ? <Chip tone="amber">No source</Chip> : null}
        {entry.citationIds.map((id) => {
          const citation = byId(caseFile.citations, id);
          return (
            <Chip key={id} tone="accent">
              {citation ? citationLabel(caseFile, citation) : '[missing source]'}
            </Chip>
          );
        })}
      </span>
    </button>
  );
}
