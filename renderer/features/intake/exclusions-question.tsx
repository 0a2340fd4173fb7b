import { Button } from '@mantine/core';
import { ChoiceField } from '@renderer/components/choice-field';
import { DateField } from '@renderer/components/date-field';
import { FieldRow, Fields } from '@renderer/components/fields';
import { Notice } from '@renderer/components/notice';
import { PointsPicker } from '@renderer/components/points-picker';
import { Section } from '@renderer/components/section';
import { TextField } from '@renderer/components/text-field';
import { useCase } from '@renderer/data/case-context';
import { type Exclusion, exclusionSchema } from '@shared/domain/intake';
import { ADULT_EXCLUSIONS } from '@shared/procedure/intake-lists';
import { listLabel } from '@shared/procedure/lists';
import { IconPlus } from '@tabler/icons-react';
import { Entry } from './entry';
import styles from './intake.module.css';
import { useIntake } from './use-intake';

/** What need not be dealt with under the adult Regulations (regulation 8). Each ground is weighed; none applies by itself. */
export function ExclusionsQuestion() {
  const { intake, add, newId } = useIntake();
  return (
    <Section
      title="What need not be dealt with"
      hint="SI 2009/309 regulation 8"
      actions={
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} />}
          onClick={() => add('Weigh a ground', 'exclusions', exclusionSchema.parse({ id: newId() }))}
        >
          Weigh a ground
        </Button>
      }
    >
      {intake.exclusions.length === 0 ? (
        <p className={styles.said}>
          No ground is raised. The list: made by another responsible body; about employment; settled by the
          next working day; already investigated; with an Ombudsman; Freedom of Information; superannuation.
        </p>
      ) : null}
      {intake.exclusions.map((exclusion) => (
        <OneGround key={exclusion.id} exclusion={exclusion} />
      ))}
    </Section>
  );
}

function OneGround({ exclusion }: { exclusion: Exclusion }) {
  const { points } = useCase();
  const { setEntry, removeEntry } = useIntake();
  const set = (fields: Partial<Exclusion>) =>
    setEntry('What need not be dealt with', 'exclusions', exclusion.id, fields);
  const hint = ADULT_EXCLUSIONS.find((each) => each.id === exclusion.ground)?.hint;
  return (
    <Entry
      title={exclusion.ground ? listLabel(ADULT_EXCLUSIONS, exclusion.ground) : 'A ground'}
      removeLabel="Remove"
      onRemove={() => removeEntry('Remove a ground', 'exclusions', exclusion.id)}
    >
      <Fields>
        <ChoiceField
          label="Ground"
          shape="select"
          value={exclusion.ground || null}
          choices={ADULT_EXCLUSIONS.map(({ id, label }) => ({ value: id, label }))}
          onChange={(ground) => set({ ground })}
        />
        {hint ? <Notice kind="note">{hint}</Notice> : null}
        <ChoiceField
          label="It applies"
          shape="segmented"
          value={exclusion.applies}
          choices={[
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
          ]}
          onChange={(applies) => set({ applies })}
        />
        <PointsPicker
          label="Points it takes out"
          description="None chosen means all."
          points={points}
          value={exclusion.pointIds}
          onChange={(pointIds) => set({ pointIds })}
        />
        <TextField
          label="Why"
          description="The complainant is told in writing, with the reason; the acknowledgement prints it."
          value={exclusion.reasons}
          onChange={(reasons) => set({ reasons })}
        />
        <FieldRow>
          <DateField
            label="The complainant was told on"
            value={exclusion.toldOn}
            onChange={(toldOn) => set({ toldOn })}
          />
        </FieldRow>
      </Fields>
    </Entry>
  );
}
