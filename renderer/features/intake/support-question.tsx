import { useMatter } from '@renderer/casework/use-matter';
import { ChoiceField } from '@renderer/components/choice-field';
import { DateField } from '@renderer/components/date-field';
import { FieldRow, Fields } from '@renderer/components/fields';
import { Notice } from '@renderer/components/notice';
import { PersonPicker } from '@renderer/components/person-picker';
import { Section } from '@renderer/components/section';
import { TextField } from '@renderer/components/text-field';
import { useCase } from '@renderer/data/case-context';
import { useIntake } from './use-intake';

/** An advocate, and what the complainant needs to take part. */
export function SupportQuestion() {
  const { people, adultComplaint } = useCase();
  const { matter, set, setIn } = useMatter();
  const { intake, set: setIntake } = useIntake();
  const { advocacy } = matter;
  const difficulty =
    matter.procedure === 'adult' && adultComplaint.representative.substantialDifficulty === 'yes';
  return (
    <>
      <Section title="Advocate">
        <Fields>
          {difficulty && !advocacy.advocatePersonId ? (
            <Notice kind="check">
              The person would have substantial difficulty in taking part. The council may owe them an
              independent advocate (Care Act 2014 sections 67 and 68).
            </Notice>
          ) : null}
          <FieldRow>
            <DateField
              label="Offered on"
              value={advocacy.offeredOn}
              onChange={(offeredOn) => setIn('Change advocacy', 'advocacy', { offeredOn })}
            />
            <PersonPicker
              label="Appointed"
              placeholder="Nobody yet"
              people={people}
              value={advocacy.advocatePersonId}
              onChange={(advocatePersonId) => setIn('Change advocacy', 'advocacy', { advocatePersonId })}
            />
          </FieldRow>
          <TextField
            label="What came of the offer"
            value={advocacy.outcome}
            onChange={(outcome) => setIn('Change advocacy', 'advocacy', { outcome })}
          />
        </Fields>
      </Section>
      <Section title="Adjustments and communication">
        <Fields>
          <ChoiceField
            label="Were they asked what they need?"
            shape="segmented"
            value={intake.adjustmentsAsked === 'not-said' ? null : intake.adjustmentsAsked}
            choices={[
              { value: 'asked-recorded', label: 'Yes, recorded below' },
              { value: 'asked-none-needed', label: 'Yes, nothing needed' },
            ]}
            onChange={(adjustmentsAsked) => setIntake('Adjustments asked about', { adjustmentsAsked })}
          />
          <TextField
            label="What was asked for and agreed"
            value={matter.adjustments}
            onChange={(adjustments) => set('Change adjustments', { adjustments })}
          />
        </Fields>
      </Section>
    </>
  );
}
