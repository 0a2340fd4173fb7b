import { MultiSelect } from '@mantine/core';
import type { Id } from '@shared/domain/id';
import type { Person } from '@shared/domain/person';
import type { ReactNode } from 'react';
import { personChoices } from './person-choices';

type Props = {
  label: ReactNode;
  people: readonly Person[];
  value: readonly Id[];
  onChange: (personIds: Id[]) => void;
  description?: ReactNode;
  placeholder?: string;
  error?: ReactNode;
  'aria-label'?: string;
};

/** Any number of people of the case, found by label, name or position. */
export function PeoplePicker({ people, value, onChange, placeholder = 'Choose people', ...rest }: Props) {
  return (
    <MultiSelect
      {...rest}
      placeholder={value.length === 0 ? placeholder : undefined}
      data={personChoices(people)}
      value={[...value]}
      onChange={onChange}
      searchable
      clearable
      limit={200}
      nothingFoundMessage="Nobody of that name. Add people on the People screen."
    />
  );
}
