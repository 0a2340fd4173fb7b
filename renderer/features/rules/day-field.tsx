import { TextInput } from '@mantine/core';
import { usePendingTyping } from '@renderer/data/pending-typing';
import { readDateWords } from '@shared/lib/date-words';
import { formatLong, formatShort, isPlainDate } from '@shared/lib/plain-date';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly className?: string;
};

const shown = (value: string) => (isPlainDate(value) ? formatLong(value) : value);

/** A date of a list that keeps what was typed even where it is no date, so that a slip is shown and can be mended. */
export function DayField({ label, value, onChange, className }: Props) {
  const [text, setText] = useState(shown(value));
  const held = useRef<string | null>(null);
  const latest = useRef({ value, onChange });
  useLayoutEffect(() => {
    latest.current = { value, onChange };
  });
  /** Hands on what stands there; only once typing has ended is it written out as a date. */
  const settle = (ended: boolean) => {
    const words = held.current;
    if (words === null) return;
    const read = readDateWords(words);
    const next = read.ok ? (read.value ?? '') : words.trim();
    if (ended) {
      held.current = null;
      setText(shown(next));
    }
    if (next !== latest.current.value) latest.current.onChange(next);
  };
  const { typed, flushNow } = usePendingTyping(() => settle(false));
  const end = () => {
    settle(true);
    flushNow();
  };
  useEffect(() => {
    if (held.current === null) setText(shown(value));
  }, [value]);
  return (
    <TextInput
      className={className}
      label={label}
      autoComplete="off"
      spellCheck={false}
      placeholder="e.g. 11 Jun 2027"
      value={text}
      rightSection={
        isPlainDate(value) ? <span className="quiet">{formatShort(value).slice(0, 3)}</span> : null
      }
      rightSectionWidth={44}
      rightSectionPointerEvents="none"
      onChange={(event) => {
        held.current = event.currentTarget.value;
        setText(event.currentTarget.value);
        typed();
      }}
      onBlur={end}
      onKeyDown={(event) => {
        if (event.key === 'Enter') end();
      }}
    />
  );
}
