import { useEffect, useRef } from 'react';
import styles from './preview.module.css';
import type { OutlineEntry } from './preview-parts';

type Props = {
  readonly entries: readonly OutlineEntry[];
  readonly pages: number;
  /** The part that is being read. */
  readonly inSight: number;
  readonly onGo: (entry: OutlineEntry) => void;
};

/** The sections of the document with their pages; follows the reading and leads to any of them. */
export function Outline({ entries, pages, inSight, onGo }: Props) {
  const current = entries.findLast((entry) => entry.part <= inSight)?.key;
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const frame = list.current;
    const here = current ? frame?.querySelector<HTMLElement>('[aria-current="true"]') : null;
    if (!frame || !here) return;
    const top = here.offsetTop - frame.offsetTop;
    if (top < frame.scrollTop || top + here.offsetHeight > frame.scrollTop + frame.clientHeight) {
      frame.scrollTop = top - frame.clientHeight / 2;
    }
  }, [current]);
  return (
    <nav className={styles.outline} aria-label="Contents of the document">
      <p className={styles.outlineHead}>Contents, {pages === 1 ? '1 page' : `${pages} pages`}</p>
      <ol ref={list} className={styles.entries}>
        {entries.map((entry) => (
          <li key={entry.key}>
            <button
              type="button"
              className={styles.entry}
              data-level={entry.level}
              aria-current={entry.key === current ? 'true' : undefined}
              onClick={() => onGo(entry)}
            >
              <span>{entry.words}</span>
              <span className={styles.entryPage}>
                <span className="only-for-screen-readers">page </span>
                {entry.page}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
