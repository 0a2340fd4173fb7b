import { FindingGlyph } from '@renderer/components/finding-glyph';
import { useCase } from '@renderer/data/case-context';
import type { FindingOutcome } from '@shared/domain/finding';
import { findingLabel } from '@shared/domain/labels';
import type { ReactNode } from 'react';
import styles from './casework.module.css';

type Props = {
  /** Left out where the first field says it already. */
  readonly title?: string;
  readonly label: string;
  readonly children: ReactNode;
};

/** One entry of a short list that is worked through. */
export function CaseItem({ title, label, children }: Props) {
  return (
    <article className={styles.item} aria-label={label}>
      {title ? <h3>{title}</h3> : null}
      {children}
    </article>
  );
}

/** Somebody's finding as a line of text with its glyph: "The Investigating Officer found: Upheld". */
export function FindingLine({
  who,
  outcome,
  none,
}: {
  who: string;
  outcome: FindingOutcome | null;
  none: string;
}) {
  const { matter } = useCase();
  return (
    <p className={styles.finding}>
      <FindingGlyph outcome={outcome} />
      {outcome ? (
        <span>
          {who}: <strong>{findingLabel(matter, outcome)}</strong>
        </span>
      ) : (
        none
      )}
    </p>
  );
}
