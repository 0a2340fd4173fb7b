import type { StageTimeline } from '@shared/procedure/timeline';
import { spanWords } from '@shared/procedure/timeline-words';
import styles from './clock-figures.module.css';
import picture from './timeline.module.css';

/** What the stretches of the picture mean: only those that are in it. */
export function TimelineKey({ timeline }: { timeline: StageTimeline }) {
  const kinds = [...new Set(timeline.spans.map((span) => span.kind))];
  if (kinds.length === 0) return null;
  return (
    <ul className={styles.key} aria-label="What the stretches of the picture mean">
      {kinds.map((kind) => (
        <li key={kind}>
          <svg className={styles.swatch} width="22" height="10" aria-hidden="true">
            <rect className={picture.span} data-kind={kind} width="22" height="10" rx="3" />
          </svg>
          {spanWords(kind)}
        </li>
      ))}
    </ul>
  );
}
