import { Button } from '@mantine/core';
import { Notice } from '@renderer/components/notice';
import { useCase } from '@renderer/data/case-context';
import { byId } from '@shared/domain/case-file';
import type { Injustice } from '@shared/domain/injustice';
import type { Stage } from '@shared/domain/matter';
import styles from './recommendations.module.css';

type Props = { readonly stage: Stage; readonly onAdd: (injustice: Injustice) => void };

/** Injustice found that no recommendation answers yet. */
export function InjusticesWithoutRemedy({ stage, onAdd }: Props) {
  const { injustices, recommendations, points } = useCase();
  const unanswered = injustices.filter(
    (injustice) =>
      injustice.stage === stage &&
      injustice.found === 'yes' &&
      !recommendations.some(
        (each) =>
          each.injusticeIds.includes(injustice.id) ||
          each.pointIds.some((id) => injustice.pointIds.includes(id)),
      ),
  );
  if (unanswered.length === 0) return null;
  return (
    <div className={styles.notices}>
      {unanswered.map((injustice) => (
        <Notice
          key={injustice.id}
          kind="check"
          action={
            <Button size="xs" variant="default" onClick={() => onAdd(injustice)}>
              Recommend a remedy
            </Button>
          }
        >
          Injustice on {pointsWords(injustice.pointIds.map((id) => byId(points, id)?.number ?? '?'))} has no
          recommendation yet.
        </Notice>
      ))}
    </div>
  );
}

function pointsWords(numbers: readonly string[]): string {
  return numbers.length === 1 ? `point ${numbers[0]}` : `points ${numbers.join(', ')}`;
}
