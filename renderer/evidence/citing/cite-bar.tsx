import { Portal } from '@mantine/core';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import styles from './citing.module.css';
import type { CitedPlace } from './make-citation';
import type { SelectedWords } from './selection';
import type { Citing } from './use-citing';

type Props = {
  readonly selected: SelectedWords;
  readonly place: CitedPlace;
  readonly citing: Citing;
  /** Opens the dialog where point, locator and weight can be said. */
  readonly onMore: () => void;
  /** Given: the citation opened is in doubt, and these words can take the place of those it quotes. */
  readonly mend?: { readonly label: string; readonly act: () => void } | undefined;
  /** Marks the words, with a note if there is one. */
  readonly onNote: () => void;
  /** After an act, or Escape. */
  readonly onDone: () => void;
};

const EDGE = 8;

/** What can be done with the selected words, right where they are. Alt+C goes into it from the page. */
export function CiteBar(props: Props) {
  // A part of its own: what a portal holds is drawn a moment later, and only then has a size to be placed by.
  return (
    <Portal>
      <Bar {...props} />
    </Portal>
  );
}

function Bar({ selected, place, citing, mend, onMore, onNote, onDone }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<{ left: number; top: number } | null>(null);

  useLayoutEffect(() => {
    const size = bar.current?.getBoundingClientRect();
    if (!size) return;
    const { box } = selected;
    const below = box.bottom + EDGE;
    const top = below + size.height < window.innerHeight - EDGE ? below : box.top - size.height - EDGE;
    const left = Math.min(box.left, window.innerWidth - size.width - EDGE);
    setAt({ left: Math.max(EDGE, left), top: Math.max(EDGE, top) });
  }, [selected]);

  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => {
      if (event.altKey && event.key.toLowerCase() === 'c') {
        event.preventDefault();
        bar.current?.querySelector('button')?.focus();
      } else if (event.key === 'Escape') onDone();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [onDone]);

  const arrows = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const buttons = [...(bar.current?.querySelectorAll('button') ?? [])];
    const now = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons[(now + step + buttons.length) % buttons.length]?.focus();
  };
  const act = (does: () => void) => () => {
    does();
    onDone();
  };

  const { target, pointId } = citing;
  return (
    <div
      ref={bar}
      className={styles.bar}
      role="toolbar"
      aria-label="Cite the selected words"
      style={at ? { left: at.left, top: at.top } : { visibility: 'hidden' }}
      // The selection must outlive the press.
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={arrows}
    >
      {mend ? (
        <button type="button" onClick={act(mend.act)}>
          Put {mend.label} right
        </button>
      ) : null}
      <button
        type="button"
        onClick={act(() => citing.cite(place))}
        disabled={!citing.intoText && !citing.attaches && !pointId}
      >
        {target ? `Cite in ${target}` : 'Cite'}
      </button>
      {pointId ? (
        <>
          <button type="button" onClick={act(() => citing.weigh(place, 'supports'))}>
            Supports
          </button>
          <button type="button" onClick={act(() => citing.weigh(place, 'undermines'))}>
            Undermines
          </button>
          <button type="button" onClick={act(() => citing.weigh(place, 'context'))}>
            Context
          </button>
        </>
      ) : null}
      <button type="button" onClick={act(() => citing.toChronology(place))}>
        Chronology
      </button>
      <button type="button" onClick={onNote}>
        Note
      </button>
      <button type="button" onClick={onMore} aria-label="More: another point, a paragraph number, a note">
        …
      </button>
    </div>
  );
}
