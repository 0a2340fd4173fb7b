import { NumberInput } from '@mantine/core';
import { ChoiceField } from '@renderer/components/choice-field';
import { DateField } from '@renderer/components/date-field';
import { FieldRow } from '@renderer/components/fields';
import type { Stage } from '@shared/domain/matter';
import type { Recommendation } from '@shared/domain/recommendation';

type Due = Recommendation['due'];
type Props = { readonly due: Due; readonly stage: Stage; readonly onChange: (fields: Partial<Due>) => void };

const FROM: Readonly<Record<Stage, readonly { value: Due['from']; label: string }[]>> = {
  'stage-2': [{ value: 'adjudication', label: 'the adjudication' }],
  'stage-3': [
    { value: 'council-response', label: "the council's response" },
    { value: 'panel-report', label: "the panel's report" },
  ],
};

/** By when: a number of working days or months from an event, or a date. */
export function DueField({ due, stage, onChange }: Props) {
  const counted = due.unit === 'working-day' || due.unit === 'month';
  return (
    <FieldRow columns={counted ? 'minmax(0, 1.2fr) 7rem minmax(0, 1.2fr)' : undefined}>
      <ChoiceField
        label="By when"
        shape="select"
        value={due.unit}
        choices={[
          { value: 'not-said', label: 'Not said yet' },
          { value: 'working-day', label: 'Working days' },
          { value: 'month', label: 'Months' },
          { value: 'date', label: 'A date' },
        ]}
        onChange={(unit) => onChange({ unit })}
      />
      {counted ? (
        <>
          <NumberInput
            label="How many"
            min={1}
            max={999}
            clampBehavior="strict"
            allowDecimal={false}
            value={due.amount ?? ''}
            onChange={(value) => onChange({ amount: typeof value === 'number' && value > 0 ? value : null })}
          />
          <ChoiceField
            label="Counted from"
            shape="select"
            value={due.from}
            choices={FROM[stage]}
            onChange={(from) => onChange({ from })}
          />
        </>
      ) : null}
      {due.unit === 'date' ? (
        <DateField label="On or before" value={due.date} onChange={(date) => onChange({ date })} />
      ) : null}
    </FieldRow>
  );
}
