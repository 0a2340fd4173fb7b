import { Button } from '@mantine/core';
import { CaseItem } from '@renderer/casework/case-item';
import { FieldRow, FieldsEnd } from '@renderer/components/fields';
import { LineField } from '@renderer/components/line-field';
import { PersonPicker } from '@renderer/components/person-picker';
import { Section } from '@renderer/components/section';
import { TextField } from '@renderer/components/text-field';
import { useCase, useEdit } from '@renderer/data/case-context';
import { inOrder } from '@shared/domain/case-file';
import { type NotInterviewed, notInterviewedSchema } from '@shared/domain/interview';
import { personLabel } from '@shared/domain/labels';

/** Who was not interviewed, and why: the report says so of each. */
export function NotSeen() {
  const caseFile = useCase();
  const edit = useEdit();
  const entries = inOrder(caseFile.notInterviewed);
  const set = (entry: NotInterviewed, fields: Partial<NotInterviewed>, key?: string) =>
    edit.patch('Person not seen', 'notInterviewed', entry.id, fields, key && `${entry.id}/${key}`);
  const add = () =>
    edit.put(
      'Add a person not seen',
      'notInterviewed',
      notInterviewedSchema.parse({ id: edit.newId(), order: (entries.at(-1)?.order ?? 0) + 1 }),
    );
  return (
    <Section
      title="People not seen"
      hint="The report says of each why"
      actions={
        <Button variant="default" size="xs" onClick={add}>
          Add a person
        </Button>
      }
    >
      {entries.length === 0 ? (
        <p className="quiet">
          Nobody is listed. Add anyone named in the complaint who was not interviewed, and why.
        </p>
      ) : null}
      {entries.map((entry) => {
        const title = entry.personId
          ? personLabel(caseFile, entry.personId)
          : entry.who || 'Nobody chosen yet';
        return (
          <CaseItem key={entry.id} label={`Not seen: ${title}`}>
            <FieldRow>
              <PersonPicker
                label="Person"
                people={caseFile.people}
                value={entry.personId}
                onChange={(personId) => set(entry, { personId })}
              />
              <LineField
                label="Or by description"
                placeholder={entry.personId ? undefined : 'the officer who took the call'}
                value={entry.who}
                onChange={(who) => set(entry, { who }, 'who')}
              />
            </FieldRow>
            <TextField
              label="Why they were not seen"
              minRows={1}
              value={entry.reason}
              onChange={(reason) => set(entry, { reason }, 'reason')}
            />
            <FieldsEnd>
              <Button
                variant="subtle"
                color="gray"
                size="xs"
                onClick={() => edit.remove('Remove a person not seen', 'notInterviewed', entry.id)}
              >
                Remove
              </Button>
            </FieldsEnd>
          </CaseItem>
        );
      })}
    </Section>
  );
}
