import { TextInput } from '@mantine/core';
import { usePendingTyping } from '@renderer/data/pending-typing';
import { readDateWords } from '@shared/lib/date-words';
import { formatLong, formatShort, type PlainDate } from '@shared/lib/plain-date';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { keepRefusedDate, refusedDate } from './refused-dates';

type Props = {
  label: ReactNode;
  value: PlainDate | null;
  onChange: (value: PlainDate | null) => void;
  description?: ReactNode;
  /** Something wrong with the date beyond its being one: "before the request". */
  error?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  /** The field's own name across screens: what is typed and is no date is then still there on coming back. */
  name?: string;
  'aria-label'?: string;
  className?: string;
};

const shown = (value: PlainDate | null) => (value === null ? '' : formatLong(value));

/** The first two figures of a year of this century or the last, at the end of what was typed. */
const YEAR_BEGUN = /\D(?:19|20)\s*$/;

function faultOf(words: string | null): string | null {
  const read = readDateWords(words ?? '');
  return read.ok ? null : read.message;
}

/**
 * A date, typed as people write it. What is not a real date is said in words and not kept; what is one
 * is shown back in full with its weekday, so that a slip is seen.
 */
export function DateField({ value, onChange, description, required, error, name, ...rest }: Props) {
  const [left] = useState(() => refusedDate(name));
  const [text, setText] = useState(left ?? shown(value));
  const [problem, setProblem] = useState<string | null>(() => faultOf(left));
  const held = useRef<string | null>(left);
  const latest = useRef({ value, onChange });
  const leaving = useRef(false);
  useLayoutEffect(() => {
    latest.current = { value, onChange };
  });

  /** Hands on what was typed if it is a date (or nothing). What is wrong is only said once typing has ended. */
  const settle = (ended: boolean) => {
    const words = held.current;
    if (words === null) return;
    const read = readDateWords(words);
    // A year just begun ("4 Dec 20") reads as one of two figures: it is waited for, not kept as 2020.
    if (!ended && !leaving.current && YEAR_BEGUN.test(words)) return;
    if (!read.ok) {
      keepRefusedDate(name, words);
      if (ended) setProblem(read.message);
      return;
    }
    keepRefusedDate(name, null);
    setProblem(null);
    if (ended) {
      held.current = null;
      setText(shown(read.value));
    }
    if (read.value !== latest.current.value) latest.current.onChange(read.value);
  };
  // Before the field hands over its words for the last time, as that comes from an effect below.
  useLayoutEffect(() => {
    leaving.current = false;
    return () => {
      leaving.current = true;
    };
  }, []);
  const { typed, flushNow } = usePendingTyping(() => settle(false));

  useEffect(() => {
    if (held.current === null) {
      setText(shown(value));
      setProblem(null);
    }
  }, [value]);

  const end = () => {
    settle(true);
    flushNow();
  };
  const weekday = value && !problem && text === shown(value) ? formatShort(value).slice(0, 3) : null;
  return (
    <TextInput
      {...rest}
      withAsterisk={required}
      autoComplete="off"
      spellCheck={false}
      placeholder="e.g. 4 Dec 2024"
      value={text}
      error={problem ?? error}
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
