import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useHeldText } from './use-held-text';

export type TextFieldProps = {
  label: ReactNode;
  value: string;
  onChange: (value: string) => void;
  description?: ReactNode;
  placeholder?: string;
  error?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  /** For a field whose label is seen elsewhere, such as in a table's head. */
  'aria-label'?: string;
  'data-autofocus'?: boolean;
  className?: string;
  size?: 'xs';
};

/** One line of text. */
export function LineField({ value, onChange, required, ...rest }: TextFieldProps) {
  const { text, type, flush } = useHeldText(value, onChange);
  return (
    <TextInput
      {...rest}
      withAsterisk={required}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={flush}
      onKeyDown={(event) => {
        if (event.key === 'Enter') flush();
      }}
    />
  );
}
