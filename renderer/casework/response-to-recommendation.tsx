import { Group } from '@mantine/core';
import { ChoiceField } from '@renderer/components/choice-field';
import { DateField } from '@renderer/components/date-field';
import { LineField } from '@renderer/components/line-field';
import { TextField } from '@renderer/components/text-field';
import { useCase, useEdit } from '@renderer/data/case-context';
import {
  type Recommendation,
  type RecommendationResponse,
  recommendationResponseSchema,
} from '@shared/domain/recommendation';
import { CaseItem } from './case-item';
import styles from './casework.module.css';

/** The council's answer to one recommendation: decision, words, owner, by when, done when. */
export function ResponseToRecommendation({ recommendation }: { recommendation: Recommendation }) {
  const { recommendationResponses } = useCase();
  const edit = useEdit();
  const response = recommendationResponses.find(
    (each) => each.recommendationId === recommendation.id && each.stage === recommendation.stage,
  );
  const set = (fields: Partial<RecommendationResponse>, key?: string) => {
    const before =
      response ??
      recommendationResponseSchema.parse({
        id: edit.newId(),
        recommendationId: recommendation.id,
        stage: recommendation.stage,
      });
    edit.put(
      `Answer to ${recommendation.reference}`,
      'recommendationResponses',
      { ...before, ...fields },
      key && `${recommendation.id}/${key}`,
    );
  };

  return (
    <CaseItem title={recommendation.reference} label={`Recommendation ${recommendation.reference}`}>
      <p className={styles.action}>{recommendation.action}</p>
      <ChoiceField
        label={`Answer to ${recommendation.reference}`}
        hideLabel
        value={response?.decision ?? null}
        choices={[
          { value: 'accepts', label: 'Accepted' },
          { value: 'accepts-in-part', label: 'Accepted in part' },
          { value: 'does-not-accept', label: 'Not accepted' },
        ]}
        onChange={(decision) => set({ decision })}
      />
      <TextField
        label="In the council's words"
        value={response?.words ?? ''}
        onChange={(words) => set({ words }, 'words')}
      />
      <Group grow align="start">
        <LineField
          label="Owner"
          value={response?.owner ?? ''}
          onChange={(owner) => set({ owner }, 'owner')}
        />
        <DateField label="By" value={response?.by ?? null} onChange={(by) => set({ by })} />
        <DateField label="Done on" value={response?.doneOn ?? null} onChange={(doneOn) => set({ doneOn })} />
      </Group>
    </CaseItem>
  );
}
