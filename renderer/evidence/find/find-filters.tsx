import { Button, Select } from '@mantine/core';
import { DateField } from '@renderer/components/date-field';
import { personWords } from '@renderer/components/person-choices';
import { useCase } from '@renderer/data/case-context';
import { inOrder } from '@shared/domain/case-file';
import type { PlainDate } from '@shared/lib/plain-date';
import { SEARCH_GROUPS, type SearchGroup } from '@shared/search/findable';
import styles from './find.module.css';
import { GROUP_WORDS } from './find-words';

/** What the results are narrowed to. */
export type Narrowed = {
  readonly group: SearchGroup | null;
  readonly personId: string | null;
  readonly pointId: string | null;
  readonly from: PlainDate | null;
  readonly until: PlainDate | null;
};

export const NOT_NARROWED: Narrowed = {
  group: null,
  personId: null,
  pointId: null,
  from: null,
  until: null,
};

type Props = {
  readonly narrowed: Narrowed;
  /** Null while nothing is looked for. */
  readonly counts: Readonly<Partial<Record<SearchGroup, number>>> | null;
  readonly onNarrow: (narrowed: Narrowed) => void;
};

/** Narrows by where it is, whom and which point it concerns, and when. */
export function FindFilters({ narrowed, counts, onNarrow }: Props) {
  const { people, points } = useCase();
  const { group, personId, pointId, from, until } = narrowed;
  const set = (fields: Partial<Narrowed>) => onNarrow({ ...narrowed, ...fields });
  const isNarrowed = Object.values(narrowed).some((value) => value !== null);
  const groups = SEARCH_GROUPS.filter((each) => each === group || (counts?.[each] ?? 0) > 0);
  return (
    <div className={styles.filters}>
      <fieldset className={styles.groups} aria-label="Where">
        <button type="button" aria-pressed={group === null} onClick={() => set({ group: null })}>
          Everywhere
        </button>
        {groups.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={group === each}
            onClick={() => set({ group: group === each ? null : each })}
          >
            {GROUP_WORDS[each]}{' '}
            <span className={styles.figure}>{(counts?.[each] ?? 0).toLocaleString('en-GB')}</span>
          </button>
        ))}
      </fieldset>
      <div className={styles.narrow}>
        <Select
          className={styles.choice}
          aria-label="Person"
          placeholder="Anyone"
          clearable
          searchable
          limit={60}
          data={inOrder(people).map((person) => ({ value: person.id, label: personWords(person) }))}
          value={personId}
          onChange={(next) => set({ personId: next })}
        />
        <Select
          className={styles.choice}
          aria-label="Complaint point"
          placeholder="Any point"
          clearable
          searchable
          limit={60}
          data={inOrder(points).map((point) => ({
            value: point.id,
            label: `Point ${point.number} ${point.title}`.trim(),
          }))}
          value={pointId}
          onChange={(next) => set({ pointId: next })}
        />
        <div className={styles.dates}>
          <DateField
            className={styles.date}
            label="From"
            value={from}
            onChange={(next) => set({ from: next })}
          />
          <DateField
            className={styles.date}
            label="Until"
            value={until}
            onChange={(next) => set({ until: next })}
          />
        </div>
        {isNarrowed ? (
          <Button size="xs" variant="subtle" onClick={() => onNarrow(NOT_NARROWED)}>
            Everything
          </Button>
        ) : null}
      </div>
    </div>
  );
}
