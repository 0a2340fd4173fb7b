import { Chip } from '@renderer/components/chip';
import { useCase } from '@renderer/data/case-context';
import { byId } from '@shared/domain/case-file';
import type { ChronologyEntry } from '@shared/domain/chronology-entry';
import { type EventAccounts, eventDateWords } from '@shared/domain/event-order';
import { citationLabel } from '@shared/domain/labels';
import { ACCOUNT_WORDS } from './account-words';
import styles from './chronology.module.css';

type Props = {
  readonly event: EventAccounts;
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
};

/** One event of the table. Where accounts of it differ they stand side by side. */
export function EventRow({ event, openId, onOpen }: Props) {
  const [first] = event.accounts;
  if (!first) return null;
  if (event.accounts.length === 1) {
    return <EntryRow entry={first} selected={first.id === openId} onOpen={() => onOpen(first.id)} />;
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: the accounts of one event, not fields of a form
    <div className={styles.accountsRow} role="group" aria-label={`Accounts of ${eventDateWords(first.date)}`}>
      {event.accounts.map((entry) => (
        <button
          key={entry.id}
          type="button"
          className={styles.account}
          aria-current={entry.id === openId || undefined}
          onClick={() => onOpen(entry.id)}
        >
          <span className={styles.accountHead}>
            <strong>{ACCOUNT_WORDS[entry.account]}</strong>
            <span className={styles.date}>{eventDateWords(entry.date)}</span>
          </span>
          <span className={styles.event}>
            {entry.event || <span className="quiet">Not written yet</span>}
            {entry.inReport ? null : (
              <span className={styles.told}>
                <Chip>Not in the report</Chip>
              </span>
            )}
          </span>
          <Sources entry={entry} />
        </button>
      ))}
    </div>
  );
}

function EntryRow({
  entry,
  selected,
  onOpen,
}: {
  entry: ChronologyEntry;
  selected: boolean;
  onOpen: () => void;
}) {
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
      <Sources entry={entry} />
    </button>
  );
}

function Sources({ entry }: { entry: ChronologyEntry }) {
  const caseFile = useCase();
  return (
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
  );
}
