import { Button, Switch } from '@mantine/core';
import { ChoiceField } from '@renderer/components/choice-field';
import { DateField } from '@renderer/components/date-field';
import { FieldRow, Fields } from '@renderer/components/fields';
import { Notice } from '@renderer/components/notice';
import { PointsPicker } from '@renderer/components/points-picker';
import { Section } from '@renderer/components/section';
import { TextField } from '@renderer/components/text-field';
import { useCase } from '@renderer/data/case-context';
import { type OtherProcedure, otherProcedureSchema } from '@shared/domain/intake';
import { OTHER_PROCEDURES } from '@shared/procedure/intake-lists';
import { forProcedure, listLabel } from '@shared/procedure/lists';
import { IconPlus } from '@tabler/icons-react';
import { Entry } from './entry';
import { useIntake } from './use-intake';

/** What else is going on beside the complaint, and what that means for it. */
export function OtherQuestion() {
  const { intake, set, add, newId } = useIntake();
  const { otherProcedures, otherProceduresAsked } = intake;
  return (
    <Section
      title="Other procedures"
      hint="Court, tribunal, safeguarding, insurance, the police, another body"
      actions={
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} />}
          onClick={() =>
            add('Add another procedure', 'otherProcedures', otherProcedureSchema.parse({ id: newId() }))
          }
        >
          Add a procedure
        </Button>
      }
    >
      {otherProcedures.length === 0 ? (
        <Switch
          label="Asked: nothing else is going on"
          checked={otherProceduresAsked}
          onChange={(event) =>
            set('Other procedures asked about', { otherProceduresAsked: event.currentTarget.checked })
          }
        />
      ) : null}
      {otherProcedures.map((other) => (
        <OneProcedure key={other.id} other={other} />
      ))}
    </Section>
  );
}

function OneProcedure({ other }: { other: OtherProcedure }) {
  const { points, matter } = useCase();
  const { setEntry, removeEntry } = useIntake();
  const set = (fields: Partial<OtherProcedure>) =>
    setEntry('Other procedure', 'otherProcedures', other.id, fields);
  const kinds = forProcedure(OTHER_PROCEDURES, matter.procedure);
  const hint = kinds.find((each) => each.id === other.kind)?.hint;
  return (
    <Entry
      title={other.kind ? listLabel(OTHER_PROCEDURES, other.kind) : 'A procedure'}
      removeLabel="Remove"
      onRemove={() => removeEntry('Remove another procedure', 'otherProcedures', other.id)}
    >
      <Fields>
        <ChoiceField
          label="What kind"
          shape="select"
          value={other.kind || null}
          choices={kinds.map(({ id, label }) => ({ value: id, label }))}
          onChange={(kind) => set({ kind })}
        />
        {hint ? <Notice kind="note">{hint}</Notice> : null}
        <TextField label="What it is about" value={other.what} onChange={(what) => set({ what })} />
        <ChoiceField
          label="For this complaint it means"
          shape="segmented"
          value={other.effect}
          choices={[
            { value: 'none', label: 'Nothing' },
            { value: 'signposted', label: 'They were told of it' },
            { value: 'stops', label: 'It stands still' },
            { value: 'outside', label: 'It is outside' },
          ]}
          onChange={(effect) => set({ effect })}
        />
        {other.effect === 'stops' && matter.procedure === 'children' ? (
          <Notice kind="check">
            Record the proceedings under “Proceedings it might prejudice” as well: only that stops the clock.
          </Notice>
        ) : null}
        <PointsPicker
          label="Points it touches"
          description="None chosen means all."
          points={points}
          value={other.pointIds}
          onChange={(pointIds) => set({ pointIds })}
        />
        <TextField label="Why" value={other.reasons} onChange={(reasons) => set({ reasons })} />
        <FieldRow>
          <DateField
            label="The complainant was told on"
            value={other.toldOn}
            onChange={(toldOn) => set({ toldOn })}
          />
        </FieldRow>
      </Fields>
    </Entry>
  );
}
