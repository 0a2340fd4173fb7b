import { Select } from '@mantine/core';
import type { Id } from '@shared/domain/id';
import type { Person } from '@shared/domain/person';
import type { ReactNode } from 'react';
import { personChoices } from './person-choices';

type Props = {
  label: ReactNode;
  people: readonly Person[];
  value: Id | null;
  onChange: (personId: Id | null) => void;
  description?: ReactNode;
  placeholder?: string;
  error?: ReactNode;
  'aria-label'?: string;
};

/** One person of the case, found by label, name or position. */
export function PersonPicker({ people, value, onChange, placeholder = 'Choose a person', ...rest }: Props) {
  return (
    <Select
      {...rest}
      placeholder={placeholder}
      data={personChoices(people)}
      value={value}
      onChange={onChange}
      searchable
      clearable
      limit={200}
      nothingFoundMessage="Nobody of that name. Add people on the People screen."
    />
  );
}
