import { Button } from '@mantine/core';
import { ChoiceField } from '@renderer/components/choice-field';
import { EmptyState } from '@renderer/components/empty-state';
import { OneOfMany } from '@renderer/components/one-of-many';
import { ScreenHeading } from '@renderer/components/screen-heading';
import { useCase, useEdit } from '@renderer/data/case-context';
import { useNavigation } from '@renderer/navigation/navigation';
import { type CaseFile, inOrder } from '@shared/domain/case-file';
import type { Stage } from '@shared/domain/matter';
import { type Recommendation, recommendationSchema } from '@shared/domain/recommendation';
import { useState } from 'react';
import { InjusticesWithoutRemedy } from './injustices-without-remedy';
import { RecommendationEditor } from './recommendation-editor';
import styles from './recommendations.module.css';

/** The recommendations of a stage down the side, and the one being worked on. */
export function Screen() {
  const caseFile = useCase();
  const edit = useEdit();
  const { focus } = useNavigation();
  const [stage, setStage] = useState<Stage>(caseFile.matter.stage);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [taken, setTaken] = useState<typeof focus | null>(null);
  // A link from elsewhere chooses once; after that the user does.
  if (focus !== taken) {
    setTaken(focus);
    const asked = askedFor(caseFile, focus);
    if (asked) {
      setStage(asked.stage);
      setChosenId(asked.id);
    }
  }
  const all = inOrder(caseFile.recommendations);
  const shown = all.filter((each) => each.stage === stage);
  const chosen = shown.find((each) => each.id === chosenId) ?? shown[0];

  const add = (fields: Partial<Recommendation> = {}) => {
    const recommendation = recommendationSchema.parse({
      id: edit.newId(),
      stage,
      order: (all.at(-1)?.order ?? 0) + 1,
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
        actions={chosen ? <Button onClick={() => add()}>Add a recommendation</Button> : null}
      />
      {caseFile.matter.procedure === 'children' ? (
        <div className={styles.stage}>
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
        </div>
      ) : null}
      <InjusticesWithoutRemedy
        stage={stage}
        onAdd={(injustice) => add({ injusticeIds: [injustice.id], pointIds: injustice.pointIds })}
      />
      {chosen ? (
        <OneOfMany
          label="Recommendations"
          shape="list"
          chosenId={chosen.id}
          onChoose={setChosenId}
          items={shown.map((each) => ({
            id: each.id,
            short: each.reference || 'no reference',
            title: each.action || 'Not written yet',
            note: lacks(each),
          }))}
        >
          <RecommendationEditor key={chosen.id} recommendation={chosen} />
        </OneOfMany>
      ) : (
        <EmptyState
          title="No recommendations yet"
          hint="A remedy answers an injustice, and an injustice comes of an upheld point. Consider each in turn: apology, putting right, loss, payment, and always a service improvement where others could be affected."
          action={<Button onClick={() => add()}>Add a recommendation</Button>}
        />
      )}
    </>
  );
}

/** The recommendation a link means: by itself, or as the first on a point. */
function askedFor({ recommendations }: CaseFile, focus: { id?: string; pointId?: string }) {
  const { id, pointId } = focus;
  if (id) return recommendations.find((each) => each.id === id);
  return pointId ? recommendations.find((each) => each.pointIds.includes(pointId)) : undefined;
}

/** What a recommendation still needs before anyone can be held to it. */
function lacks({ responsible, due }: Recommendation): string | undefined {
  const missing = [responsible === '' ? 'no owner' : '', due.unit === 'not-said' ? 'no date' : ''];
  return missing.filter(Boolean).join(', ') || undefined;
}

/** The next reference in the row the council or the author began: "S2-R4" after "S2-R3". */
function nextReference(shown: readonly Recommendation[], stage: Stage): string {
  const taken = new Set(shown.map(({ reference }) => reference));
  const last = shown.at(-1)?.reference ?? '';
  const [, stem = stage === 'stage-2' ? 'S2-R' : 'S3-P', number = '0'] = /^(.*?)(\d+)$/.exec(last) ?? [];
  let next = Number(number) + 1;
  while (taken.has(`${stem}${next}`)) next += 1;
  return `${stem}${next}`;
}

function headingFor(caseFile: CaseFile, shown: readonly Recommendation[]): string {
  if (shown.length === 0) {
    const injustices = caseFile.injustices.filter((each) => each.found === 'yes').length;
    return injustices > 0
      ? 'Say what would put the injustice right'
      : 'Recommend what follows from the findings';
  }
  const unfinished = shown.filter((each) => lacks(each) !== undefined).length;
  if (shown.length === 1) {
    return unfinished === 0
      ? 'One recommendation, with an owner and a date'
      : 'One recommendation, without an owner or a date';
  }
  return unfinished === 0
    ? `${shown.length} recommendations, each with an owner and a date`
    : `${shown.length} recommendations; ${unfinished} without an owner or a date`;
}
