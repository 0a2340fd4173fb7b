import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import styles from './viewer-toolbar.module.css';

type Props = {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  /** How many hits there are, and which one the reader is at (from 0); -1: at none. */
  readonly count: number;
  readonly at: number;
  readonly searchable: boolean;
  readonly onStep: (step: 1 | -1) => void;
  readonly onClose: () => void;
};

function countWords({ typed, count, at, searchable }: Props): string {
  if (!searchable) return 'No text to search';
  if (typed.trim() === '') return '';
  if (count === 0) return 'Not found';
  return at < 0 ? `${count.toLocaleString('en-GB')} found` : `${at + 1} of ${count.toLocaleString('en-GB')}`;
}

/** Finding words in the document shown: Enter and Shift+Enter go through them, Escape closes. */
export function FindBar(props: Props) {
  const { typed, onType, count, onStep, onClose } = props;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <search className={styles.find}>
      <input
        ref={field}
        // biome-ignore lint/a11y/noAutofocus: the bar opens because the user asked to type here
        autoFocus
        aria-label="Find in this document"
        placeholder='Words, or "an exact phrase"'
        value={typed}
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1);
          else if (event.key === 'Escape') onClose();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <span className="quiet" role="status">
        {countWords(props)}
      </span>
      <ActionIcon size="sm" aria-label="Found before" disabled={count === 0} onClick={() => onStep(-1)}>
        <IconChevronUp size={16} />
      </ActionIcon>
      <ActionIcon size="sm" aria-label="Found next" disabled={count === 0} onClick={() => onStep(1)}>
        <IconChevronDown size={16} />
      </ActionIcon>
      <ActionIcon size="sm" aria-label="Close finding" onClick={onClose}>
        <IconX size={16} />
      </ActionIcon>
    </search>
  );
}
