import { Group, NumberInput } from '@mantine/core';
import { ChoiceField } from '@renderer/components/choice-field';
import { DateField } from '@renderer/components/date-field';
import type { Stage } from '@shared/domain/matter';
import type { Recommendation } from '@shared/domain/recommendation';

type Due = Recommendation['due'];
type Props = { readonly due: Due; readonly stage: Stage; readonly onChange: (due: Due) => void };

/** By when: a number of working days or months from an event, or a date. */
export function DueField({ due, stage, onChange }: Props) {
  const counted = due.unit === 'working-day' || due.unit === 'month';
  return (
    <div>
      <ChoiceField
        label="By when"
        shape="select"
        value={due.unit}
        choices={[
          { value: 'not-said', label: 'Not said yet' },
          { value: 'working-day', label: 'A number of working days' },
          { value: 'month', label: 'A number of months' },
          { value: 'date', label: 'A date' },
        ]}
        onChange={(unit) => onChange({ ...due, unit })}
      />
      {counted ? (
        <Group grow mt="xs">
          <NumberInput
            aria-label={due.unit === 'month' ? 'Months' : 'Working days'}
            min={1}
            max={999}
            allowDecimal={false}
            value={due.amount ?? ''}
            onChange={(value) =>
              onChange({ ...due, amount: typeof value === 'number' && value > 0 ? value : null })
            }
          />
          <ChoiceField
            label="Counted from"
            hideLabel
            shape="select"
            value={due.from}
            choices={
              stage === 'stage-2'
                ? [{ value: 'adjudication', label: 'from the adjudication' }]
                : [
                    { value: 'council-response', label: "from the council's response" },
                    { value: 'panel-report', label: "from the panel's report" },
                  ]
            }
            onChange={(from) => onChange({ ...due, from })}
          />
        </Group>
      ) : null}
      {due.unit === 'date' ? (
        <DateField
          label=""
          aria-label="By this date"
          value={due.date}
          onChange={(date) => onChange({ ...due, date })}
        />
      ) : null}
    </div>
  );
}
