import { Button, TextInput } from '@mantine/core';
import { EmptyState } from '@renderer/components/empty-state';
import { LongList } from '@renderer/components/long-list';
import { ScreenHeading } from '@renderer/components/screen-heading';
import { useCase, useEdit } from '@renderer/data/case-context';
import { useNavigation } from '@renderer/navigation/navigation';
import type { CaseFile } from '@shared/domain/case-file';
import { type ChronologyEntry, chronologyEntrySchema } from '@shared/domain/chronology-entry';
import { inDateOrder } from '@shared/domain/event-order';
import { formatLong } from '@shared/lib/plain-date';
import { useEffect, useMemo, useState } from 'react';
import styles from './chronology.module.css';
import { EntryEditor } from './entry-editor';
import { EntryRow } from './entry-row';
import { LineOfEvents } from './line-of-events';

/** The chronology, as a line of events and as a table. */
export function Screen() {
  const caseFile = useCase();
  const edit = useEdit();
  const { focus } = useNavigation();
  const [wanted, setWanted] = useState('');
  const [openId, setOpenId] = useState<string | null>(focus.id ?? null);
  const ordered = useMemo(() => inDateOrder(caseFile.chronology), [caseFile.chronology]);
  const shown = useMemo(() => matching(ordered, wanted), [ordered, wanted]);
  const open = caseFile.chronology.find((entry) => entry.id === openId);

  useEffect(() => {
    if (focus.id) setOpenId(focus.id);
  }, [focus.id]);

  const add = () => {
    const entry = chronologyEntrySchema.parse({ id: edit.newId(), order: caseFile.chronology.length + 1 });
    edit.put('Add an event', 'chronology', entry);
    setOpenId(entry.id);
  };

  return (
    <div className={styles.screen}>
      <ScreenHeading
        title={headingFor(caseFile, ordered)}
        actions={<Button onClick={add}>Add an event</Button>}
      />
      {ordered.length === 0 ? (
        <EmptyState
          title="No events yet"
          hint="Add what happened as you read. A date may be exact, approximate, disputed or not recorded at all."
        />
      ) : (
        <>
          <LineOfEvents entries={ordered} openId={openId} onOpen={setOpenId} />
          <TextInput
            aria-label="Find in the chronology"
            placeholder="Find an event"
            value={wanted}
            onChange={(event) => setWanted(event.currentTarget.value)}
            mb="xs"
          />
          <div className={styles.sides}>
            <div className={styles.table}>
              <LongList
                items={shown}
                keyOf={(entry) => entry.id}
                rowHeight={58}
                label="Events in order of date"
              >
                {(entry) => (
                  <EntryRow entry={entry} selected={entry.id === openId} onOpen={() => setOpenId(entry.id)} />
                )}
              </LongList>
            </div>
            {open ? <EntryEditor key={open.id} entry={open} onClose={() => setOpenId(null)} /> : null}
          </div>
        </>
      )}
    </div>
  );
}

function matching(entries: readonly ChronologyEntry[], wanted: string): readonly ChronologyEntry[] {
  const words = wanted.trim().toLowerCase();
  return words === '' ? entries : entries.filter((entry) => entry.event.toLowerCase().includes(words));
}

function headingFor({ chronology }: CaseFile, ordered: readonly ChronologyEntry[]): string {
  if (chronology.length === 0) return 'Set out what happened, in order';
  const dates = ordered.map((entry) => entry.date.on).filter((on) => on !== null);
  const first = dates[0];
  const last = dates.at(-1);
  const count = chronology.length === 1 ? 'One event' : `${chronology.length.toLocaleString('en-GB')} events`;
  const unsourced = chronology.filter((entry) => entry.inReport && entry.citationIds.length === 0).length;
  const span = first && last && first !== last ? `, ${formatLong(first)} to ${formatLong(last)}` : '';
  return `${count}${span}${unsourced > 0 ? `; ${unsourced} without a source` : ''}`;
}
