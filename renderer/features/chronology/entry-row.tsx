import { Chip } from '@renderer/components/chip';
import { useCase } from '@renderer/data/case-context';
import { byId } from '@shared/domain/case-file';
import type { ChronologyEntry } from '@shared/domain/chronology-entry';
import { eventDateWords } from '@shared/domain/event-order';
import { citationLabel } from '@shared/domain/labels';
import styles from './chronology.module.css';

export const ACCOUNT_WORDS: Record<ChronologyEntry['account'], string> = {
  agreed: 'Not disputed',
  complainant: "Complainant's account",
  council: "Council's account",
  other: "Another's account",
};

type Props = { readonly entry: ChronologyEntry; readonly selected: boolean; readonly onOpen: () => void };

/** One event of the table: date, what happened, sources. */
export function EntryRow({ entry, selected, onOpen }: Props) {
  const caseFile = useCase();
  return (
    <button type="button" className={styles.row} aria-current={selected} onClick={onOpen}>
      <span className={styles.date}>{eventDateWords(entry.date)}</span>
      <span className={styles.event}>
        {entry.event || 'Not written yet'}
        {entry.account === 'agreed' ? null : <Chip>{ACCOUNT_WORDS[entry.account]}</Chip>}
        {entry.inReport ? null : <Chip>Not in the report</Chip>}
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
