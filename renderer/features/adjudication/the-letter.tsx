import { Button, Checkbox } from '@mantine/core';
import { LetterDuties } from '@renderer/casework/letter-duties';
import { DateField } from '@renderer/components/date-field';
import { FieldRow, Fields } from '@renderer/components/fields';
import { LineField } from '@renderer/components/line-field';
import { PersonPicker } from '@renderer/components/person-picker';
import { Section } from '@renderer/components/section';
import { useCase, useEdit } from '@renderer/data/case-context';
import type { Fields as FieldValues } from '@renderer/data/edit';
import { RichTextField } from '@renderer/editor/rich-text-field';
import type { Adjudication } from '@shared/domain/adjudication';
import { childrensTimes } from '@shared/domain/childrens-times';
import { formatLong } from '@shared/lib/plain-date';

/** What the council's letter says besides its decisions, and whether it tells of the right to Stage 3. */
export function TheLetter() {
  const caseFile = useCase();
  const { adjudication, people } = caseFile;
  const last = childrensTimes(caseFile).askForPanel?.dueOn ?? null;
  const edit = useEdit();
  const set = (label: string, fields: FieldValues<Adjudication>, key?: string) =>
    edit.patch(label, 'adjudication', adjudication.id, fields, key && `adjudication/${key}`);
  const setStage3 = (label: string, fields: Partial<Adjudication['stage3']>, key?: string) =>
    set(label, (now) => ({ stage3: { ...now.stage3, ...fields } }), key);
  return (
    <>
      <Section title="The letter">
        <Fields>
          <FieldRow columns="minmax(0, 1fr) 12rem">
            <PersonPicker
              label="Adjudicating Officer"
              people={people}
              value={adjudication.officerPersonId}
              onChange={(officerPersonId) => set('Adjudicating Officer', { officerPersonId })}
            />
            <DateField
              label="Date of the letter"
              value={adjudication.letterOn}
              onChange={(letterOn) => set('Date of the adjudication letter', { letterOn })}
            />
          </FieldRow>
          <RichTextField
            label="What was considered"
            value={adjudication.considered}
            onChange={(considered) => set('Adjudication: considered', { considered }, 'considered')}
          />
          <RichTextField
            label="Apology given"
            value={adjudication.apology}
            onChange={(apology) => set('Adjudication: apology', { apology }, 'apology')}
          />
          <RichTextField
            label="Anything else the letter says"
            value={adjudication.other}
            onChange={(other) => set('Adjudication: other', { other }, 'other')}
          />
        </Fields>
      </Section>
      <Section
        title="Right to Stage 3"
        hint={last ? `20 working days from the letter end on ${formatLong(last)}` : undefined}
        actions={
          last && adjudication.stage3.by !== last ? (
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => setStage3('Stage 3: ask by', { by: last })}
            >
              Use that day
            </Button>
          ) : undefined
        }
      >
        <Fields>
          <Checkbox
            label="The letter tells the complainant of the right to a review panel"
            checked={adjudication.stage3.offered}
            onChange={(event) => setStage3('Right to Stage 3', { offered: event.currentTarget.checked })}
          />
          <FieldRow columns="12rem minmax(0, 1fr)">
            <DateField
              label="Ask by"
              value={adjudication.stage3.by}
              onChange={(by) => setStage3('Stage 3: ask by', { by })}
            />
            <LineField
              label="Ask whom"
              value={adjudication.stage3.to}
              onChange={(to) => setStage3('Stage 3: ask whom', { to }, 'stage3-to')}
            />
          </FieldRow>
        </Fields>
      </Section>
      <LetterDuties letter="adjudication-letter" name="the adjudication letter" />
    </>
  );
}
