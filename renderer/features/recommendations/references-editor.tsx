import { ActionIcon, Button, Group } from '@mantine/core';
import { DateField } from '@renderer/components/date-field';
import { LineField } from '@renderer/components/line-field';
import type { Recommendation } from '@shared/domain/recommendation';
import { printReference } from '@shared/remedies/remedy-reference';
import { IconTrash } from '@tabler/icons-react';

type Reference = Recommendation['remedy']['references'][number];
type Props = {
  readonly references: readonly Reference[];
  readonly onChange: (references: Reference[], key?: string) => void;
};

/** The guidance a remedy rests on, with its version and the day it was checked, as the report will print it. */
export function ReferencesEditor({ references, onChange }: Props) {
  const update = (at: number, fields: Partial<Reference>, key?: string) =>
    onChange(
      references.map((each, index) => (index === at ? { ...each, ...fields } : each)),
      key && `reference-${at}/${key}`,
    );
  return (
    <div>
      {references.map((reference, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a reference has no identity but its place in the list
        <div key={at}>
          <Group grow align="end" wrap="nowrap">
            <LineField
              label="Guidance"
              value={reference.guidance}
              onChange={(guidance) => update(at, { guidance }, 'guidance')}
            />
            <LineField
              label="Part"
              value={reference.part}
              onChange={(part) => update(at, { part }, 'part')}
            />
            <LineField
              label="Dated"
              value={reference.dated}
              onChange={(dated) => update(at, { dated }, 'dated')}
            />
            <DateField
              label="Checked on"
              value={reference.checkedOn}
              onChange={(checkedOn) => update(at, { checkedOn })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Remove the reference to ${reference.guidance}`}
              flex="0 0 auto"
              mb={4}
              onClick={() => onChange(references.filter((_, index) => index !== at))}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </Group>
          <p className="quiet">Printed as: {printReference(reference)}</p>
        </div>
      ))}
      <Button
        variant="default"
        size="xs"
        onClick={() =>
          onChange([
            ...references,
            { guidance: 'LGSCO, Guidance on remedies', part: '', dated: '', checkedOn: null },
          ])
        }
      >
        Add a reference
      </Button>
    </div>
  );
}
