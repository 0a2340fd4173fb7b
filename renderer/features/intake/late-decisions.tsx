import { Button, Switch } from '@mantine/core';
import { ChoiceField } from '@renderer/components/choice-field';
import { DateField } from '@renderer/components/date-field';
import { FieldRow, Fields } from '@renderer/components/fields';
import { PointsPicker } from '@renderer/components/points-picker';
import { Section } from '@renderer/components/section';
import { TextField } from '@renderer/components/text-field';
import { useCase } from '@renderer/data/case-context';
import { byId, inOrder } from '@shared/domain/case-file';
import { type LateDecision, lateDecisionSchema } from '@shared/domain/intake';
import { IconPlus } from '@tabler/icons-react';
import { Entry } from './entry';
import styles from './intake.module.css';
import { useIntake } from './use-intake';

/** Decisions on what was made late: both limbs, never by a rule of thumb, and for each point where points differ. */
export function LateDecisions() {
  const { intake, add, newId } = useIntake();
  return (
    <Section
      title="What was made late"
      hint="Weighed case by case; a refusal without it has been found to be fault"
      actions={
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} />}
          onClick={() => add('Decide on lateness', 'late', lateDecisionSchema.parse({ id: newId() }))}
        >
          {intake.late.length === 0 ? 'Decide' : 'Decide on other points'}
        </Button>
      }
    >
      {intake.late.length === 0 ? (
        <p className={styles.said}>
          Nothing is decided yet. Both reasons are needed before a late complaint is left aside.
        </p>
      ) : null}
      {intake.late.map((late) => (
        <OneDecision key={late.id} late={late} />
      ))}
    </Section>
  );
}

function OneDecision({ late }: { late: LateDecision }) {
  const { points } = useCase();
  const { setEntry, removeEntry } = useIntake();
  const set = (fields: Partial<LateDecision>) => setEntry('Decision on lateness', 'late', late.id, fields);
  const named = inOrder(points).filter((point) => late.pointIds.includes(point.id));
  const title = late.wholeComplaint
    ? 'The whole complaint'
    : named.length === 0
      ? 'No point chosen yet'
      : `Point ${named.map((point) => point.number).join(', ')}`;
  return (
    <Entry
      title={title}
      removeLabel="Remove"
      onRemove={() => removeEntry('Remove a decision on lateness', 'late', late.id)}
    >
      <Fields>
        <Switch
          label="It holds for the whole complaint"
          checked={late.wholeComplaint}
          onChange={(event) => set({ wholeComplaint: event.currentTarget.checked })}
        />
        {late.wholeComplaint ? null : (
          <PointsPicker
            label="It holds for points"
            points={points}
            value={late.pointIds.filter((id) => byId(points, id))}
            onChange={(pointIds) => set({ pointIds })}
          />
        )}
        <TextField
          label="First: was it reasonable to expect it in time?"
          description="Illness, vulnerability, what they could know at the time, adjustments they needed."
          value={late.whyLate}
          onChange={(whyLate) => set({ whyLate })}
        />
        <TextField
          label="Second: can it still be considered effectively and fairly?"
          description="Records, people who can still be asked, what would come of it."
          value={late.canBeFair}
          onChange={(canBeFair) => set({ canBeFair })}
        />
        <FieldRow>
          <ChoiceField
            label="So it is"
            value={late.decision}
            choices={[
              { value: 'consider', label: 'Considered' },
              { value: 'do-not-consider', label: 'Not considered' },
            ]}
            onChange={(decision) => set({ decision })}
          />
          <DateField label="Decided on" value={late.decidedOn} onChange={(decidedOn) => set({ decidedOn })} />
        </FieldRow>
      </Fields>
    </Entry>
  );
}
