import { Button } from '@mantine/core';
import { CaseItem } from '@renderer/casework/case-item';
import { FieldsEnd } from '@renderer/components/fields';
import { Section } from '@renderer/components/section';
import { TextField } from '@renderer/components/text-field';
import { useCase, useEdit } from '@renderer/data/case-context';
import type { StatementOfComplaint } from '@shared/domain/statement-of-complaint';

type Matter = StatementOfComplaint['notIncluded'][number];

/** What is outside the investigation, and why: the complainant is told. */
export function NotIncluded() {
  const { statement } = useCase();
  const edit = useEdit();
  const change = (next: (now: readonly Matter[]) => Matter[], key?: string) =>
    edit.patch(
      'Statement: not included',
      'statement',
      statement.id,
      (now) => ({ notIncluded: next(now.notIncluded) }),
      key,
    );
  const update = (id: string, fields: Partial<Matter>, key: string) =>
    change((now) => now.map((each) => (each.id === id ? { ...each, ...fields } : each)), `${id}/${key}`);

  return (
    <Section
      title="Not included"
      hint="What is outside the investigation, and why"
      actions={
        <Button
          size="xs"
          variant="default"
          onClick={() => change((now) => [...now, { id: edit.newId(), matter: '', reason: '' }])}
        >
          Add a matter
        </Button>
      }
    >
      {statement.notIncluded.length === 0 ? <p className="quiet">Nothing is left out.</p> : null}
      {statement.notIncluded.map(({ id, matter, reason }, index) => (
        <CaseItem key={id} title={`Matter ${index + 1}`} label={`Matter not included ${index + 1}`}>
          <TextField
            label="What"
            minRows={1}
            value={matter}
            onChange={(words) => update(id, { matter: words }, 'matter')}
          />
          <TextField
            label="Why not"
            minRows={1}
            value={reason}
            onChange={(words) => update(id, { reason: words }, 'reason')}
          />
          <FieldsEnd>
            <Button
              variant="subtle"
              color="gray"
              size="xs"
              onClick={() => change((now) => now.filter((each) => each.id !== id))}
            >
              Remove
            </Button>
          </FieldsEnd>
        </CaseItem>
      ))}
    </Section>
  );
}
