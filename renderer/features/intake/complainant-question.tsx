import { EventDate } from '@renderer/casework/event-date';
import { useMatter } from '@renderer/casework/use-matter';
import { ChoiceField } from '@renderer/components/choice-field';
import { DateField } from '@renderer/components/date-field';
import { FieldRow, Fields } from '@renderer/components/fields';
import { LineField } from '@renderer/components/line-field';
import { Notice } from '@renderer/components/notice';
import { Section } from '@renderer/components/section';
import { TextField } from '@renderer/components/text-field';
import { useCase } from '@renderer/data/case-context';
import { needsInterest } from '@shared/domain/intake-questions';
import { COMPLAINANT_TYPES, forProcedure } from '@shared/procedure/lists';
import { useIntake } from './use-intake';

/** Who complains, in what capacity, and by what right. */
export function ComplainantQuestion() {
  const caseFile = useCase();
  const { matter, set: setMatter } = useMatter();
  const { intake, set } = useIntake();
  const types = forProcedure(COMPLAINANT_TYPES, matter.procedure);
  const chosen = types.find((each) => each.id === matter.complainantType);
  return (
    <>
      <Section
        title="Who complains"
        hint={
          matter.procedure === 'children' ? 'Children Act 1989 sections 24D and 26(3) to (3C)' : undefined
        }
      >
        <Fields>
          <ChoiceField
            label="The complainant is"
            shape="select"
            value={matter.complainantType || null}
            choices={types.map(({ id, label }) => ({ value: id, label }))}
            onChange={(complainantType) => setMatter('Change who complains', { complainantType })}
          />
          {chosen?.hint ? <Notice kind="note">{chosen.hint}</Notice> : null}
          <LineField
            label="In what capacity, in your words"
            placeholder="Mother, for herself and her son"
            value={intake.capacity}
            onChange={(capacity) => set('Capacity of the complainant', { capacity }, 'capacity')}
          />
          <ChoiceField
            label="They complain"
            shape="segmented"
            value={intake.rightToComplain === 'not-said' ? null : intake.rightToComplain}
            choices={[
              { value: 'own-right', label: 'In their own right' },
              { value: 'for-another', label: 'For somebody else' },
              { value: 'both', label: 'Both' },
            ]}
            onChange={(rightToComplain) => set('By what right they complain', { rightToComplain })}
          />
        </Fields>
      </Section>
      {needsInterest(caseFile) ? <SufficientInterest /> : null}
    </>
  );
}

/** The only class that the council decides on (SI 2006/1738 reg 12). */
function SufficientInterest() {
  const { intake, setIn } = useIntake();
  const interest = intake.sufficientInterest;
  const setInterest = (fields: Partial<typeof interest>) =>
    setIn('Sufficient interest', 'sufficientInterest', fields);
  return (
    <Section
      title="Sufficient interest in the child's welfare"
      hint="The council decides, as soon as possible (SI 2006/1738 regulation 12)"
    >
      <Fields>
        <FieldRow>
          <ChoiceField
            label="The council decided"
            value={interest.decision}
            choices={[
              { value: 'yes', label: 'They have it' },
              { value: 'no', label: 'They do not' },
            ]}
            onChange={(decision) => setInterest({ decision })}
          />
          <EventDate id="sufficient-interest-decided" label="Decided on" />
        </FieldRow>
        <TextField label="Why" value={interest.reasons} onChange={(reasons) => setInterest({ reasons })} />
        <TextField
          label="The child's views, or why it was not right to ask"
          description="They are taken into account where that is appropriate."
          value={interest.childsViews}
          onChange={(childsViews) => setInterest({ childsViews })}
        />
        <FieldRow>
          <DateField
            label="The person was told on"
            description={interest.decision === 'no' ? 'And that nothing further is done.' : undefined}
            value={interest.personToldOn}
            onChange={(personToldOn) => setInterest({ personToldOn })}
          />
          <DateField
            label="The child was told on, where right"
            value={interest.childToldOn}
            onChange={(childToldOn) => setInterest({ childToldOn })}
          />
        </FieldRow>
      </Fields>
    </Section>
  );
}
