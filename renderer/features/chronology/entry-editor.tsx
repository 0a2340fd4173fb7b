import { Button, Checkbox } from '@mantine/core';
import { CitationsField } from '@renderer/casework/citations-field';
import { ChoiceField } from '@renderer/components/choice-field';
import { Fields, FieldsEnd } from '@renderer/components/fields';
import { PeoplePicker } from '@renderer/components/people-picker';
import { PointsPicker } from '@renderer/components/points-picker';
import { Section } from '@renderer/components/section';
import { TextField } from '@renderer/components/text-field';
import { useCase, useEdit } from '@renderer/data/case-context';
import type { Fields as FieldValues } from '@renderer/data/edit';
import type { ChronologyEntry } from '@shared/domain/chronology-entry';
import { useEffect, useRef } from 'react';
import { ACCOUNT_WORDS } from './account-words';
import { AccountsOfEvent } from './accounts-of-event';
import styles from './chronology.module.css';
import { DaysSince } from './days-since';
import { EventDateField } from './event-date-field';

type Props = {
  readonly entry: ChronologyEntry;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
};

/** One event: when, what, whose account, from where. */
export function EntryEditor({ entry, onOpen, onClose }: Props) {
  const { people, points } = useCase();
  const edit = useEdit();
  const editor = useRef<HTMLElement>(null);
  const isNew = useRef(entry.event === '');
  const set = (fields: FieldValues<ChronologyEntry>, key?: string) =>
    edit.patch('Change an event', 'chronology', entry.id, fields, key && `${entry.id}/${key}`);

  useEffect(() => {
    if (isNew.current) editor.current?.querySelector<HTMLElement>('textarea')?.focus();
  }, []);

  return (
    <aside ref={editor} className={styles.editor} aria-label="The event">
      <Section
        title="The event"
        actions={
          <Button variant="default" size="xs" onClick={onClose}>
            Done
          </Button>
        }
      >
        <Fields>
          <TextField
            label="What happened"
            value={entry.event}
            onChange={(event) => set({ event }, 'event')}
          />
          <EventDateField
            date={entry.date}
            onChange={(fields, key) => set((now) => ({ date: { ...now.date, ...fields } }), key)}
          />
          <DaysSince entry={entry} />
          <CitationsField
            label="Sources"
            value={entry.citationIds}
            onChange={(next) => set((now) => ({ citationIds: next(now.citationIds) }))}
            target={entry.event || 'this event'}
          />
          <ChoiceField
            label="Whose account"
            shape="select"
            value={entry.account}
            choices={(Object.keys(ACCOUNT_WORDS) as ChronologyEntry['account'][]).map((value) => ({
              value,
              label: ACCOUNT_WORDS[value],
            }))}
            onChange={(account) => set({ account })}
          />
          <AccountsOfEvent entry={entry} onOpen={onOpen} />
          <PointsPicker points={points} value={entry.pointIds} onChange={(pointIds) => set({ pointIds })} />
          <PeoplePicker
            label="People in it"
            people={people}
            value={entry.personIds}
            onChange={(personIds) => set({ personIds })}
          />
          <FieldsEnd>
            <Checkbox
              label="Print it in the report"
              checked={entry.inReport}
              onChange={(event) => set({ inReport: event.currentTarget.checked })}
            />
            <Button
              variant="subtle"
              color="gray"
              size="xs"
              title="Ctrl+Z brings it back"
              onClick={() => {
                onClose();
                edit.remove('Delete an event', 'chronology', entry.id);
              }}
            >
              Delete this event
            </Button>
          </FieldsEnd>
        </Fields>
      </Section>
    </aside>
  );
}
