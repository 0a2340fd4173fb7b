import { ActionIcon, Button, NumberInput } from '@mantine/core';
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
  readonly onChange: (payments: Payment[], key?: string) => void;
};

/** The sums, each with what it is for, who is paid, and the author's own reasons for it. */
export function PaymentsEditor({ payments, onChange }: Props) {
  const { people } = useCase();
  const edit = useEdit();
  const update = (id: string, fields: Partial<Payment>, key?: string) =>
    onChange(
      payments.map((each) => (each.id === id ? { ...each, ...fields } : each)),
      key && `${id}/${key}`,
    );
  const total = payments.reduce((sum, each) => sum + each.pounds, 0);
  return (
    <div>
      {payments.map((payment) => (
        <div key={payment.id}>
          <div className={styles.payment}>
            <NumberInput
              label="Sum"
              prefix="£"
              thousandSeparator=","
              min={0}
              decimalScale={2}
              value={payment.pounds}
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
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Remove the payment for ${payment.what || 'nothing yet'}`}
              mb={4}
              onClick={() => onChange(payments.filter((each) => each.id !== payment.id))}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </div>
          <TextField
            label="Your reasons for the sum"
            minRows={1}
            value={payment.basis}
            onChange={(basis) => update(payment.id, { basis }, 'basis')}
          />
        </div>
      ))}
      {payments.length > 1 ? <p>Together: £{total.toLocaleString('en-GB')}</p> : null}
      <Button
        variant="default"
        size="xs"
        mt="xs"
        onClick={() =>
          onChange([...payments, { id: edit.newId(), pounds: 0, what: '', payeePersonId: null, basis: '' }])
        }
      >
        Add a payment
      </Button>
    </div>
  );
}
