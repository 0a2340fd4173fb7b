import { Button, TextInput } from '@mantine/core';
import { EmptyState } from '@renderer/components/empty-state';
import { LongList } from '@renderer/components/long-list';
import { ScreenHeading } from '@renderer/components/screen-heading';
import { SegmentedChoice } from '@renderer/components/segmented-choice';
import { useCase, useCasePart, useCaseSession, useEdit } from '@renderer/data/case-context';
import { useCiteTarget } from '@renderer/evidence/cite-target-context';
import { useNavigation } from '@renderer/navigation/navigation';
import { byId } from '@shared/domain/case-file';
import { type ChronologyEntry, chronologyEntrySchema } from '@shared/domain/chronology-entry';
import { eventsWithAccounts, inDateOrder } from '@shared/domain/event-order';
import { suggestedEvents } from '@shared/evidence/suggest-events';
import { formatLong } from '@shared/lib/plain-date';
import { IconSearch } from '@tabler/icons-react';
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import styles from './chronology.module.css';
import { filterEvents, type Shown } from './chronology-filter';
import { EntryEditor } from './entry-editor';
import { EventRow } from './event-row';
import { LineOfEvents } from './line-of-events';
import { Suggestions } from './suggestions';

/** The suggestions, a moment after what they follow from has changed. */
function useSuggested() {
  const documents = useDeferredValue(useCasePart((caseFile) => caseFile.documents));
  const citations = useDeferredValue(useCasePart((caseFile) => caseFile.citations));
  const chronology = useDeferredValue(useCasePart((caseFile) => caseFile.chronology));
  const session = useCaseSession();
  return useMemo(
    () => suggestedEvents({ ...session.getSnapshot(), documents, citations, chronology }),
    [session, documents, citations, chronology],
  );
}

/** The chronology, as a line of events and as a table. */
export function Screen() {
  const caseFile = useCase();
  const edit = useEdit();
  const { focus } = useNavigation();
  const [wanted, setWanted] = useState('');
  const [shown, setShown] = useState<Shown>('all');
  const [openId, setOpenId] = useState<string | null>(focus.id ?? null);
  const [suggesting, setSuggesting] = useState(false);
  const searched = useDeferredValue(wanted);
  // The table and the line follow the typing a moment later: ten thousand events are not sorted while a key is pressed.
  const chronology = useDeferredValue(caseFile.chronology);
  const ordered = useMemo(() => inDateOrder(chronology), [chronology]);
  const events = useMemo(() => eventsWithAccounts(ordered), [ordered]);
  const heading = useMemo(() => headingFor(events.length, ordered), [events, ordered]);
  const matching = useMemo(() => filterEvents(events, shown, searched), [events, shown, searched]);
  const suggested = useSuggested();
  const open = byId(caseFile.chronology, openId);
  const at = useMemo(
    () => events.find(({ accounts }) => accounts.some(({ id }) => id === openId))?.id ?? null,
    [events, openId],
  );
  const attach = useCallback(
    (citationId: string) => {
      if (!openId) return;
      edit.patch('Cite a source of an event', 'chronology', openId, (now) => ({
        citationIds: [...new Set([...now.citationIds, citationId])],
      }));
    },
    [edit, openId],
  );
  useCiteTarget(open ? { label: 'this event', attach } : { label: 'the chronology' });

  useEffect(() => {
    if (focus.id) setOpenId(focus.id);
  }, [focus.id]);

  const add = () => {
    const entry = chronologyEntrySchema.parse({ id: edit.newId(), order: caseFile.chronology.length + 1 });
    edit.put('Add an event', 'chronology', entry);
    setWanted('');
    setShown('all');
    setSuggesting(false);
    setOpenId(entry.id);
  };
  const openEntry = (id: string) => {
    setSuggesting(false);
    setOpenId(id);
  };
  const suggest = () => {
    setOpenId(null);
    setSuggesting(true);
  };
  const dismissed = caseFile.documents.some(({ notAnEvent }) => notAnEvent);
  const suggestButton =
    suggested.length > 0 || dismissed ? (
      <Button variant="default" onClick={suggest} aria-expanded={suggesting}>
        {suggested.length > 0
          ? `${suggested.length.toLocaleString('en-GB')} suggested`
          : 'Dismissed suggestions'}
      </Button>
    ) : null;
  const side = suggesting ? (
    <Suggestions suggested={suggested} onEdit={openEntry} onClose={() => setSuggesting(false)} />
  ) : open ? (
    <EntryEditor key={open.id} entry={open} onOpen={openEntry} onClose={() => setOpenId(null)} />
  ) : null;

  if (caseFile.chronology.length === 0 && !suggesting) {
    return (
      <>
        <ScreenHeading title="Set out what happened, in order" />
        <EmptyState
          title="No events yet"
          hint="Add what happened as you read. A date may be exact, approximate, disputed or not recorded at all. Dated papers are suggested for you to accept, edit or dismiss."
          action={
            <>
              <Button onClick={add}>Add the first event</Button>
              {suggestButton}
            </>
          }
        />
      </>
    );
  }
  return (
    <div className={styles.screen}>
      <ScreenHeading
        title={heading}
        actions={
          <>
            {suggestButton}
            <Button onClick={add}>Add an event</Button>
          </>
        }
      />
      <LineOfEvents entries={ordered} openId={openId} onOpen={openEntry} />
      <div className={styles.filters}>
        <TextInput
          className={styles.find}
          aria-label="Find in the chronology"
          placeholder="Find an event"
          leftSection={<IconSearch size={16} />}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
        <SegmentedChoice<Shown>
          label="Which events"
          hideLabel
          value={shown}
          choices={[
            { value: 'all', label: 'All' },
            { value: 'differ', label: 'Accounts differ' },
            { value: 'disputed', label: 'Date unsure' },
            { value: 'unsourced', label: 'No source' },
          ]}
          onChange={setShown}
        />
      </div>
      <div className={styles.frame}>
        <div className={styles.sides} data-open={side ? true : undefined}>
          <div className={styles.table}>
            {matching.length === 0 ? (
              <p className={styles.nothing}>{nothingWords(searched, shown, ordered.length)}</p>
            ) : (
              <LongList
                items={matching}
                keyOf={(event) => event.id}
                rowHeight={58}
                label="Events in order of date"
                show={at}
              >
                {(event) => <EventRow event={event} openId={openId} onOpen={openEntry} />}
              </LongList>
            )}
          </div>
          {side}
        </div>
      </div>
    </div>
  );
}

function nothingWords(typed: string, shown: Shown, events: number): string {
  if (events === 0) return 'No events yet. Accept a suggestion, or add an event.';
  if (typed.trim() !== '') return `No event${shown === 'all' ? '' : ' of this kind'} holds “${typed}”.`;
  return 'There is no such event.';
}

function headingFor(events: number, ordered: readonly ChronologyEntry[]): string {
  const dates = ordered.map((entry) => entry.date.on).filter((on) => on !== null);
  const first = dates[0];
  const last = dates.at(-1);
  const count =
    events === 0
      ? 'Set out what happened, in order'
      : events === 1
        ? 'One event'
        : `${events.toLocaleString('en-GB')} events`;
  const unsourced = ordered.filter((entry) => entry.inReport && entry.citationIds.length === 0).length;
  const span = first && last && first !== last ? `, ${formatLong(first)} to ${formatLong(last)}` : '';
  return `${count}${span}${unsourced > 0 ? `; ${unsourced.toLocaleString('en-GB')} without a source` : ''}`;
}
