import { Button } from '@mantine/core';
import { ChoiceField } from '@renderer/components/choice-field';
import { EmptyState } from '@renderer/components/empty-state';
import { ScreenHeading } from '@renderer/components/screen-heading';
import { useCase, useEdit } from '@renderer/data/case-context';
import { useNavigation } from '@renderer/navigation/navigation';
import { type CaseFile, inOrder } from '@shared/domain/case-file';
import type { Stage } from '@shared/domain/matter';
import { type Recommendation, recommendationSchema } from '@shared/domain/recommendation';
import { useEffect, useState } from 'react';
import { InjusticesWithoutRemedy } from './injustices-without-remedy';
import { RecommendationEditor } from './recommendation-editor';
import styles from './recommendations.module.css';

/** The recommendations of a stage down the side, and the one being worked on. */
export function Screen() {
  const caseFile = useCase();
  const edit = useEdit();
  const { focus } = useNavigation();
  const asked = caseFile.recommendations.find((each) => each.id === focus.id);
  const [stage, setStage] = useState<Stage>(asked?.stage ?? caseFile.matter.stage);
  const [chosenId, setChosenId] = useState(focus.id);
  const all = inOrder(caseFile.recommendations);
  const shown = all.filter((each) => each.stage === stage);
  const chosen = shown.find((each) => each.id === chosenId) ?? shown[0];

  useEffect(() => {
    if (!asked) return;
    setStage(asked.stage);
    setChosenId(asked.id);
  }, [asked]);

  const add = (fields: Partial<Recommendation> = {}) => {
    const recommendation = recommendationSchema.parse({
      id: edit.newId(),
      stage,
      order: all.length + 1,
      reference: nextReference(shown, stage),
      due: { from: stage === 'stage-2' ? 'adjudication' : 'council-response' },
      ...fields,
    });
    edit.put('Add a recommendation', 'recommendations', recommendation);
    setChosenId(recommendation.id);
  };

  return (
    <>
      <ScreenHeading
        title={headingFor(caseFile, shown)}
        actions={<Button onClick={() => add()}>Add a recommendation</Button>}
      />
      {caseFile.matter.procedure === 'children' ? (
        <ChoiceField
          label="Made at"
          hideLabel
          value={stage}
          choices={[
            { value: 'stage-2', label: 'Stage 2: the investigation' },
            { value: 'stage-3', label: 'Stage 3: the panel' },
          ]}
          onChange={setStage}
        />
      ) : null}
      <InjusticesWithoutRemedy
        stage={stage}
        onAdd={(injustice) => add({ injusticeIds: [injustice.id], pointIds: injustice.pointIds })}
      />
      {chosen ? (
        <div className={styles.twoSides}>
          <nav className={styles.list} aria-label="Recommendations">
            {shown.map((each) => (
              <button
                key={each.id}
                type="button"
                className={styles.listItem}
                aria-current={each.id === chosen.id}
                onClick={() => setChosenId(each.id)}
              >
                <strong>{each.reference || 'No reference'}</strong>
                <span className={styles.action}>{each.action || 'Not written yet'}</span>
              </button>
            ))}
          </nav>
          <RecommendationEditor key={chosen.id} recommendation={chosen} />
        </div>
      ) : (
        <EmptyState
          title="No recommendations yet"
          hint="A remedy answers an injustice, and an injustice comes of an upheld point. Consider each in turn: apology, putting right, loss, payment, and always a service improvement where others could be affected."
          action={<Button onClick={() => add()}>Add the first recommendation</Button>}
        />
      )}
    </>
  );
}

function nextReference(shown: readonly Recommendation[], stage: Stage): string {
  const last = shown.at(-1)?.reference ?? '';
  const [, stem, number] = /^(.*?)(\d+)$/.exec(last) ?? [];
  if (number !== undefined) return `${stem}${Number(number) + 1}`;
  return stage === 'stage-2' ? 'S2-R1' : 'S3-P1';
}

function headingFor(caseFile: CaseFile, shown: readonly Recommendation[]): string {
  if (shown.length === 0) {
    const injustices = caseFile.injustices.filter((each) => each.found === 'yes').length;
    return injustices > 0
      ? 'Say what would put the injustice right'
      : 'Recommend what follows from the findings';
  }
  const unfinished = shown.filter((each) => each.responsible === '' || each.due.unit === 'not-said').length;
  const count = shown.length === 1 ? 'One recommendation' : `${shown.length} recommendations`;
  return unfinished === 0
    ? `${count}, each with an owner and a date`
    : `${count}; ${unfinished} without an owner or a date`;
}
