import { Button, Group, Table } from '@mantine/core';
import { DateField } from '@renderer/components/date-field';
import { LineField } from '@renderer/components/line-field';
import { PersonPicker } from '@renderer/components/person-picker';
import { Section } from '@renderer/components/section';
import { useCase, useEdit } from '@renderer/data/case-context';
import { byId } from '@shared/domain/case-file';
import { personLabel } from '@shared/domain/labels';
import { formatLong } from '@shared/lib/plain-date';
import { useState } from 'react';

/** Who signed the statement and when. */
export function StatementSignatures() {
  const caseFile = useCase();
  const edit = useEdit();
  const { statement, people } = caseFile;
  const [personId, setPersonId] = useState<string | null>(null);
  const [signedOn, setSignedOn] = useState<string | null>(null);
  const [capacity, setCapacity] = useState('');
  const keep = (signatures: typeof statement.signatures) =>
    edit.patch('Statement: signatures', 'statement', statement.id, { signatures });

  return (
    <Section title="Signed">
      {statement.signatures.length === 0 ? (
        <p className="quiet">Nobody's signature is recorded yet.</p>
      ) : (
        <Table aria-label="Signatures">
          <Table.Tbody>
            {statement.signatures.map((signature) => (
              <Table.Tr key={`${signature.personId} ${signature.signedOn}`}>
                <Table.Td>
                  {byId(people, signature.personId)?.name || personLabel(caseFile, signature.personId)}
                </Table.Td>
                <Table.Td>{signature.capacity}</Table.Td>
                <Table.Td>{formatLong(signature.signedOn)}</Table.Td>
                <Table.Td>
                  <Button
                    variant="subtle"
                    color="gray"
                    size="xs"
                    onClick={() => keep(statement.signatures.filter((other) => other !== signature))}
                  >
                    Remove
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Group align="end" grow>
        <PersonPicker label="Who" people={people} value={personId} onChange={setPersonId} />
        <LineField label="As" placeholder="complainant" value={capacity} onChange={setCapacity} />
        <DateField label="On" value={signedOn} onChange={setSignedOn} />
        <Button
          variant="default"
          disabled={!personId || !signedOn}
          onClick={() => {
            if (!personId || !signedOn) return;
            keep([...statement.signatures, { personId, signedOn, capacity }]);
            setPersonId(null);
            setSignedOn(null);
            setCapacity('');
          }}
        >
          Record the signature
        </Button>
      </Group>
    </Section>
  );
}
