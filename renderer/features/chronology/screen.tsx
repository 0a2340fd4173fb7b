import { Button, TextInput } from '@mantine/core';
import { EmptyState } from '@renderer/components/empty-state';
import { LongList } from '@renderer/components/long-list';
import { ScreenHeading } from '@renderer/components/screen-heading';
import { useCase, useEdit } from '@renderer/data/case-context';
import { useCiteTarget } from '@renderer/evidence/cite-target-context';
import { useNavigation } from '@renderer/navigation/navigation';
import { type ChronologyEntry, chronologyEntrySchema } from '@shared/domain/chronology-entry';
import { eventDateWords, inDateOrder } from '@shared/domain/event-order';
import { formatLong } from '@shared/lib/plain-date';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
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
  const searched = useDeferredValue(wanted);
  // The table and the line follow the typing a moment later: ten thousand events are not sorted while a key is pressed.
  const chronology = useDeferredValue(caseFile.chronology);
  const ordered = useMemo(() => inDateOrder(chronology), [chronology]);
  const heading = useMemo(() => headingFor(ordered), [ordered]);
  const shown = useMemo(() => matching(ordered, searched), [ordered, searched]);
  const open = caseFile.chronology.find((entry) => entry.id === openId);
  useCiteTarget({ label: 'the chronology' });

  useEffect(() => {
    if (focus.id) setOpenId(focus.id);
  }, [focus.id]);

  const add = () => {
    const entry = chronologyEntrySchema.parse({ id: edit.newId(), order: caseFile.chronology.length + 1 });
    edit.put('Add an event', 'chronology', entry);
    setWanted('');
    setOpenId(entry.id);
  };

  if (caseFile.chronology.length === 0) {
    return (
      <>
        <ScreenHeading title="Set out what happened, in order" />
        <EmptyState
          title="No events yet"
          hint="Add what happened as you read. A date may be exact, approximate, disputed or not recorded at all."
          action={<Button onClick={add}>Add the first event</Button>}
        />
      </>
    );
  }
  return (
    <div className={styles.screen}>
      <ScreenHeading title={heading} actions={<Button onClick={add}>Add an event</Button>} />
      <LineOfEvents entries={ordered} openId={openId} onOpen={setOpenId} />
      <TextInput
        className={styles.find}
        aria-label="Find in the chronology"
        placeholder="Find an event"
        leftSection={<IconSearch size={16} />}
        value={wanted}
        onChange={(event) => setWanted(event.currentTarget.value)}
      />
      <div className={styles.frame}>
        <div className={styles.sides} data-open={open ? true : undefined}>
          <div className={styles.table}>
            {shown.length === 0 ? (
              <p className={styles.nothing}>No event holds “{searched}”.</p>
            ) : (
              <LongList
                items={shown}
                keyOf={(entry) => entry.id}
                rowHeight={58}
                label="Events in order of date"
                show={openId}
              >
                {(entry) => (
                  <EntryRow entry={entry} selected={entry.id === openId} onOpen={() => setOpenId(entry.id)} />
                )}
              </LongList>
            )}
          </div>
          {open ? <EntryEditor key={open.id} entry={open} onClose={() => setOpenId(null)} /> : null}
        </div>
      </div>
    </div>
  );
}

/** The events whose words or date hold every word asked for. */
function matching(entries: readonly ChronologyEntry[], wanted: string): readonly ChronologyEntry[] {
  const words = wanted.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries;
  return entries.filter((entry) => {
    const text = `${entry.event} ${eventDateWords(entry.date)}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

function headingFor(ordered: readonly ChronologyEntry[]): string {
  const dates = ordered.map((entry) => entry.date.on).filter((on) => on !== null);
  const first = dates[0];
  const last = dates.at(-1);
  const count = ordered.length === 1 ? 'One event' : `${ordered.length.toLocaleString('en-GB')} events`;
  const unsourced = ordered.filter((entry) => entry.inReport && entry.citationIds.length === 0).length;
  const span = first && last && first !== last ? `, ${formatLong(first)} to ${formatLong(last)}` : '';
  return `${count}${span}${unsourced > 0 ? `; ${unsourced.toLocaleString('en-GB')} without a source` : ''}`;
}
