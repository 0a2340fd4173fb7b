import { Textarea } from '@mantine/core';
import type { TextFieldProps } from './line-field';
import { useHeldText } from './use-held-text';

type Props = TextFieldProps & {
  minRows?: number;
  maxRows?: number;
  /** Set in the reading face: a complainant's own words, an agreed wording. */
  reading?: boolean;
};

/** Several plain lines; grows with what is written. */
export function TextField({ value, onChange, required, minRows = 2, maxRows, reading, ...rest }: Props) {
  const { text, type, flush } = useHeldText(value, onChange);
  return (
    <Textarea
      {...rest}
      withAsterisk={required}
      autosize
      minRows={minRows}
      maxRows={maxRows}
      classNames={reading ? { input: 'reading' } : undefined}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={flush}
    />
  );
}
