import { TextInput } from '@mantine/core';
import { usePendingTyping } from '@renderer/data/pending-typing';
import { readDateWords } from '@shared/lib/date-words';
import { formatLong, formatShort, type PlainDate } from '@shared/lib/plain-date';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';

type Props = {
  label: ReactNode;
  value: PlainDate | null;
  onChange: (value: PlainDate | null) => void;
  description?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  'aria-label'?: string;
  className?: string;
};

const shown = (value: PlainDate | null) => (value === null ? '' : formatLong(value));

/**
 * A date, typed as people write it. What is not a real date is said in words and not kept; what is one
 * is shown back in full with its weekday, so that a slip is seen.
 */
export function DateField({ value, onChange, description, required, ...rest }: Props) {
  const [text, setText] = useState(shown(value));
  const [problem, setProblem] = useState<string | null>(null);
  const held = useRef<string | null>(null);
  const latest = useRef({ value, onChange });
  latest.current = { value, onChange };

  /** Hands on what was typed if it is a date (or nothing). A sentence is only said once typing has ended. */
  const settle = useCallback((ended: boolean) => {
    const typed = held.current;
    if (typed === null) return;
    const read = readDateWords(typed);
    if (!read.ok) {
      if (ended) setProblem(read.message);
      return;
    }
    held.current = null;
    setProblem(null);
    if (ended) setText(shown(read.value));
    if (read.value !== latest.current.value) latest.current.onChange(read.value);
  }, []);
  const { typed } = usePendingTyping(useCallback(() => settle(false), [settle]));

  useEffect(() => {
    if (held.current === null) setText(shown(value));
  }, [value]);
  useEffect(() => () => settle(false), [settle]);

  const end = () => settle(true);
  const weekday = value && !problem && text === shown(value) ? formatShort(value).slice(0, 3) : null;
  return (
    <TextInput
      {...rest}
      withAsterisk={required}
      autoComplete="off"
      spellCheck={false}
      placeholder="4 Dec 2024"
      value={text}
      error={problem}
      description={description}
      rightSection={weekday ? <span className="quiet">{weekday}</span> : null}
      rightSectionWidth={44}
      rightSectionPointerEvents="none"
      onChange={(event) => {
        held.current = event.currentTarget.value;
        setText(event.currentTarget.value);
        setProblem(null);
        typed();
      }}
      onBlur={end}
      onKeyDown={(event) => {
        if (event.key === 'Enter') end();
      }}
    />
  );
}
