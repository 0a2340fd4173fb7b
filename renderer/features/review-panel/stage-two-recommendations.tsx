import { MultiSelect } from '@mantine/core';
import { CaseItem } from '@renderer/casework/case-item';
import { ChoiceField } from '@renderer/components/choice-field';
import { EmptyState } from '@renderer/components/empty-state';
import { TextField } from '@renderer/components/text-field';
import { useCase } from '@renderer/data/case-context';
import { inOrder } from '@shared/domain/case-file';
import type { ReviewPanel } from '@shared/domain/review-panel';
import { useReviewPanel } from './use-review-panel';

type Trace = ReviewPanel['report']['traces'][number];

/** Each Stage 2 recommendation followed through, so that none is silently forgotten. */
export function StageTwoRecommendations() {
  const { recommendations } = useCase();
  const { reviewPanel, setIn } = useReviewPanel();
  const { traces } = reviewPanel.report;
  const atStage2 = inOrder(recommendations).filter((each) => each.stage === 'stage-2');
  const panels = inOrder(recommendations).filter((each) => each.stage === 'stage-3');

  if (atStage2.length === 0) {
    return (
      <EmptyState title="Stage 2 made no recommendations" hint="If it did, record them on Recommendations." />
    );
  }
  return atStage2.map((recommendation) => {
    const trace: Trace = traces.find((each) => each.recommendationId === recommendation.id) ?? {
      recommendationId: recommendation.id,
      position: null,
      replacedByIds: [],
      reason: '',
    };
    const set = (fields: Partial<Trace>, key?: string) =>
      setIn(
        'report',
        `Stage 2 recommendation ${recommendation.reference}`,
        {
          traces: [
            ...traces.filter((each) => each.recommendationId !== recommendation.id),
            { ...trace, ...fields },
          ],
        },
        key,
      );
    return (
      <CaseItem
        key={recommendation.id}
        title={`${recommendation.reference} · ${recommendation.action}`}
        label={`Recommendation ${recommendation.reference}`}
      >
        <ChoiceField
          label={`The panel's position on ${recommendation.reference}`}
          hideLabel
          value={trace.position}
          choices={[
            { value: 'stands', label: 'Stands' },
            { value: 'changed', label: 'Changed' },
            { value: 'dropped', label: 'Dropped' },
          ]}
          onChange={(position) => set({ position })}
        />
        {trace.position === 'changed' ? (
          <MultiSelect
            label="By the panel's recommendations"
            data={panels.map((each) => ({ value: each.id, label: `${each.reference} ${each.action}` }))}
            value={trace.replacedByIds}
            onChange={(replacedByIds) => set({ replacedByIds })}
          />
        ) : null}
        {trace.position ? (
          <TextField
            label="Reason"
            value={trace.reason}
            onChange={(reason) => set({ reason }, `${recommendation.id}/trace`)}
          />
        ) : null}
      </CaseItem>
    );
  });
}
