import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { SegmentedChoice } from './segmented-choice';

export type Choice<Value extends string> = { value: Value; label: string; glyph?: ReactNode };

type Props<Value extends string> = {
  label: string;
  value: Value | null;
  choices: readonly Choice<Value>[];
  onChange: (value: Value) => void;
  description?: ReactNode;
  error?: ReactNode;
  /** Without one: side by side when there are up to four short choices, else a list. */
  shape?: 'segmented' | 'select';
  placeholder?: string;
  hideLabel?: boolean;
  disabled?: boolean;
};

/** One of several: side by side when few, a list when many. */
export function ChoiceField<Value extends string>(props: Props<Value>) {
  const { label, value, choices, onChange, description, error, shape, placeholder, hideLabel, disabled } =
    props;
  const letters = choices.reduce((sum, choice) => sum + choice.label.length, 0);
  if (shape === 'segmented' || (!shape && choices.length <= 4 && letters <= 48)) {
    return (
      <SegmentedChoice {...{ label, value, choices, onChange, description, error, hideLabel, disabled }} />
    );
  }
  return (
    <Select
      label={hideLabel ? undefined : label}
      aria-label={hideLabel ? label : undefined}
      description={description}
      error={error}
      placeholder={placeholder ?? 'Choose'}
      data={choices.map(({ value: each, label: words }) => ({ value: each, label: words }))}
      value={value}
      onChange={(chosen) => {
        if (chosen !== null) onChange(chosen as Value);
      }}
      allowDeselect={false}
      searchable={choices.length > 8}
      disabled={disabled}
    />
  );
}
