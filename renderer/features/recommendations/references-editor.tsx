import { ActionIcon, Button } from '@mantine/core';
import { DateField } from '@renderer/components/date-field';
import { LineField } from '@renderer/components/line-field';
import type { Recommendation } from '@shared/domain/recommendation';
import { printReference } from '@shared/remedies/remedy-reference';
import { IconTrash } from '@tabler/icons-react';
import styles from './recommendations.module.css';

type Reference = Recommendation['remedy']['references'][number];
type Props = {
  readonly references: readonly Reference[];
  /** Given how the list follows from what it is at that moment. */
  readonly onChange: (next: (now: readonly Reference[]) => Reference[], key?: string) => void;
};

/** The guidance a remedy rests on, with its version and the day it was checked, as the report will print it. */
export function ReferencesEditor({ references, onChange }: Props) {
  const update = (at: number, fields: Partial<Reference>, key?: string) =>
    onChange(
      (now) => now.map((each, index) => (index === at ? { ...each, ...fields } : each)),
      key && `reference-${at}/${key}`,
    );
  return (
    <div className={styles.references}>
      {references.map((reference, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a reference has no identity but its place in the list
        <div key={at} className={styles.reference}>
          <div className={styles.referenceFields}>
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
          </div>
          <div className={styles.printed}>
            <span>Printed as: {printReference(reference)}</span>
            <ActionIcon
              aria-label={`Remove the reference to ${reference.guidance || 'guidance'}`}
              onClick={() => onChange((now) => now.filter((_, index) => index !== at))}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </div>
        </div>
      ))}
      <div>
        <Button
          variant="default"
          size="xs"
          onClick={() =>
            onChange((now) => [
              ...now,
              { guidance: 'LGSCO, Guidance on remedies', part: '', dated: '', checkedOn: null },
            ])
          }
        >
          Add a reference to guidance
        </Button>
      </div>
    </div>
  );
}
