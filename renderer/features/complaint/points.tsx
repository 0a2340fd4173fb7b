import { Button } from '@mantine/core';
import { EmptyState } from '@renderer/components/empty-state';
import { OneOfMany } from '@renderer/components/one-of-many';
import { useCase, useCaseSession, useEdit } from '@renderer/data/case-context';
import { useNavigation } from '@renderer/navigation/navigation';
import { inOrder } from '@shared/domain/case-file';
import type { ComplaintPoint } from '@shared/domain/complaint-point';
import { addPoint } from '@shared/domain/point-changes';
import { useEffect, useState } from 'react';
import { PointEditor } from './point-editor';

const SCOPE_WORDS: Record<ComplaintPoint['scope']['status'], string> = {
  accepted: '',
  outside: 'outside the investigation',
  frozen: 'frozen',
  withdrawn: 'withdrawn',
};

/** How a point stands, when there is something to say about it. */
function standingOf(point: ComplaintPoint): string | undefined {
  if (point.scope.status !== 'accepted') return SCOPE_WORDS[point.scope.status];
  return point.agreed.agreedOn === null ? 'wording not agreed yet' : undefined;
}

/** The points down the side, and the one being worked on. */
export function Points() {
  const caseFile = useCase();
  const session = useCaseSession();
  const edit = useEdit();
  const { focus } = useNavigation();
  const points = inOrder(caseFile.points);
  const [chosenId, setChosenId] = useState(focus.pointId);
  const chosen = points.find((point) => point.id === chosenId) ?? points[0];

  useEffect(() => {
    if (focus.pointId) setChosenId(focus.pointId);
  }, [focus.pointId]);

  const add = () => {
    const before = session.getSnapshot();
    const change = addPoint(before, edit.newId);
    edit.change(change);
    const added = change.steps.find((step) => !before.points.some((point) => point.id === step.id));
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
    <OneOfMany
      label="Complaint points"
      shape="list"
      chosenId={chosen.id}
      onChoose={setChosenId}
      items={points.map((point) => ({
        id: point.id,
        short: point.number || '–',
        title: point.title || point.agreed.wording || 'Not written yet',
        note: standingOf(point),
      }))}
      add={
        <Button variant="default" size="xs" onClick={add}>
          Add a point
        </Button>
      }
    >
      <PointEditor key={chosen.id} point={chosen} onChoose={setChosenId} />
    </OneOfMany>
  );
}
