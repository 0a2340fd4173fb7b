import { Button } from '@mantine/core';
import { FindingGlyph } from '@renderer/components/finding-glyph';
import { OneOfMany } from '@renderer/components/one-of-many';
import type { ComplaintPoint } from '@shared/domain/complaint-point';
import type { FindingOutcome } from '@shared/domain/finding';
import { type ReactNode, useState } from 'react';
import styles from './casework.module.css';

/** How a point stands on this screen. */
type PointMark = {
  readonly outcome: FindingOutcome | null;
  readonly words: string;
  /** Instead of the finding's own glyph. */
  readonly glyph?: ReactNode;
};

type Props = {
  readonly points: readonly ComplaintPoint[];
  readonly chosen: ComplaintPoint;
  readonly onChoose: (pointId: string) => void;
  readonly mark: (point: ComplaintPoint) => PointMark;
  readonly children: ReactNode;
};

/** The points as a strip, one of them worked on, and at the end the way to the next. */
export function PointsInTurn({ points, chosen, onChoose, mark, children }: Props) {
  const next = points[points.indexOf(chosen) + 1];
  return (
    <OneOfMany
      label="Complaint points"
      shape="strip"
      chosenId={chosen.id}
      onChoose={onChoose}
      items={points.map((point) => {
        const { outcome, words, glyph } = mark(point);
        return {
          id: point.id,
          short: point.number || '–',
          title: [point.title, words].filter(Boolean).join(' · '),
          glyph: glyph ?? <FindingGlyph outcome={outcome} />,
        };
      })}
    >
      {children}
      {next ? (
        <div className={styles.next}>
          <Button variant="default" onClick={() => onChoose(next.id)}>
            Next: point {next.number}
          </Button>
        </div>
      ) : null}
    </OneOfMany>
  );
}

/**
 * Which of the points is meant: the one asked for, else the first that was not done when the screen was
 * opened, else the first. Decided once: deciding a point must not carry the user off to the next in mid-thought.
 */
export function usePointInTurn(
  points: readonly ComplaintPoint[],
  askedId: string | undefined,
  isDone: (point: ComplaintPoint) => boolean,
): ComplaintPoint | undefined {
  const [begunAt] = useState(() => points.find((point) => !isDone(point))?.id);
  const wanted = askedId ?? begunAt;
  return points.find((point) => point.id === wanted) ?? points[0];
}

/** "Point 2a · The photograph was not looked at in time". */
export function pointHeading(point: ComplaintPoint): string {
  return `Point ${point.number} · ${point.title || 'no title yet'}`;
}
