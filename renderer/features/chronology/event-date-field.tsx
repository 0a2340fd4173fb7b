import { Checkbox, Group } from '@mantine/core';
import { ChoiceField } from '@renderer/components/choice-field';
import { DateField } from '@renderer/components/date-field';
import { FieldRow } from '@renderer/components/fields';
import { LineField } from '@renderer/components/line-field';
import type { EventDate } from '@shared/domain/chronology-entry';

type Props = {
  readonly date: EventDate;
  readonly onChange: (fields: Partial<EventDate>, key?: string) => void;
};

/** A date as surely as it is known. */
export function EventDateField({ date, onChange: set }: Props) {
  const known = date.precision !== 'unrecorded';
  return (
    <>
      <ChoiceField
        label="The date is known"
        shape="select"
        value={date.precision}
        choices={[
          { value: 'day', label: 'To the day' },
          { value: 'month', label: 'To the month' },
          { value: 'year', label: 'To the year' },
          { value: 'period', label: 'As a period' },
          { value: 'unrecorded', label: 'Not at all: it is not recorded' },
        ]}
        onChange={(precision) =>
          set({
            precision,
            ...(precision === 'unrecorded' ? { on: null } : {}),
            ...(precision === 'period' ? {} : { until: null }),
          })
        }
      />
      {known ? (
        <FieldRow>
          <DateField
            label={date.precision === 'period' ? 'First day' : 'Date'}
            description={
              date.precision === 'month' || date.precision === 'year'
                ? `Any day of the ${date.precision}`
                : undefined
            }
            value={date.on}
            onChange={(on) => set({ on })}
          />
          {date.precision === 'period' ? (
            <DateField label="Last day" value={date.until} onChange={(until) => set({ until })} />
          ) : null}
        </FieldRow>
      ) : null}
      <Group>
        {known ? (
          <Checkbox
            label="About then"
            checked={date.about}
            onChange={(event) => set({ about: event.currentTarget.checked })}
          />
        ) : null}
        <Checkbox
          label="Disputed"
          checked={date.disputed}
          onChange={(event) => set({ disputed: event.currentTarget.checked })}
        />
      </Group>
      {date.disputed || !known || date.words ? (
        <LineField
          label="What is said about the date"
          placeholder="Mr R says 29 May"
          value={date.words}
          onChange={(words) => set({ words }, 'date-words')}
        />
      ) : null}
    </>
  );
}
