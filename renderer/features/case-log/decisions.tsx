import { Button } from '@mantine/core';
import { useCase, useEdit } from '@renderer/data/case-context';
import { type Decision, decisionSchema } from '@shared/domain/case-log';
import { formatShort } from '@shared/lib/plain-date';
import { IconPlus } from '@tabler/icons-react';
import { Chip } from '../../components/chip';
import { DateField } from '../../components/date-field';
import { EmptyState } from '../../components/empty-state';
import { ListAndEditor, ListRow } from '../../components/list-and-editor';
import { LongList } from '../../components/long-list';
import { PersonPicker } from '../../components/person-picker';
import { PointsPicker } from '../../components/points-picker';
import { Section } from '../../components/section';
import { TextField } from '../../components/text-field';
import styles from './case-log.module.css';
import { firstLine } from './log-words';
import type { Chosen } from './use-chosen';

function DecisionEditor({ decision, onGone }: { decision: Decision; onGone: () => void }) {
  const { people, points } = useCase();
  const edit = useEdit();
  const set = (fields: Partial<Decision>) =>
    edit.patch(
      'Change a decision',
      'decisions',
      decision.id,
      fields,
      `decision-${decision.id}-${Object.keys(fields).join()}`,
    );
  return (
    <Section title="Decision">
      <div className={styles.fields}>
        <DateField
          label="Taken on"
          value={decision.on}
          onChange={(on) => {
            if (on) set({ on });
          }}
        />
        <PersonPicker
          label="By"
          people={people}
          value={decision.byPersonId}
          onChange={(byPersonId) => set({ byPersonId })}
        />
        <div className={styles.wide}>
          <TextField label="What was decided" value={decision.what} onChange={(what) => set({ what })} />
        </div>
        <div className={styles.wide}>
          <TextField
            label="Why"
            description="A decision without its reason is the first thing a reader asks about."
            minRows={3}
            value={decision.why}
            onChange={(why) => set({ why })}
          />
        </div>
        <div className={styles.wide}>
          <PointsPicker
            label="Points it bears on"
            points={points}
            value={decision.pointIds}
            onChange={(pointIds) => set({ pointIds })}
          />
        </div>
      </div>
      <Button
        mt="md"
        variant="default"
        onClick={() => {
          edit.remove('Remove a decision', 'decisions', decision.id);
          onGone();
        }}
      >
        Remove this decision
      </Button>
    </Section>
  );
}

/** Decisions in the course of the case, each with its reason; the latest first. */
export function Decisions({ chosen, choose }: Chosen) {
  const { decisions } = useCase();
  const edit = useEdit();
  const ordered = [...decisions].sort((one, other) => (one.on < other.on ? 1 : -1));
  const shown = decisions.find((decision) => decision.id === chosen);
  const add = () => {
    const decision = decisionSchema.parse({ id: edit.newId(), on: edit.today() });
    edit.put('Record a decision', 'decisions', decision);
    choose(decision.id);
  };
  const button = (
    <Button leftSection={<IconPlus size={16} />} onClick={add}>
      Record a decision
    </Button>
  );
  if (decisions.length === 0) {
    return (
      <EmptyState
        title="No decision is recorded"
        hint="A refusal, an extension, a person not seen, a paper left out: what was decided, by whom, and why."
        action={button}
      />
    );
  }
  return (
    <ListAndEditor
      top={button}
      list={
        <LongList items={ordered} keyOf={(decision) => decision.id} rowHeight={57} label="Decisions">
          {(decision) => (
            <ListRow
              chosen={decision.id === chosen}
              onChoose={() => choose(decision.id)}
              first={<strong>{firstLine(decision.what, 'Decision without words')}</strong>}
              second={
                <>
                  <span>{formatShort(decision.on)}</span>
                  {decision.why.trim() === '' ? <Chip tone="amber">no reason</Chip> : null}
                </>
              }
            />
          )}
        </LongList>
      }
      editor={
        shown ? (
          <DecisionEditor key={shown.id} decision={shown} onGone={() => choose(undefined)} />
        ) : (
          <EmptyState title="Choose a decision from the list" />
        )
      }
    />
  );
}
