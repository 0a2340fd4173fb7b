import { ChoiceField } from '@renderer/components/choice-field';
import { DateField } from '@renderer/components/date-field';
import { EmptyState } from '@renderer/components/empty-state';
import { FieldRow, Fields } from '@renderer/components/fields';
import { OneOfMany } from '@renderer/components/one-of-many';
import { Section } from '@renderer/components/section';
import { TextField } from '@renderer/components/text-field';
import { useCase, useEdit } from '@renderer/data/case-context';
import { inOrder } from '@shared/domain/case-file';
import type { ComplaintPoint } from '@shared/domain/complaint-point';
import { useState } from 'react';

const SCOPE: Record<ComplaintPoint['scope']['status'], string> = {
  accepted: 'looked into',
  outside: 'outside',
  frozen: 'frozen',
  withdrawn: 'withdrawn',
};

/** Points decided otherwise than the whole, each with its own reason and date. The same decision as on Complaint. */
export function PointDecisions() {
  const { points: all } = useCase();
  const points = inOrder(all);
  const [chosenId, setChosenId] = useState(points[0]?.id);
  const chosen = points.find((point) => point.id === chosenId) ?? points[0];
  return (
    <Section
      title="Point by point, where they differ"
      hint="Each point that is left out is printed with its reason"
    >
      {chosen ? (
        <OneOfMany
          label="Complaint points"
          shape="strip"
          chosenId={chosen.id}
          onChoose={setChosenId}
          items={points.map((point) => ({
            id: point.id,
            short:
              point.scope.status === 'accepted'
                ? point.number || '–'
                : `${point.number || '–'}: ${SCOPE[point.scope.status]}`,
            title: `${point.title}, ${SCOPE[point.scope.status]}`,
          }))}
        >
          <OnePoint key={chosen.id} point={chosen} />
        </OneOfMany>
      ) : (
        <EmptyState title="No complaint points yet" hint="They are written on Complaint." />
      )}
    </Section>
  );
}

function OnePoint({ point }: { point: ComplaintPoint }) {
  const edit = useEdit();
  const set = (fields: Partial<ComplaintPoint['scope']>) =>
    edit.patch(
      `Point ${point.number}: scope`,
      'points',
      point.id,
      (now) => ({ scope: { ...now.scope, ...fields } }),
      `${point.id}/scope-${Object.keys(fields).join()}`,
    );
  return (
    <Fields>
      <ChoiceField
        label={`Point ${point.number}${point.title ? `, ${point.title},` : ''} is`}
        shape="segmented"
        value={point.scope.status}
        choices={[
          { value: 'accepted', label: 'Looked into' },
          { value: 'outside', label: 'Outside' },
          { value: 'frozen', label: 'Frozen' },
          { value: 'withdrawn', label: 'Withdrawn' },
        ]}
        onChange={(status) => set({ status })}
      />
      {point.scope.status === 'accepted' ? null : (
        <>
          <TextField label="Why" value={point.scope.reason} onChange={(reason) => set({ reason })} />
          <FieldRow>
            <DateField
              label="Decided on"
              value={point.scope.decidedOn}
              onChange={(decidedOn) => set({ decidedOn })}
            />
          </FieldRow>
        </>
      )}
    </Fields>
  );
}
