import { Button, Checkbox, Group } from '@mantine/core';
import { CitationsField } from '@renderer/casework/citations-field';
import { ChoiceField } from '@renderer/components/choice-field';
import { PointsPicker } from '@renderer/components/points-picker';
import { Section } from '@renderer/components/section';
import { TextField } from '@renderer/components/text-field';
import { useCase, useEdit } from '@renderer/data/case-context';
import type { ChronologyEntry } from '@shared/domain/chronology-entry';
import styles from './chronology.module.css';
import { ACCOUNT_WORDS } from './entry-row';
import { EventDateField } from './event-date-field';

/** One event: when, what, whose account, from where. */
export function EntryEditor({ entry, onClose }: { entry: ChronologyEntry; onClose: () => void }) {
  const { points } = useCase();
  const edit = useEdit();
  const set = (fields: Partial<ChronologyEntry>, key?: string) =>
    edit.patch('Change an event', 'chronology', entry.id, fields, key && `${entry.id}/${key}`);
  return (
    <aside className={styles.editor} aria-label="The event">
      <Section
        title="The event"
        actions={
          <Button variant="subtle" size="xs" onClick={onClose}>
            Close
          </Button>
        }
      >
        <EventDateField date={entry.date} onChange={(date, key) => set({ date }, key)} />
        <TextField
          label="What happened"
          value={entry.event}
          onChange={(event) => set({ event }, 'event')}
          data-autofocus={entry.event === ''}
        />
        <CitationsField
          label="Sources"
          value={entry.citationIds}
          onChange={(citationIds) => set({ citationIds })}
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
        <PointsPicker points={points} value={entry.pointIds} onChange={(pointIds) => set({ pointIds })} />
        <Checkbox
          label="Print it in the report"
          checked={entry.inReport}
          onChange={(event) => set({ inReport: event.currentTarget.checked })}
        />
        <Group justify="end">
          <Button
            variant="subtle"
            color="gray"
            size="xs"
            onClick={() => {
              onClose();
              edit.remove('Delete an event', 'chronology', entry.id);
            }}
          >
            Delete (Ctrl+Z brings it back)
          </Button>
        </Group>
      </Section>
    </aside>
  );
}
