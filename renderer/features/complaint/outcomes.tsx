import { Button, Group } from '@mantine/core';
import { CaseItem } from '@renderer/casework/case-item';
import { ChoiceField } from '@renderer/components/choice-field';
import { ConfirmDelete } from '@renderer/components/confirm-delete';
import { EmptyState } from '@renderer/components/empty-state';
import { Notice } from '@renderer/components/notice';
import { PointsPicker } from '@renderer/components/points-picker';
import { Section } from '@renderer/components/section';
import { TextField } from '@renderer/components/text-field';
import { useCase, useEdit } from '@renderer/data/case-context';
import { inOrder } from '@shared/domain/case-file';
import { type DesiredOutcome, desiredOutcomeSchema } from '@shared/domain/desired-outcome';
import { DESIRED_OUTCOME_TYPES, forProcedure } from '@shared/procedure/lists';
import { useState } from 'react';

/** What the complainant wants, what the procedure can give, and what came of it. */
export function Outcomes() {
  const { outcomes } = useCase();
  const edit = useEdit();
  const add = () =>
    edit.put(
      'Add an outcome wanted',
      'outcomes',
      desiredOutcomeSchema.parse({
        id: edit.newId(),
        number: String(outcomes.length + 1),
        order: outcomes.length + 1,
      }),
    );
  return (
    <Section
      title="Outcomes wanted"
      hint="Each is answered in the report"
      actions={
        <Button size="xs" onClick={add}>
          Add an outcome
        </Button>
      }
    >
      {outcomes.length === 0 ? (
        <EmptyState
          title="No outcomes yet"
          hint="Ask what the complainant hopes will come of the complaint."
        />
      ) : (
        inOrder(outcomes).map((outcome) => <Outcome key={outcome.id} outcome={outcome} />)
      )}
    </Section>
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
    <CaseItem title={`Outcome ${outcome.number}`} label={`Outcome ${outcome.number}`}>
      <TextField
        label="What is wanted"
        reading
        minRows={1}
        value={outcome.wording}
        onChange={(wording) => set({ wording }, 'wording')}
      />
      <Group grow align="start">
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
      </Group>
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
        choices={[
          { value: 'not-answered', label: 'Not yet' },
          { value: 'met', label: 'Met' },
          { value: 'partly-met', label: 'Met in part' },
          { value: 'not-met', label: 'Not met' },
        ]}
        onChange={(answer) => set({ answer })}
      />
      {outcome.answer === 'not-answered' ? null : (
        <TextField
          label="How, or why not"
          value={outcome.answerReason}
          onChange={(answerReason) => set({ answerReason }, 'answer')}
        />
      )}
      <Group justify="end">
        <Button variant="subtle" color="gray" size="xs" onClick={() => setDeleting(true)}>
          Delete this outcome
        </Button>
      </Group>
      <ConfirmDelete
        opened={deleting}
        title={`Delete outcome ${outcome.number}?`}
        onClose={() => setDeleting(false)}
        onConfirm={() => edit.remove(`Delete outcome ${outcome.number}`, 'outcomes', outcome.id)}
      >
        It can be undone with Ctrl+Z.
      </ConfirmDelete>
    </CaseItem>
  );
}
