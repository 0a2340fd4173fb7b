import { Button, Group } from '@mantine/core';
import { useEdit } from '@renderer/data/case-context';
import type { Person } from '@shared/domain/person';
import { greetingOf } from '@shared/reports/letters/letter-names';
import { ChoiceField } from '../../components/choice-field';
import { DateField } from '../../components/date-field';
import { LineField } from '../../components/line-field';
import { Notice } from '../../components/notice';
import { Section } from '../../components/section';
import { TextField } from '../../components/text-field';
import styles from './people.module.css';
import type { PersonGap } from './people-state';
import { declaresIndependence, ROLE_CHOICES, SIDE_CHOICES, usualSide } from './role-words';
import { suggestLabel } from './suggest-label';
import { countOf, type Uses, usesInWords } from './uses';

type Props = {
  person: Person;
  people: readonly Person[];
  gap: PersonGap | undefined;
  uses: Uses;
  onGone: () => void;
};

export function PersonEditor({ person, people, gap, uses, onGone }: Props) {
  const edit = useEdit();
  const who = person.label || person.name || 'this person';
  const patch = (fields: Partial<Person>) =>
    edit.patch(`Change ${who}`, 'people', person.id, fields, `person-${person.id}-${Object.keys(fields)[0]}`);
  const suggestion = suggestLabel(person, people);
  const used = countOf(uses);
  const remove = () => {
    edit.remove(`Remove ${who}`, 'people', person.id);
    onGone();
  };
  return (
    <>
      <Section title={who}>
        <div className={styles.fields}>
          <LineField label="Name" value={person.name} onChange={(name) => patch({ name })} />
          <div>
            <LineField
              label="Label that reports print"
              value={person.label}
              onChange={(label) => patch({ label })}
              error={
                gap === 'same-label'
                  ? 'Someone else has this label. A report could not tell them apart.'
                  : null
              }
            />
            {suggestion && suggestion !== person.label && (gap || !person.label) ? (
              <Button size="compact-sm" variant="subtle" mt={4} onClick={() => patch({ label: suggestion })}>
                Use “{suggestion}”
              </Button>
            ) : null}
          </div>
          <ChoiceField
            label="What they are to the case"
            shape="select"
            value={person.role}
            choices={ROLE_CHOICES}
            onChange={(role) => patch({ role, side: usualSide(role) })}
          />
          <LineField
            label="Position or relationship"
            placeholder="Team manager, grandmother"
            value={person.position}
            onChange={(position) => patch({ position })}
          />
          <LineField
            label="Since or until when"
            placeholder="left 31 October 2023"
            value={person.standing}
            onChange={(standing) => patch({ standing })}
          />
          <div className={styles.wide}>
            <ChoiceField
              label="Whose they are"
              value={person.side}
              choices={SIDE_CHOICES}
              onChange={(side) => patch({ side })}
            />
          </div>
        </div>
      </Section>

      {declaresIndependence(person.role) ? (
        <Section title="Independence" hint="No connection with what is complained about">
          <div className={styles.fields}>
            <DateField
              label="Declared on"
              value={person.independence.declaredOn}
              onChange={(declaredOn) => patch({ independence: { ...person.independence, declaredOn } })}
            />
            <TextField
              label="What was declared"
              value={person.independence.words}
              onChange={(words) => patch({ independence: { ...person.independence, words } })}
            />
          </div>
        </Section>
      ) : null}

      <Section title="Letters" hint="Printed in letters to them, and at the head of letters they write">
        <div className={styles.fields}>
          <LineField
            label="Dear …"
            placeholder={greetingOf({ ...person, letters: { ...person.letters, greeting: '' } })}
            value={person.letters.greeting}
            onChange={(greeting) => patch({ letters: { ...person.letters, greeting } })}
          />
          <TextField
            label="Address"
            minRows={2}
            value={person.letters.address}
            onChange={(address) => patch({ letters: { ...person.letters, address } })}
          />
        </div>
      </Section>

      <Section title="What they may receive">
        <TextField
          label="What must not go to them, and why"
          description="Shown whenever something is sent to them."
          placeholder="Not the chronology: it names the foster carers"
          minRows={1}
          value={person.mayNotReceive}
          onChange={(mayNotReceive) => patch({ mayNotReceive })}
        />
      </Section>

      <Section title="For you only" hint="Never printed">
        <div className={styles.fields}>
          <TextField
            label="How to reach them"
            value={person.contact}
            onChange={(contact) => patch({ contact })}
          />
          <TextField label="Notes" value={person.notes} onChange={(notes) => patch({ notes })} />
        </div>
      </Section>

      <Group justify="space-between" mt="md" align="center">
        {used > 0 ? (
          <Notice kind="note">
            Named in {usesInWords(uses)}. Someone who is named cannot be removed: take them out there first.
          </Notice>
        ) : (
          <>
            <span className="quiet">Nothing in the case refers to them.</span>
            <Button variant="default" onClick={remove}>
              Remove {who}
            </Button>
          </>
        )}
      </Group>
    </>
  );
}
