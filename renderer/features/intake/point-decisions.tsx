import { ChoiceField } from '@renderer/components/choice-field';
import { DateField } from '@renderer/components/date-field';
import { FieldRow, Fields } from '@renderer/components/fields';
import { Section } from '@renderer/components/section';
import { TextField } from '@renderer/components/text-field';
import { useCase, useEdit } from '@renderer/data/case-context';
import { inOrder } from '@shared/domain/case-file';
import type { ComplaintPoint } from '@shared/domain/complaint-point';
import { Entry } from './entry';
import styles from './intake.module.css';

type Scope = ComplaintPoint['scope'];

const nameOf = (point: ComplaintPoint) =>
  [`Point ${point.number || '–'}`, point.title || point.agreed.wording || point.ownWords]
    .filter(Boolean)
    .join(': ');

/** Changes the scope of a point: the same decision that Complaint shows. */
function useScope() {
  const edit = useEdit();
  return (point: ComplaintPoint, fields: Partial<Scope>) =>
    edit.patch(
      `Point ${point.number}: scope`,
      'points',
      point.id,
      (now) => ({ scope: { ...now.scope, ...fields } }),
      `${point.id}/scope-${Object.keys(fields).join()}`,
    );
}

/** Points decided otherwise than the whole, each with its own reason and date. */
export function PointDecisions() {
  const { points: all } = useCase();
  const setScope = useScope();
  const points = inOrder(all);
  const otherwise = points.filter((point) => point.scope.status !== 'accepted');
  const accepted = points.filter((point) => point.scope.status === 'accepted');
  return (
    <Section title="Points decided otherwise" hint="Each point that is left out is printed with its reason">
      {otherwise.map((point) => (
        <OnePoint key={point.id} point={point} />
      ))}
      <Fields>
        {points.length === 0 ? (
          <p className={styles.said}>No complaint point is written down yet.</p>
        ) : otherwise.length === 0 ? (
          <p className={styles.said}>Every point is looked into.</p>
        ) : null}
        {accepted.length > 0 ? (
          <ChoiceField
            label="Leave a point out, or let it stand still"
            shape="select"
            placeholder="Choose a point"
            value={null}
            choices={accepted.map((point) => ({ value: point.id, label: nameOf(point) }))}
            onChange={(id) => {
              const point = accepted.find((each) => each.id === id);
              if (point) setScope(point, { status: 'outside' });
            }}
          />
        ) : null}
      </Fields>
    </Section>
  );
}

function OnePoint({ point }: { point: ComplaintPoint }) {
  const setScope = useScope();
  const { status, reason, decidedOn } = point.scope;
  return (
    <Entry
      title={nameOf(point)}
      removeLabel="Look into it after all"
      onRemove={() => setScope(point, { status: 'accepted' })}
    >
      <Fields>
        <ChoiceField
          label="It is"
          shape="segmented"
          value={status}
          choices={[
            { value: 'outside', label: 'Outside the procedure' },
            { value: 'frozen', label: 'Frozen' },
            { value: 'withdrawn', label: 'Withdrawn' },
          ]}
          onChange={(chosen) => setScope(point, { status: chosen })}
        />
        <TextField label="Why" value={reason} onChange={(words) => setScope(point, { reason: words })} />
        <FieldRow>
          <DateField
            label="Decided on"
            value={decidedOn}
            onChange={(date) => setScope(point, { decidedOn: date })}
          />
        </FieldRow>
      </Fields>
    </Entry>
  );
}
