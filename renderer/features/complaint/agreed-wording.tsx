import { Button, Group, Modal } from '@mantine/core';
import { DateField } from '@renderer/components/date-field';
import { LineField } from '@renderer/components/line-field';
import { TextField } from '@renderer/components/text-field';
import { useEdit } from '@renderer/data/case-context';
import type { ComplaintPoint } from '@shared/domain/complaint-point';
import { formatLong } from '@shared/lib/plain-date';
import { useState } from 'react';
import styles from './complaint.module.css';

/** The wording that was agreed. Once agreed it changes only by a dated rewording, and the earlier one is kept. */
export function AgreedWording({ point }: { point: ComplaintPoint }) {
  const edit = useEdit();
  const [rewording, setRewording] = useState(false);
  const { agreed } = point;
  const set = (what: string, fields: Partial<ComplaintPoint['agreed']>, key?: string) =>
    edit.patch(
      `Point ${point.number}: ${what}`,
      'points',
      point.id,
      { agreed: { ...agreed, ...fields } },
      key && `${point.id}/${key}`,
    );

  return (
    <div>
      {agreed.agreedOn === null ? (
        <TextField
          label="Agreed wording"
          description="What the investigation answers, as it will stand in the statement of complaint"
          reading
          value={agreed.wording}
          onChange={(wording) => set('wording', { wording }, 'wording')}
        />
      ) : (
        <div>
          <div className={styles.fieldLabel}>Agreed wording</div>
          <blockquote className={styles.wording}>{agreed.wording}</blockquote>
          <Button variant="default" size="xs" onClick={() => setRewording(true)}>
            Reword…
          </Button>
        </div>
      )}
      <Group grow align="start" mt="sm">
        <DateField
          label="Agreed on"
          value={agreed.agreedOn}
          onChange={(agreedOn) => set('agreed', { agreedOn })}
        />
        <LineField
          label="Agreed by"
          value={agreed.agreedBy}
          onChange={(agreedBy) => set('agreed by', { agreedBy }, 'agreed-by')}
        />
      </Group>
      {point.earlierWordings.length > 0 ? (
        <details className={styles.earlier}>
          <summary>
            {point.earlierWordings.length === 1
              ? 'One earlier wording'
              : `${point.earlierWordings.length} earlier wordings`}
          </summary>
          <ol>
            {point.earlierWordings.map((earlier) => (
              <li key={`${earlier.replacedOn} ${earlier.wording}`}>
                “{earlier.wording}”
                <div className="quiet">
                  Until {formatLong(earlier.replacedOn)}. {earlier.reason}
                </div>
              </li>
            ))}
          </ol>
        </details>
      ) : null}
      <Modal opened={rewording} onClose={() => setRewording(false)} title={`Reword point ${point.number}`}>
        {rewording ? <RewordForm point={point} onDone={() => setRewording(false)} /> : null}
      </Modal>
    </div>
  );
}

function RewordForm({ point, onDone }: { point: ComplaintPoint; onDone: () => void }) {
  const edit = useEdit();
  const [wording, setWording] = useState(point.agreed.wording);
  const [reason, setReason] = useState('');
  const [agreedOn, setAgreedOn] = useState<string | null>(null);
  const save = () => {
    edit.patch(`Reword point ${point.number}`, 'points', point.id, {
      agreed: { ...point.agreed, wording, agreedOn },
      earlierWordings: [
        ...point.earlierWordings,
        { wording: point.agreed.wording, replacedOn: agreedOn ?? edit.today(), reason },
      ],
    });
    onDone();
  };
  return (
    <>
      <TextField label="New wording" reading value={wording} onChange={setWording} data-autofocus />
      <TextField
        label="Why it changes"
        minRows={1}
        description="Kept with the earlier wording"
        value={reason}
        onChange={setReason}
      />
      <DateField label="New wording agreed on" value={agreedOn} onChange={setAgreedOn} />
      <Group justify="end" mt="md">
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
        <Button disabled={wording.trim() === '' || wording === point.agreed.wording} onClick={save}>
          Keep the new wording
        </Button>
      </Group>
    </>
  );
}
