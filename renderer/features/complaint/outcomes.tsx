import { Button } from '@mantine/core';
import { ChoiceField } from '@renderer/components/choice-field';
import { ConfirmDelete } from '@renderer/components/confirm-delete';
import { EmptyState } from '@renderer/components/empty-state';
import { FieldRow, Fields } from '@renderer/components/fields';
import { Notice } from '@renderer/components/notice';
import { OneOfMany } from '@renderer/components/one-of-many';
import { PointsPicker } from '@renderer/components/points-picker';
import { Section } from '@renderer/components/section';
import { TextField } from '@renderer/components/text-field';
import { useCase, useEdit } from '@renderer/data/case-context';
import { useNavigation } from '@renderer/navigation/navigation';
import { inOrder } from '@shared/domain/case-file';
import { type DesiredOutcome, desiredOutcomeSchema } from '@shared/domain/desired-outcome';
import { DESIRED_OUTCOME_TYPES, forProcedure } from '@shared/procedure/lists';
import { useState } from 'react';

const ANSWERS: readonly { value: DesiredOutcome['answer']; label: string }[] = [
  { value: 'not-answered', label: 'Not yet' },
  { value: 'met', label: 'Met' },
  { value: 'partly-met', label: 'Met in part' },
  { value: 'not-met', label: 'Not met' },
];

function answerWords(answer: DesiredOutcome['answer']): string {
  if (answer === 'not-answered') return 'not answered yet';
  return ANSWERS.find((each) => each.value === answer)?.label.toLowerCase() ?? '';
}

/** What the complainant wants, what the procedure can give, and what came of it. */
export function Outcomes() {
  const { outcomes } = useCase();
  const edit = useEdit();
  const { focus } = useNavigation();
  const [chosenId, setChosenId] = useState<string | undefined>(focus.id);
  const ordered = inOrder(outcomes);
  const chosen = ordered.find((outcome) => outcome.id === chosenId) ?? ordered[0];
  const add = () => {
    const last = ordered.at(-1);
    const outcome = desiredOutcomeSchema.parse({
      id: edit.newId(),
      number: String(Math.max(ordered.length, Number(last?.number) || 0) + 1),
      order: (last?.order ?? 0) + 1,
    });
    edit.put('Add an outcome wanted', 'outcomes', outcome);
    setChosenId(outcome.id);
  };
  if (!chosen) {
    return (
      <EmptyState
        title="No outcomes yet"
        hint="Ask what the complainant hopes will come of the complaint. The report answers each."
        action={<Button onClick={add}>Add the first outcome</Button>}
      />
    );
  }
  return (
    <OneOfMany
      label="Outcomes wanted"
      shape="list"
      chosenId={chosen.id}
      onChoose={setChosenId}
      items={ordered.map((outcome) => ({
        id: outcome.id,
        short: outcome.number || '–',
        title: outcome.wording || 'Not written yet',
        note: answerWords(outcome.answer),
      }))}
      add={
        <Button variant="default" size="xs" onClick={add}>
          Add an outcome
        </Button>
      }
    >
      <Outcome key={chosen.id} outcome={chosen} />
    </OneOfMany>
  );
}

function Outcome({ outcome }: { outcome: DesiredOutcome }) {
  const { points, matter } = useCase();
  const edit = useEdit();
  const [deleting, setDeleting] = useState(false);
  const set = (fields: Partial<DesiredOutcome>, key?: string) =>
    edit.patch(`Outcome ${outcome.number}`, 'outcomes', outcome.id, fields, key && `${outcome.id}/${key}`);
  const type = DESIRED_OUTCOME_TYPES.find((each) => each.id === outcome.type);
  const choose = (id: string) => {
    const usual = DESIRED_OUTCOME_TYPES.find((each) => each.id === id)?.canBeGiven ?? 'not-said';
    // What the procedure can usually give of this kind is filled in once; the user's own answer stands.
    set({ type: id, canBeGiven: outcome.canBeGiven === 'not-said' ? usual : outcome.canBeGiven });
  };
  return (
    <Section
      title={`Outcome ${outcome.number}`}
      actions={
        <Button variant="subtle" color="gray" size="xs" onClick={() => setDeleting(true)}>
          Delete
        </Button>
      }
    >
      <Fields>
        <TextField
          label="What is wanted"
          reading
          minRows={1}
          value={outcome.wording}
          onChange={(wording) => set({ wording }, 'wording')}
        />
        <FieldRow>
          <ChoiceField
            label="Kind"
            shape="select"
            value={outcome.type || null}
            choices={forProcedure(DESIRED_OUTCOME_TYPES, matter.procedure).map((each) => ({
              value: each.id,
              label: each.label,
            }))}
            onChange={(value) => choose(value)}
          />
          <ChoiceField
            label="Can this procedure give it?"
            shape="select"
            value={outcome.canBeGiven}
            choices={[
              { value: 'not-said', label: 'Not said' },
              { value: 'yes', label: 'Yes' },
              { value: 'partly', label: 'In part' },
              { value: 'no', label: 'No' },
            ]}
            onChange={(canBeGiven) => set({ canBeGiven })}
          />
        </FieldRow>
        {type?.hint ? <Notice kind="note">{type.hint}</Notice> : null}
        <TextField
          label="What the complainant was told about it"
          minRows={1}
          value={outcome.explained}
          onChange={(explained) => set({ explained }, 'explained')}
        />
        <PointsPicker
          label="Points it belongs to"
          points={points}
          value={outcome.pointIds}
          onChange={(pointIds) => set({ pointIds })}
        />
        <ChoiceField
          label="What came of it"
          value={outcome.answer}
          choices={ANSWERS}
          onChange={(answer) => set({ answer })}
        />
        {outcome.answer === 'not-answered' ? null : (
          <TextField
            label="How, or why not"
            value={outcome.answerReason}
            onChange={(answerReason) => set({ answerReason }, 'answer')}
          />
        )}
      </Fields>
      <ConfirmDelete
        opened={deleting}
        title={`Delete outcome ${outcome.number}?`}
        onClose={() => setDeleting(false)}
        onConfirm={() => edit.remove(`Delete outcome ${outcome.number}`, 'outcomes', outcome.id)}
      >
        It can be undone with Ctrl+Z.
      </ConfirmDelete>
    </Section>
  );
}
