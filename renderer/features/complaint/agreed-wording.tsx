import { Button, Group, Modal } from '@mantine/core';
import { DateField } from '@renderer/components/date-field';
import { FieldRow, Fields } from '@renderer/components/fields';
import { LineField } from '@renderer/components/line-field';
import { TextField } from '@renderer/components/text-field';
import { useEdit } from '@renderer/data/case-context';
import { useUnfinishedForm } from '@renderer/data/use-unfinished-form';
import { byId } from '@shared/domain/case-file';
import { put } from '@shared/domain/change';
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
      (now) => ({ agreed: { ...now.agreed, ...fields } }),
      key && `${point.id}/${key}`,
    );

  return (
    <>
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
          <div className={styles.wordingHead}>
            <span className={styles.fieldLabel}>Agreed wording</span>
            <Button variant="subtle" size="compact-sm" onClick={() => setRewording(true)}>
              Reword…
            </Button>
          </div>
          <blockquote className={styles.wording}>{agreed.wording}</blockquote>
          <EarlierWordings point={point} />
        </div>
      )}
      <FieldRow columns="12rem minmax(0, 1fr)">
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
      </FieldRow>
      {agreed.agreedOn === null ? <EarlierWordings point={point} /> : null}
      <Modal
        opened={rewording}
        onClose={() => setRewording(false)}
        title={`Reword point ${point.number}`}
        size="lg"
      >
        {rewording ? <RewordForm point={point} onDone={() => setRewording(false)} /> : null}
      </Modal>
    </>
  );
}

function EarlierWordings({ point: { earlierWordings } }: { point: ComplaintPoint }) {
  if (earlierWordings.length === 0) return null;
  return (
    <details className={styles.earlier}>
      <summary>
        {earlierWordings.length === 1 ? 'One earlier wording' : `${earlierWordings.length} earlier wordings`}
      </summary>
      <ol>
        {earlierWordings.map((earlier) => (
          <li key={`${earlier.replacedOn} ${earlier.wording}`}>
            “{earlier.wording}”
            <div className="quiet">
              Until {formatLong(earlier.replacedOn)}
              {earlier.reason ? `: ${earlier.reason}` : ''}
            </div>
          </li>
        ))}
      </ol>
    </details>
  );
}

function RewordForm({ point, onDone }: { point: ComplaintPoint; onDone: () => void }) {
  const edit = useEdit();
  const form = useUnfinishedForm(`reword ${point.id}`, `Write a new wording of point ${point.number}`, {
    wording: point.agreed.wording,
    reason: '',
    agreedOn: null as string | null,
  });
  const { wording, reason, agreedOn } = form.values;
  const save = () => {
    const { values, caseFile } = form.complete();
    const now = byId(caseFile.points, point.id);
    if (!now) return;
    const { wording, reason, agreedOn } = values;
    const earlier = { wording: now.agreed.wording, replacedOn: agreedOn ?? edit.today(), reason };
    const reworded = {
      ...now,
      agreed: { ...now.agreed, wording, agreedOn },
      earlierWordings: [...now.earlierWordings, earlier],
    };
    const steps = [put('points', reworded), put('matter', caseFile.matter)];
    edit.change({ label: `Reword point ${point.number}`, steps });
    onDone();
  };
  return (
    <Fields>
      <TextField
        label="New wording"
        reading
        value={wording}
        onChange={(words) => form.set({ wording: words })}
        data-autofocus
      />
      <TextField
        label="Why it changes"
        minRows={1}
        description="Kept with the earlier wording"
        value={reason}
        onChange={(words) => form.set({ reason: words })}
      />
      <DateField
        label="New wording agreed on"
        description="Leave empty while it still has to be agreed"
        value={agreedOn}
        onChange={(day) => form.set({ agreedOn: day })}
      />
      <Group justify="end" gap="xs">
        <Button
          variant="default"
          onClick={() => {
            form.clear();
            onDone();
          }}
        >
          Cancel
        </Button>
        <Button disabled={wording.trim() === '' || wording === point.agreed.wording} onClick={save}>
          Keep the new wording
        </Button>
      </Group>
    </Fields>
  );
}
