import { ChoiceField } from '@renderer/components/choice-field';
import { DateField } from '@renderer/components/date-field';
import { FieldRow, Fields } from '@renderer/components/fields';
import { LineField } from '@renderer/components/line-field';
import { Notice } from '@renderer/components/notice';
import { Section } from '@renderer/components/section';
import { TextField } from '@renderer/components/text-field';
import { useCase } from '@renderer/data/case-context';
import type { Recommendation, RecommendationResponse } from '@shared/domain/recommendation';
import styles from './casework.module.css';
import { responseTo, useResponse } from './use-record-of';

/** The council's answer to one recommendation: decision, words, owner, by when, done when. */
export function ResponseToRecommendation({ recommendation }: { recommendation: Recommendation }) {
  const caseFile = useCase();
  const setFields = useResponse(recommendation);
  const response = responseTo(caseFile, recommendation);
  const { reference } = recommendation;
  const set = (fields: Partial<RecommendationResponse>, key?: string) =>
    setFields(`Answer to ${reference}`, fields, key && `${recommendation.id}/answer/${key}`);

  return (
    <Section title={`Recommendation ${reference}`}>
      <Fields>
        <p className={styles.action}>{recommendation.action || 'Not written yet.'}</p>
        <ChoiceField
          label="The council's answer"
          value={response?.decision ?? null}
          choices={[
            { value: 'accepts', label: 'Accepted' },
            { value: 'accepts-in-part', label: 'Accepted in part' },
            { value: 'does-not-accept', label: 'Not accepted' },
          ]}
          onChange={(decision) => set({ decision })}
        />
        {response?.decision && response.decision !== 'accepts' && response.words.trim() === '' ? (
          <Notice kind="must">
            It is not accepted in full and no reasons are recorded. Ask the council for them.
          </Notice>
        ) : null}
        <TextField
          label="In the council's words"
          value={response?.words ?? ''}
          onChange={(words) => set({ words }, 'words')}
        />
        <LineField
          label="Owner"
          value={response?.owner ?? ''}
          onChange={(owner) => set({ owner }, 'owner')}
        />
        <FieldRow>
          <DateField label="By" value={response?.by ?? null} onChange={(by) => set({ by })} />
          <DateField
            label="Done on"
            value={response?.doneOn ?? null}
            onChange={(doneOn) => set({ doneOn })}
          />
        </FieldRow>
      </Fields>
    </Section>
  );
}
