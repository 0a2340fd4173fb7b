import { Autocomplete } from '@mantine/core';
import type { ReactNode } from 'react';
import { useHeldText } from './use-held-text';

type Props = {
  readonly label: ReactNode;
  /** What is offered; anything else can be written too. */
  readonly offers: readonly string[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly description?: ReactNode;
  readonly placeholder?: string;
};

/** One line of text with offers: chosen from a list, or the user's own words. */
export function HeldChoice({ offers, value, onChange, ...rest }: Props) {
  const { text, type, flush } = useHeldText(value, onChange);
  return (
    <Autocomplete
      {...rest}
      data={[...offers]}
      value={text}
      onChange={type}
      onBlur={flush}
      limit={30}
      selectFirstOptionOnChange={false}
    />
  );
}
