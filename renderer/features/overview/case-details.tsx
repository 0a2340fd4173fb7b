import { Freezes } from '@renderer/casework/freezes';
import { useMatter } from '@renderer/casework/use-matter';
import { useCase } from '@renderer/data/case-context';
import type { FindingOutcome } from '@shared/domain/finding';
import { COMPLAINANT_TYPES, forProcedure, SERVICE_AREAS } from '@shared/procedure/lists';
import { roleWords } from '../../components/case-words';
import { type Choice, ChoiceField } from '../../components/choice-field';
import { DateField } from '../../components/date-field';
import { LineField } from '../../components/line-field';
import { PersonPicker } from '../../components/person-picker';
import { Section } from '../../components/section';
import { TextField } from '../../components/text-field';
import { ClockChoices } from './clock-choices';
import styles from './overview.module.css';
import { RegisterFactsSection } from './register-facts';
import { Retention } from './retention';

const STAGES: readonly Choice<'stage-2' | 'stage-3'>[] = [
  { value: 'stage-2', label: 'Stage 2' },
  { value: 'stage-3', label: 'Stage 3' },
];
const ROLES = (['investigating-officer', 'independent-person', 'panel-chair'] as const).map((value) => ({
  value,
  label: roleWords(value),
}));
const LABELS: readonly (readonly [FindingOutcome, string])[] = [
  ['upheld', 'Upheld'],
  ['partially-upheld', 'Partially upheld'],
  ['not-upheld', 'Not upheld'],
  ['no-finding', 'No finding'],
];

function TheCase() {
  const { matter, set } = useMatter();
  const choices = (list: Parameters<typeof forProcedure>[0]) =>
    forProcedure(list, matter.procedure).map(({ id, label }) => ({ value: id, label }));
  return (
    <Section title="The case">
      <div className={styles.fields}>
        <LineField
          label="What it is called"
          description="A label, such as “Mr R”, keeps names off the screen."
          value={matter.title}
          onChange={(title) => set('Rename the case', { title })}
        />
        <LineField
          label="Marking in the header of every document"
          description="Such as CONFIDENTIAL or OFFICIAL-SENSITIVE."
          value={matter.classification}
          onChange={(classification) => set('Change the marking', { classification })}
        />
        {matter.procedure === 'children' ? (
          <>
            <ChoiceField
              label="You are the"
              shape="select"
              value={matter.userRole === 'adult-investigator' ? null : matter.userRole}
              choices={ROLES}
              onChange={(userRole) => set('Change your part in the case', { userRole })}
            />
            <ChoiceField
              label="Where the case stands"
              value={matter.stage}
              choices={STAGES}
              onChange={(stage) => set('Change the stage', { stage })}
            />
          </>
        ) : null}
        <ChoiceField
          label="Service complained of"
          shape="select"
          value={matter.serviceArea || null}
          choices={choices(SERVICE_AREAS)}
          onChange={(serviceArea) => set('Change the service', { serviceArea })}
        />
        <ChoiceField
          label="Who complains"
          shape="select"
          value={matter.complainantType || null}
          choices={choices(COMPLAINANT_TYPES)}
          onChange={(complainantType) => set('Change who complains', { complainantType })}
        />
        <DateField
          label="Closed on"
          description="Once your part in it is over."
          value={matter.closedOn}
          onChange={(closedOn) => set('Close the case', { closedOn })}
        />
      </div>
    </Section>
  );
}

function TheCouncil() {
  const { matter, setIn } = useMatter();
  const { council } = matter;
  const field = (
    name: 'name' | 'shortName' | 'department' | 'reference',
    label: string,
    description?: string,
  ) => (
    <LineField
      label={label}
      description={description}
      value={council[name]}
      onChange={(value) => setIn('Change the council’s details', 'council', { [name]: value })}
    />
  );
  return (
    <Section title="The council">
      <div className={styles.fields}>
        {field('name', 'Name')}
        {field('shortName', 'Short name', 'Where there is little room: “Marlscombe MBC”.')}
        {field('department', 'Department')}
        {field('reference', 'Its reference for the case')}
        <div className={styles.wide}>
          <TextField
            label="Address"
            minRows={2}
            value={council.address}
            onChange={(address) => setIn('Change the council’s details', 'council', { address })}
          />
        </div>
      </div>
    </Section>
  );
}

function Support() {
  const { people } = useCase();
  const { matter, set, setIn } = useMatter();
  const { advocacy } = matter;
  return (
    <Section title="Advocacy and adjustments">
      <div className={styles.fields}>
        <DateField
          label="Advocacy offered on"
          value={advocacy.offeredOn}
          onChange={(offeredOn) => setIn('Change advocacy', 'advocacy', { offeredOn })}
        />
        <PersonPicker
          label="Advocate"
          people={people}
          value={advocacy.advocatePersonId}
          onChange={(advocatePersonId) => setIn('Change advocacy', 'advocacy', { advocatePersonId })}
        />
        <TextField
          label="What came of the offer"
          value={advocacy.outcome}
          onChange={(outcome) => setIn('Change advocacy', 'advocacy', { outcome })}
        />
        <TextField
          label="Adjustments and communication needs"
          value={matter.adjustments}
          onChange={(adjustments) => set('Change adjustments', { adjustments })}
        />
        <TextField
          label="Consent"
          description="Who agreed to what being looked at and shared."
          value={matter.consent}
          onChange={(consent) => set('Change consent', { consent })}
        />
      </div>
    </Section>
  );
}

function FindingWords() {
  const { matter, setIn } = useMatter();
  return (
    <Section title="What findings are called here" hint="Only if this council has its own words">
      <div className={styles.fields}>
        {LABELS.map(([outcome, usual]) => (
          <LineField
            key={outcome}
            label={usual}
            placeholder={usual}
            value={matter.findingLabels[outcome]}
            onChange={(value) =>
              setIn('Change what findings are called', 'findingLabels', { [outcome]: value })
            }
          />
        ))}
      </div>
    </Section>
  );
}

/** Everything about the case that is not a date, a person or a point. */
export function CaseDetails() {
  const { matter } = useMatter();
  return (
    <>
      <TheCase />
      <TheCouncil />
      {matter.procedure === 'children' ? <ClockChoices /> : null}
      <Support />
      <Retention />
      <FindingWords />
      <RegisterFactsSection />
      {matter.procedure === 'children' ? <Freezes /> : null}
    </>
  );
}
