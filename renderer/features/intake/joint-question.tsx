import { Button, Checkbox } from '@mantine/core';
import { ChoiceField } from '@renderer/components/choice-field';
import { DateField } from '@renderer/components/date-field';
import { FieldRow, Fields } from '@renderer/components/fields';
import { LineField } from '@renderer/components/line-field';
import { PointsPicker } from '@renderer/components/points-picker';
import { Section } from '@renderer/components/section';
import { TextField } from '@renderer/components/text-field';
import { useCase } from '@renderer/data/case-context';
import { type JointBody, jointBodySchema } from '@shared/domain/adult-complaint';
import { IconPlus } from '@tabler/icons-react';
import { Entry } from './entry';
import styles from './intake.module.css';
import { useAdultIntake } from './use-adult-intake';

const KINDS = [
  { value: 'nhs', label: 'NHS body' },
  { value: 'provider', label: 'Care provider' },
  { value: 'council', label: 'Another council' },
  { value: 'other', label: 'Other' },
] as const;

/** Bodies that answer part of the complaint: who leads, who speaks, and which Ombudsman looks at which part. */
export function JointQuestion() {
  const { adult, addBody, newId, set } = useAdultIntake();
  return (
    <>
      <Section
        title="Other bodies"
        hint="They work together and give one answer (SI 2009/309 regulation 9)"
        actions={
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={14} />}
            onClick={() => addBody(jointBodySchema.parse({ id: newId() }))}
          >
            Add a body
          </Button>
        }
      >
        {adult.jointBodies.length === 0 ? (
          <p className={styles.said}>
            The council answers for all of it, care that it arranged with a provider included.
          </p>
        ) : null}
        {adult.jointBodies.map((body) => (
          <OneBody key={body.id} body={body} />
        ))}
      </Section>
      {adult.jointBodies.length > 0 ? (
        <Section title="What they agreed">
          <Fields>
            <TextField
              label="Who does what, and what is shared"
              description="The letters print it. The council leads and speaks to the complainant unless another body is marked above."
              value={adult.coordination}
              onChange={(coordination) => set('What the bodies agreed', { coordination }, 'coordination')}
            />
          </Fields>
        </Section>
      ) : null}
    </>
  );
}

function OneBody({ body }: { body: JointBody }) {
  const { points } = useCase();
  const { setBody, removeBody } = useAdultIntake();
  const set = (fields: Partial<JointBody>) => setBody(body.id, fields);
  const chooseKind = (kind: JointBody['kind']) =>
    // An NHS body's part goes to the health Ombudsman; filled in once, the user's own choice stands.
    set({
      kind,
      ombudsman: body.ombudsman === 'not-said' ? (kind === 'nhs' ? 'phso' : 'lgsco') : body.ombudsman,
    });
  return (
    <Entry title={body.body || 'A body'} removeLabel="Remove this body" onRemove={() => removeBody(body.id)}>
      <Fields>
        <LineField label="Name" value={body.body} onChange={(name) => set({ body: name })} />
        <FieldRow>
          <ChoiceField
            label="What it is"
            shape="select"
            value={body.kind === 'not-said' ? null : body.kind}
            choices={KINDS}
            onChange={chooseKind}
          />
          <ChoiceField
            label="Ombudsman for its part"
            shape="select"
            value={body.ombudsman === 'not-said' ? null : body.ombudsman}
            choices={[
              { value: 'lgsco', label: 'Local Government and Social Care' },
              { value: 'phso', label: 'Parliamentary and Health Service' },
            ]}
            onChange={(ombudsman) => set({ ombudsman })}
          />
        </FieldRow>
        <PointsPicker
          label="Points it answers for"
          points={points}
          value={body.pointIds}
          onChange={(pointIds) => set({ pointIds })}
        />
        <FieldRow>
          <Checkbox
            label="It leads"
            checked={body.leads}
            onChange={(event) => set({ leads: event.currentTarget.checked })}
          />
          <Checkbox
            label="It speaks to the complainant"
            checked={body.speaks}
            onChange={(event) => set({ speaks: event.currentTarget.checked })}
          />
        </FieldRow>
        <FieldRow>
          <DateField
            label="Its part of the answer came on"
            value={body.answeredOn}
            onChange={(answeredOn) => set({ answeredOn })}
          />
        </FieldRow>
      </Fields>
    </Entry>
  );
}
