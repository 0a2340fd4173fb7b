import { MultiSelect } from '@mantine/core';
import { ChoiceField } from '@renderer/components/choice-field';
import { EmptyState } from '@renderer/components/empty-state';
import { Fields } from '@renderer/components/fields';
import { OneOfMany } from '@renderer/components/one-of-many';
import { TextField } from '@renderer/components/text-field';
import { useCase } from '@renderer/data/case-context';
import { inOrder } from '@shared/domain/case-file';
import type { Recommendation } from '@shared/domain/recommendation';
import type { ReviewPanel } from '@shared/domain/review-panel';
import { useState } from 'react';
import styles from './review-panel.module.css';
import { useReviewPanel } from './use-review-panel';

type Trace = ReviewPanel['report']['traces'][number];

const POSITION_WORDS: Readonly<Record<NonNullable<Trace['position']>, string>> = {
  stands: 'stands',
  changed: 'changed',
  dropped: 'dropped',
};

/** Each Stage 2 recommendation followed through, so that none is silently forgotten. */
export function StageTwoRecommendations({ askedId }: { askedId?: string }) {
  const { recommendations } = useCase();
  const { reviewPanel } = useReviewPanel();
  const [chosenId, setChosenId] = useState(askedId);
  const atStage2 = inOrder(recommendations).filter((each) => each.stage === 'stage-2');
  const chosen = atStage2.find((each) => each.id === chosenId) ?? atStage2[0];
  if (!chosen) {
    return (
      <EmptyState title="Stage 2 made no recommendations" hint="If it did, record them on Recommendations." />
    );
  }
  return (
    <OneOfMany
      label="Stage 2 recommendations"
      shape="list"
      chosenId={chosen.id}
      onChoose={setChosenId}
      items={atStage2.map((each) => {
        const position = traceOf(reviewPanel, each.id)?.position;
        return {
          id: each.id,
          short: each.reference || 'no reference',
          title: each.action,
          note: position ? POSITION_WORDS[position] : 'not said yet',
        };
      })}
    >
      <TraceEditor key={chosen.id} recommendation={chosen} />
    </OneOfMany>
  );
}

function traceOf({ report }: ReviewPanel, recommendationId: string): Trace | undefined {
  return report.traces.find((each) => each.recommendationId === recommendationId);
}

function TraceEditor({ recommendation }: { recommendation: Recommendation }) {
  const { recommendations } = useCase();
  const { reviewPanel, setIn } = useReviewPanel();
  const { id: recommendationId, reference, action } = recommendation;
  const trace = traceOf(reviewPanel, recommendationId);
  const panels = inOrder(recommendations).filter((each) => each.stage === 'stage-3');
  const set = (fields: Partial<Trace>, key?: string) =>
    setIn(
      'report',
      `Stage 2 recommendation ${reference}`,
      ({ traces }) => {
        const blank: Trace = { recommendationId, position: null, replacedByIds: [], reason: '' };
        const at = traces.findIndex((each) => each.recommendationId === recommendationId);
        if (at < 0) return { traces: [...traces, { ...blank, ...fields }] };
        return { traces: traces.with(at, { ...(traces[at] ?? blank), ...fields }) };
      },
      key,
    );
  return (
    <Fields>
      <p className={styles.framing}>{action || 'Not written yet.'}</p>
      <ChoiceField
        label={`${reference} now`}
        value={trace?.position ?? null}
        choices={[
          { value: 'stands', label: 'Stands' },
          { value: 'changed', label: 'Is changed' },
          { value: 'dropped', label: 'Is dropped' },
        ]}
        onChange={(position) => set({ position })}
      />
      {trace?.position === 'changed' ? (
        <MultiSelect
          label="By the panel's recommendations"
          data={panels.map((each) => ({ value: each.id, label: `${each.reference} ${each.action}` }))}
          value={trace.replacedByIds}
          onChange={(replacedByIds) => set({ replacedByIds })}
          placeholder={panels.length === 0 ? 'The panel has made none yet' : undefined}
        />
      ) : null}
      {trace?.position ? (
        <TextField
          label="Reason"
          minRows={1}
          value={trace.reason}
          onChange={(reason) => set({ reason }, `${recommendationId}/trace`)}
        />
      ) : null}
    </Fields>
  );
}
