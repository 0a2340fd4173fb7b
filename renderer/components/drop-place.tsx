import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import styles from './drop-place.module.css';

type Props = {
  /** Called during the drop, while the browser still holds what was dropped. */
  onDrop: (data: DataTransfer) => void;
  /** Shown while something is held over it. */
  words: ReactNode;
  children: ReactNode;
};

const carriesFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');

/** A part of the window that files can be dropped on. There is always a button that does the same. */
export function DropPlace({ onDrop, words, children }: Props) {
  const [over, setOver] = useState(false);
  // Enter and leave fire for every element inside; the count is 0 only outside all of them.
  const depth = useRef(0);
  const move = (event: DragEvent, by: number) => {
    if (!carriesFiles(event)) return;
    depth.current = Math.max(0, depth.current + by);
    setOver(depth.current > 0);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra way; the keyboard has the buttons inside
    <div
      className={styles.place}
      onDragEnter={(event) => move(event, 1)}
      onDragLeave={(event) => move(event, -1)}
      onDragOver={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
      }}
      onDrop={(event) => {
        depth.current = 0;
        setOver(false);
        if (!carriesFiles(event)) return;
        event.preventDefault();
        onDrop(event.dataTransfer);
      }}
    >
      {children}
      {over ? (
        <div className={styles.over} aria-hidden="true">
          {words}
        </div>
      ) : null}
    </div>
  );
}
