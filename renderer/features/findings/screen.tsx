import { Button } from '@mantine/core';
import { PointsInTurn, usePointInTurn } from '@renderer/casework/points-in-turn';
import { EmptyState } from '@renderer/components/empty-state';
import { ScreenHeading } from '@renderer/components/screen-heading';
import { useCase } from '@renderer/data/case-context';
import { useNavigation } from '@renderer/navigation/navigation';
import { inOrder } from '@shared/domain/case-file';
import type { ComplaintPoint } from '@shared/domain/complaint-point';
import { findingOf } from '@shared/domain/finding';
import { findingLabel } from '@shared/domain/labels';
import { IconTable } from '@tabler/icons-react';
import styles from './findings.module.css';
import { PointFinding } from './point-finding';
import { PointsBySourcesView } from './points-by-sources-view';

/** The part of this screen that shows all points and all sources at once, as the address names it. */
const SOURCES = 'sources';

/** The Investigating Officer's findings, one point at a time. */
export function Screen() {
  const { points: all, findings, matter } = useCase();
  const { focus, go } = useNavigation();
  const points = inOrder(all).filter((point) => point.scope.status === 'accepted');
  const outcomeOf = (point: ComplaintPoint) =>
    findingOf(findings, point.id, 'investigating-officer')?.outcome ?? null;
  const isDone = (point: ComplaintPoint) => outcomeOf(point) !== null;
  const chosen = usePointInTurn(points, focus.pointId, isDone);

  if (focus.id === SOURCES && chosen) {
    return <PointsBySourcesView onBack={(pointId) => go('findings', { pointId: pointId ?? chosen.id })} />;
  }
  if (!chosen) {
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
      <header className={styles.top}>
        <h1 className={styles.state} tabIndex={-1}>
          {stateOf(
            points,
            points.filter(isDone).length,
            points.find((point) => !isDone(point)),
          )}
        </h1>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconTable size={16} />}
          onClick={() => go('findings', { ...focus, id: SOURCES })}
        >
          Points and sources
        </Button>
      </header>
      <PointsInTurn
        points={points}
        chosen={chosen}
        onChoose={(pointId) => go('findings', { pointId })}
        mark={(point) => {
          const outcome = outcomeOf(point);
          return { outcome, words: outcome ? findingLabel(matter, outcome) : 'No finding made yet' };
        }}
      >
        <PointFinding key={chosen.id} point={chosen} />
      </PointsInTurn>
    </>
  );
}

function stateOf(points: readonly ComplaintPoint[], done: number, next: ComplaintPoint | undefined): string {
  const total = points.length;
  if (!next) return total === 1 ? 'The finding is made' : `All ${total} findings are made`;
  if (done === 0) return total === 1 ? 'One finding to write' : `${total} findings to write`;
  return `${done} of ${total} findings ${done === 1 ? 'is' : 'are'} made; point ${next.number} is next`;
}
