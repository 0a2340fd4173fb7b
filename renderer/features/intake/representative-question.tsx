import { ChoiceField } from '@renderer/components/choice-field';
import { DateField } from '@renderer/components/date-field';
import { DocumentsPicker } from '@renderer/components/documents-picker';
import { FieldRow, Fields } from '@renderer/components/fields';
import { PersonPicker } from '@renderer/components/person-picker';
import { Section } from '@renderer/components/section';
import { TextField } from '@renderer/components/text-field';
import { useCase } from '@renderer/data/case-context';
import { useAdultIntake } from './use-adult-intake';

const BECAUSE = [
  { value: 'no-representative', label: 'Nobody: they complain for themselves' },
  { value: 'asked', label: 'The person asked them to' },
  { value: 'lacks-capacity', label: 'The person lacks capacity or is not able to' },
  { value: 'child', label: 'The person is a child' },
  { value: 'died', label: 'The person has died' },
] as const;

const BASIS = [
  { value: 'consent', label: 'Their consent' },
  { value: 'attorney', label: 'Power of attorney' },
  { value: 'deputy', label: 'Deputy, appointed by the court' },
  { value: 'executor', label: 'Executor or personal representative' },
  { value: 'best-interests', label: 'Their best interests' },
  { value: 'parent', label: 'Parent' },
] as const;

/** Whether somebody acts for the person concerned, and on what basis. */
export function RepresentativeQuestion() {
  const { people, documents } = useCase();
  const { adult, setRepresentative: set } = useAdultIntake();
  const given = adult.representative;
  const acts = given.because !== 'not-said' && given.because !== 'no-representative';
  return (
    <>
      <Section
        title="Somebody acting for them"
        hint="Representative (SI 2009/309 regulation 5; its wording was not read: check before relying on it)"
      >
        <Fields>
          <ChoiceField
            label="Who acts, and why"
            shape="select"
            value={given.because === 'not-said' ? null : given.because}
            choices={BECAUSE}
            onChange={(because) =>
              set({
                because,
                basis:
                  because === 'no-representative'
                    ? 'self'
                    : given.basis === 'self'
                      ? 'not-said'
                      : given.basis,
              })
            }
          />
          {acts ? (
            <>
              <FieldRow>
                <PersonPicker
                  label="Representative"
                  people={people}
                  value={given.personId}
                  onChange={(personId) => set({ personId })}
                />
                <ChoiceField
                  label="On what basis"
                  shape="select"
                  value={given.basis === 'not-said' || given.basis === 'self' ? null : given.basis}
                  choices={BASIS}
                  onChange={(basis) => set({ basis })}
                />
              </FieldRow>
              {given.basis === 'consent' ? (
                <DateField
                  label="Consent given on"
                  value={given.consentOn}
                  onChange={(consentOn) => set({ consentOn })}
                />
              ) : null}
              <DocumentsPicker
                label="Papers that show it"
                documents={documents}
                value={given.documentIds}
                onChange={(documentIds) => set({ documentIds })}
              />
              {given.because === 'lacks-capacity' ? (
                <TextField
                  label="Capacity: who assessed it for this, when, and what was found"
                  value={given.capacity}
                  onChange={(capacity) => set({ capacity })}
                />
              ) : null}
              {given.because === 'lacks-capacity' || given.because === 'child' ? (
                <TextField
                  label="How this was found to be in the person's best interests"
                  description={
                    given.because === 'child'
                      ? 'And why there are reasonable grounds for the child not complaining themselves.'
                      : undefined
                  }
                  value={given.bestInterests}
                  onChange={(bestInterests) => set({ bestInterests })}
                />
              ) : null}
            </>
          ) : null}
          <ChoiceField
            label="Would the person have substantial difficulty in taking part?"
            description="If so, the council may owe them an independent advocate (Care Act 2014 sections 67 and 68)."
            value={given.substantialDifficulty === 'not-said' ? null : given.substantialDifficulty}
            choices={[
              { value: 'no', label: 'No' },
              { value: 'yes', label: 'Yes' },
            ]}
            onChange={(substantialDifficulty) => set({ substantialDifficulty })}
          />
        </Fields>
      </Section>
      {acts ? (
        <Section title="If the representative is refused" hint="They are told in writing, with reasons">
          <Fields>
            <DateField
              label="Refused on"
              value={given.refusedOn}
              onChange={(refusedOn) => set({ refusedOn })}
            />
            {given.refusedOn ? (
              <TextField
                label="Reasons given"
                value={given.refusal}
                onChange={(refusal) => set({ refusal })}
              />
            ) : null}
          </Fields>
        </Section>
      ) : null}
    </>
  );
}
