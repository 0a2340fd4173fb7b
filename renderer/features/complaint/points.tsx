import { Button } from '@mantine/core';
import { Chip } from '@renderer/components/chip';
import { EmptyState } from '@renderer/components/empty-state';
import { useCase, useEdit } from '@renderer/data/case-context';
import { useNavigation } from '@renderer/navigation/navigation';
import { inOrder } from '@shared/domain/case-file';
import type { ComplaintPoint } from '@shared/domain/complaint-point';
import { addPoint } from '@shared/domain/point-changes';
import { useEffect, useRef, useState } from 'react';
import styles from './complaint.module.css';
import { PointEditor } from './point-editor';

const SCOPE_WORDS: Record<ComplaintPoint['scope']['status'], string> = {
  accepted: '',
  outside: 'Outside',
  frozen: 'Frozen',
  withdrawn: 'Withdrawn',
};

/** The points down the side, and the one being worked on. */
export function Points() {
  const caseFile = useCase();
  const edit = useEdit();
  const { focus } = useNavigation();
  const points = inOrder(caseFile.points);
  const [chosenId, setChosenId] = useState(focus.pointId);
  const chosen = points.find((point) => point.id === chosenId) ?? points[0];
  const list = useRef<HTMLElement>(null);

  useEffect(() => {
    if (focus.pointId) setChosenId(focus.pointId);
  }, [focus.pointId]);
  useEffect(() => {
    list.current?.querySelector(`[data-point="${chosenId}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [chosenId]);

  const add = () => {
    const change = addPoint(caseFile, edit.newId);
    edit.change(change);
    const added = change.steps.find((step) => !caseFile.points.some((point) => point.id === step.id));
    if (added) setChosenId(added.id);
  };

  if (!chosen) {
    return (
      <EmptyState
        title="No complaint points yet"
        hint="Take each allegation by itself, in the complainant's own words first. The agreed wording comes after."
        action={<Button onClick={add}>Add the first point</Button>}
      />
    );
  }
  return (
    <div className={styles.twoSides}>
      <nav ref={list} className={styles.list} aria-label="Complaint points">
        {points.map((point) => (
          <button
            key={point.id}
            type="button"
            data-point={point.id}
            className={styles.listItem}
            aria-current={point.id === chosen.id}
            onClick={() => setChosenId(point.id)}
          >
            <span className={styles.number}>{point.number}</span>
            <span className={styles.itemTitle}>
              {point.title || point.agreed.wording || 'Not written yet'}
            </span>
            {SCOPE_WORDS[point.scope.status] ? <Chip>{SCOPE_WORDS[point.scope.status]}</Chip> : null}
          </button>
        ))}
        <Button variant="default" size="xs" mt="xs" onClick={add}>
          Add a point
        </Button>
      </nav>
      <PointEditor key={chosen.id} point={chosen} onChoose={setChosenId} />
    </div>
  );
}
