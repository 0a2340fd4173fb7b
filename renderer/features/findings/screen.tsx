import { Button } from '@mantine/core';
import { EmptyState } from '@renderer/components/empty-state';
import { ScreenHeading } from '@renderer/components/screen-heading';
import { useCase } from '@renderer/data/case-context';
import { useNavigation } from '@renderer/navigation/navigation';
import { inOrder } from '@shared/domain/case-file';
import { findingOf } from '@shared/domain/finding';
import { useState } from 'react';
import { PointFinding } from './point-finding';
import { PointStrip } from './point-strip';

/** The Investigating Officer's findings, one point at a time. */
export function Screen() {
  const caseFile = useCase();
  const { focus, go } = useNavigation();
  const points = inOrder(caseFile.points).filter((point) => point.scope.status === 'accepted');
  const written = points.filter(
    (point) => findingOf(caseFile.findings, point.id, 'investigating-officer')?.outcome,
  );
  // Decided once: making the finding must not carry the user off to the next point in mid-thought.
  const [begunAt] = useState(() => points.find((point) => !written.includes(point))?.id);
  const wanted = focus.pointId ?? begunAt;
  const selected = points.find((point) => point.id === wanted) ?? points[0];

  if (!selected) {
    return (
      <>
        <ScreenHeading title="There are no complaint points to find on yet" />
        <EmptyState
          title="Begin with the complaint"
          hint="A finding is made on an agreed complaint point. Add the points first; the evidence can come before or after."
          action={<Button onClick={() => go('complaint')}>Go to the complaint</Button>}
        />
      </>
    );
  }
  return (
    <>
      <ScreenHeading title={headingFor(points.length, written.length)} />
      <PointStrip
        points={points}
        selectedId={selected.id}
        onSelect={(pointId) => go('findings', { pointId })}
      />
      <PointFinding key={selected.id} point={selected} />
    </>
  );
}

function headingFor(points: number, written: number): string {
  if (written === 0) return points === 1 ? 'One finding to write' : `${points} findings to write`;
  if (written === points) return points === 1 ? 'The finding is made' : `All ${points} findings are made`;
  return `${written} of ${points} findings are made`;
}
