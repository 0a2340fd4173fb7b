import { FindingGlyph } from '@renderer/components/finding-glyph';
import { useCase } from '@renderer/data/case-context';
import type { ComplaintPoint } from '@shared/domain/complaint-point';
import { findingOf } from '@shared/domain/finding';
import { findingLabel } from '@shared/domain/labels';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import styles from './findings.module.css';

type Props = {
  readonly points: readonly ComplaintPoint[];
  readonly selectedId: string;
  readonly onSelect: (pointId: string) => void;
};

/** Every point as a small tab with its finding so far; arrow keys move along it. */
export function PointStrip({ points, selectedId, onSelect }: Props) {
  const { findings, matter } = useCase();
  const strip = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const tab = strip.current?.querySelector(`[data-point="${selectedId}"]`);
    tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [selectedId]);

  const onKeyDown = (event: KeyboardEvent) => {
    const at = points.findIndex((point) => point.id === selectedId);
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -at, End: points.length - 1 - at }[event.key];
    const target = step === undefined ? undefined : points[at + step];
    if (!target) return;
    event.preventDefault();
    onSelect(target.id);
    strip.current?.querySelector<HTMLElement>(`[data-point="${target.id}"]`)?.focus();
  };

  return (
    <div
      ref={strip}
      className={styles.strip}
      role="tablist"
      aria-label="Complaint points"
      onKeyDown={onKeyDown}
    >
      {points.map((point) => {
        const outcome = findingOf(findings, point.id, 'investigating-officer')?.outcome ?? null;
        const words = outcome ? findingLabel(matter, outcome) : 'No finding made yet';
        return (
          <button
            key={point.id}
            type="button"
            role="tab"
            data-point={point.id}
            aria-selected={point.id === selectedId}
            tabIndex={point.id === selectedId ? 0 : -1}
            title={`${point.title} · ${words}`}
            aria-label={`Point ${point.number}, ${point.title}, ${words}`}
            className={styles.tab}
            onClick={() => onSelect(point.id)}
          >
            <FindingGlyph outcome={outcome} />
            {point.number}
          </button>
        );
      })}
    </div>
  );
}
