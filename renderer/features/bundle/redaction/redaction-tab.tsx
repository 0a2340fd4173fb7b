import { Button, Checkbox, Group, Select } from '@mantine/core';
import { LineField } from '@renderer/components/line-field';
import { LongList } from '@renderer/components/long-list';
import { Notice } from '@renderer/components/notice';
import { useCase, useEdit } from '@renderer/data/case-context';
import { useEvidencePanel } from '@renderer/evidence/evidence-panel-context';
import type { Bundle } from '@shared/domain/bundle';
import { byId } from '@shared/domain/case-file';
import type { Redaction, RedactionReason } from '@shared/domain/redaction';
import styles from '../bundle.module.css';
import { saveTable } from '../issuing/save-table';
import { tell } from '../issuing/use-making';
import type { BundlePlan } from '../use-bundle-plan';
import { FindWords } from './find-words';
import { MarkRegion } from './mark-region';
import { REASONS } from './reasons';
import { redactionList } from './redaction-list';

function Mark({ mark }: { mark: Redaction }) {
  const { documents } = useCase();
  const edit = useEdit();
  const panel = useEvidencePanel();
  const document = byId(documents, mark.documentId);
  const where = `${document?.reference ?? '–'}${mark.page === null ? '' : `, page ${mark.page}`}`;
  return (
    <span className={styles.mark}>
      <button
        type="button"
        className={styles.outName}
        onClick={() => document && panel.open(document.id, mark.page, mark.words || undefined)}
      >
        {where}: {mark.words ? `“${mark.words}”` : 'part of the page'}
      </button>
      <Select
        aria-label={`Why ${mark.words || 'this part'} is taken out of ${document?.reference ?? 'the paper'}`}
        size="xs"
        w={230}
        allowDeselect={false}
        data={REASONS}
        value={mark.reason}
        onChange={(reason) =>
          reason &&
          edit.patch('Reason of a redaction', 'redactions', mark.id, { reason: reason as RedactionReason })
        }
      />
      <LineField
        label=""
        aria-label={`Note on this redaction in ${document?.reference ?? 'the paper'}`}
        placeholder="Note"
        size="xs"
        value={mark.note}
        onChange={(note) =>
          edit.patch('Note of a redaction', 'redactions', mark.id, { note }, `note-${mark.id}`)
        }
      />
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={`Remove this mark from ${document?.reference ?? 'the paper'}`}
        onClick={() => edit.remove('Remove a mark of redaction', 'redactions', mark.id)}
      >
        Remove
      </Button>
    </span>
  );
}

/** What is taken out of redacted copies, why, and whether this bundle is one. */
export function RedactionTab({ bundle, plan }: { bundle: Bundle; plan: BundlePlan }) {
  const caseFile = useCase();
  const edit = useEdit();
  const order = new Map(caseFile.documents.map(({ id, order: at }) => [id, at]));
  const marks = caseFile.redactions.toSorted(
    (a, b) =>
      (order.get(a.documentId ?? '') ?? 0) - (order.get(b.documentId ?? '') ?? 0) ||
      (a.page ?? 0) - (b.page ?? 0),
  );
  const save = (kind: 'docx' | 'csv') =>
    void saveTable(caseFile.matter, kind, redactionList(caseFile, plan)).then((said) => said && tell(said));
  return (
    <div className={styles.fill}>
      <div className={styles.redactionTop}>
        <Checkbox
          label="This bundle is a redacted copy: its marks are carried out"
          description="Each marked page is made anew as a picture with the rest of its words under it. The file is read again, and refused if anything marked is left. The kept papers are not changed."
          checked={bundle.redacted}
          onChange={(event) =>
            edit.patch('Redacted copy', 'bundles', bundle.id, { redacted: event.currentTarget.checked })
          }
        />
        <Group gap="xs" wrap="nowrap">
          <Button variant="default" disabled={marks.length === 0} onClick={() => save('docx')}>
            List of redactions as Word…
          </Button>
          <Button variant="default" disabled={marks.length === 0} onClick={() => save('csv')}>
            As CSV…
          </Button>
        </Group>
      </div>
      <div className={styles.redactionAdd}>
        <FindWords bundle={bundle} />
        <MarkRegion bundle={bundle} />
      </div>
      {marks.length === 0 ? (
        <Notice kind="note">
          Nothing is marked yet. Find a name wherever it stands, or draw a frame on a page. What is marked is
          only taken out of copies; the papers you keep stay as they came.
        </Notice>
      ) : (
        <LongList items={marks} keyOf={({ id }) => id} rowHeight={44} label="Marks of redaction">
          {(mark) => <Mark mark={mark} />}
        </LongList>
      )}
    </div>
  );
}
