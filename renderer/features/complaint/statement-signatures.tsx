import { Button } from '@mantine/core';
import { DateField } from '@renderer/components/date-field';
import { FieldRow, Fields } from '@renderer/components/fields';
import { LineField } from '@renderer/components/line-field';
import { PersonPicker } from '@renderer/components/person-picker';
import { Section } from '@renderer/components/section';
import { useCase, useEdit } from '@renderer/data/case-context';
import { byId } from '@shared/domain/case-file';
import { personLabel } from '@shared/domain/labels';
import type { StatementOfComplaint } from '@shared/domain/statement-of-complaint';
import { formatLong } from '@shared/lib/plain-date';
import { useState } from 'react';
import styles from './complaint.module.css';

type Signature = StatementOfComplaint['signatures'][number];

const isSame = (a: Signature, b: Signature) =>
  a.personId === b.personId && a.signedOn === b.signedOn && a.capacity === b.capacity;

/** Who signed the statement and when. */
export function StatementSignatures() {
  const caseFile = useCase();
  const edit = useEdit();
  const { statement, people } = caseFile;
  const [personId, setPersonId] = useState<string | null>(null);
  const [signedOn, setSignedOn] = useState<string | null>(null);
  const [capacity, setCapacity] = useState('');
  const change = (next: (now: readonly Signature[]) => Signature[]) =>
    edit.patch('Statement: signatures', 'statement', statement.id, (now) => ({
      signatures: next(now.signatures),
    }));
  const record = () => {
    if (!personId || !signedOn) return;
    const signature = { personId, signedOn, capacity };
    change((now) => (now.some((each) => isSame(each, signature)) ? [...now] : [...now, signature]));
    setPersonId(null);
    setSignedOn(null);
    setCapacity('');
  };

  return (
    <Section title="Signed">
      <Fields>
        {statement.signatures.length === 0 ? (
          <p className="quiet">Nobody's signature is recorded yet.</p>
        ) : (
          <ul className={styles.signatures} aria-label="Signatures">
            {statement.signatures.map((signature) => {
              const who = byId(people, signature.personId)?.name || personLabel(caseFile, signature.personId);
              return (
                <li key={`${signature.personId} ${signature.signedOn} ${signature.capacity}`}>
                  <span>
                    {who}
                    {signature.capacity ? `, ${signature.capacity}` : ''}, {formatLong(signature.signedOn)}
                  </span>
                  <Button
                    variant="subtle"
                    color="gray"
                    size="xs"
                    aria-label={`Remove the signature of ${who}`}
                    onClick={() => change((now) => now.filter((each) => !isSame(each, signature)))}
                  >
                    Remove
                  </Button>
                </li>
              );
            })}
          </ul>
        )}
        <FieldRow>
          <PersonPicker label="Who" people={people} value={personId} onChange={setPersonId} />
          <LineField label="As" placeholder="complainant" value={capacity} onChange={setCapacity} />
          <DateField label="On" value={signedOn} onChange={setSignedOn} />
        </FieldRow>
        <div>
          <Button variant="default" disabled={!personId || !signedOn} onClick={record}>
            Record the signature
          </Button>
        </div>
      </Fields>
    </Section>
  );
}
