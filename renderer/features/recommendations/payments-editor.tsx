import { ActionIcon, Button, NumberInput } from '@mantine/core';
import { FieldRow } from '@renderer/components/fields';
import { LineField } from '@renderer/components/line-field';
import { PersonPicker } from '@renderer/components/person-picker';
import { TextField } from '@renderer/components/text-field';
import { useCase, useEdit } from '@renderer/data/case-context';
import type { Recommendation } from '@shared/domain/recommendation';
import { IconTrash } from '@tabler/icons-react';
import styles from './recommendations.module.css';

type Payment = Recommendation['remedy']['payments'][number];
type Props = {
  readonly payments: readonly Payment[];
  /** Given how the list follows from what it is at that moment. */
  readonly onChange: (next: (now: readonly Payment[]) => Payment[], key?: string) => void;
};

/** The sums, each with what it is for, who is paid, and the author's own reasons for it. */
export function PaymentsEditor({ payments, onChange }: Props) {
  const { people } = useCase();
  const edit = useEdit();
  const update = (id: string, fields: Partial<Payment>, key?: string) =>
    onChange(
      (now) => now.map((each) => (each.id === id ? { ...each, ...fields } : each)),
      key && `${id}/${key}`,
    );
  const total = payments.reduce((sum, each) => sum + each.pounds, 0);
  return (
    <div className={styles.references}>
      {payments.map((payment) => (
        <div key={payment.id} className={styles.reference}>
          <FieldRow columns="7rem minmax(0, 1fr) minmax(0, 1.4fr)">
            <NumberInput
              label="Sum"
              prefix="£"
              thousandSeparator=","
              min={0}
              allowNegative={false}
              decimalScale={2}
              value={payment.pounds === 0 ? '' : payment.pounds}
              onChange={(value) =>
                update(payment.id, { pounds: typeof value === 'number' ? value : 0 }, 'pounds')
              }
            />
            <LineField
              label="For"
              placeholder="distress"
              value={payment.what}
              onChange={(what) => update(payment.id, { what }, 'what')}
            />
            <PersonPicker
              label="To"
              people={people}
              value={payment.payeePersonId}
              onChange={(payeePersonId) => update(payment.id, { payeePersonId })}
            />
          </FieldRow>
          <div className={styles.basis}>
            <TextField
              label="Your reasons for the sum"
              minRows={1}
              value={payment.basis}
              onChange={(basis) => update(payment.id, { basis }, 'basis')}
            />
            <ActionIcon
              aria-label={`Remove the payment for ${payment.what || 'nothing yet'}`}
              onClick={() => onChange((now) => now.filter((each) => each.id !== payment.id))}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </div>
        </div>
      ))}
      {payments.length > 1 ? <p className={styles.total}>Together £{total.toLocaleString('en-GB')}</p> : null}
      <div>
        <Button
          variant="default"
          size="xs"
          onClick={() =>
            onChange((now) => [
              ...now,
              { id: edit.newId(), pounds: 0, what: '', payeePersonId: null, basis: '' },
            ])
          }
        >
          Add a payment
        </Button>
      </div>
    </div>
  );
}
