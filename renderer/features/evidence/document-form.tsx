import { Autocomplete, Button, Group } from '@mantine/core';
import { DateField } from '@renderer/components/date-field';
import { LineField } from '@renderer/components/line-field';
import { Notice } from '@renderer/components/notice';
import { PointsPicker } from '@renderer/components/points-picker';
import { SegmentedChoice } from '@renderer/components/segmented-choice';
import { TextField } from '@renderer/components/text-field';
import { useCase, useEdit } from '@renderer/data/case-context';
import { SplitButton } from '@renderer/evidence/splitting/split-button';
import { byId } from '@shared/domain/case-file';
import type { EvidenceDocument } from '@shared/domain/evidence-document';
import { citationsOfDocument } from '@shared/evidence/citation-uses';
import { FILE_KINDS, kindOfMediaType } from '@shared/evidence/file-kind';
import { EVIDENCE_KINDS } from '@shared/evidence/guess-kind';
import { useMemo } from 'react';
import styles from './register.module.css';

type Guessable = EvidenceDocument['guessed'][number];

const GUESSED_WORDS: Readonly<Record<Guessable, string>> = {
  title: 'title',
  kind: 'kind',
  date: 'date',
  author: 'from',
  recipient: 'to',
};

function size(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000)).toLocaleString('en-GB')} kB`;
  return `${(bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)} MB`;
}

/** What is kept of the file itself. */
function FileFacts({ document }: { document: EvidenceDocument }) {
  const caseFile = useCase();
  const { file, pages, parentId } = document;
  const parent = byId(caseFile.documents, parentId);
  const cited = useMemo(() => citationsOfDocument(caseFile, document.id).length, [caseFile, document.id]);
  const facts = [
    file
      ? `“${file.name}”, ${FILE_KINDS[kindOfMediaType(file.mediaType)].words}, ${size(file.size)}`
      : 'No file was added.',
    pages && pages > 1 ? `${pages} pages` : '',
    parent ? `attached to ${parent.reference}` : '',
    cited === 0 ? 'not cited yet' : cited === 1 ? 'cited once' : `cited ${cited} times`,
  ];
  return <p className={styles.facts}>{facts.filter(Boolean).join(' · ')}</p>;
}

type Props = {
  readonly document: EvidenceDocument;
  readonly onDelete: () => void;
  readonly onOpen?: () => void;
};

/** One entry of the register, to correct and complete. Give it the document's id as key. */
export function DocumentForm({ document, onDelete, onOpen }: Props) {
  const { points } = useCase();
  const edit = useEdit();
  const { id, guessed } = document;
  const name = document.reference || 'document';

  /** A field the user has set is no guess any more. */
  const set = (fields: Partial<EvidenceDocument>, key: string) => {
    edit.patch(
      `Edit ${name}`,
      'documents',
      id,
      (now) => ({ ...fields, guessed: now.guessed.filter((field) => !(field in fields)) }),
      `${id}/${key}`,
    );
  };
  const line = (field: 'reference' | 'title' | 'author' | 'recipient', label: string) => (
    <LineField label={label} value={document[field]} onChange={(value) => set({ [field]: value }, field)} />
  );

  return (
    <div className={styles.form} data-document-form={id}>
      {guessed.length > 0 ? (
        <Notice
          kind="check"
          action={
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => edit.patch(`Check ${name}`, 'documents', id, { guessed: [] })}
            >
              All right
            </Button>
          }
        >
          Read from the file, not yet checked: {guessed.map((field) => GUESSED_WORDS[field]).join(', ')}.
        </Notice>
      ) : null}
      <div className={`${styles.pair} ${styles.referenceAndDate}`}>
        {line('reference', 'Reference')}
        <DateField label="Date" value={document.date} onChange={(date) => set({ date }, 'date')} />
      </div>
      {line('title', 'Title')}
      <Autocomplete
        label="Kind"
        data={[...EVIDENCE_KINDS]}
        value={document.kind}
        onChange={(kind) => set({ kind }, 'kind')}
        limit={30}
      />
      <div className={styles.pair}>
        {line('author', 'From')}
        {line('recipient', 'To')}
      </div>
      <PointsPicker
        label="Bears on points"
        points={points}
        value={document.pointIds}
        allPoints={document.allPoints}
        onChange={(pointIds, allPoints) =>
          edit.patch(`Points of ${name}`, 'documents', id, { pointIds, allPoints }, `${id}/points`)
        }
      />
      <TextField
        label="Description"
        description="What it is, in a sentence, as the index prints it."
        value={document.description}
        onChange={(description) => set({ description }, 'description')}
      />
      <TextField label="Note" value={document.note} onChange={(note) => set({ note }, 'note')} minRows={1} />
      <TextField
        label="Withheld from"
        description="Who may not have a copy, and why."
        value={document.withheldFrom}
        onChange={(withheldFrom) => set({ withheldFrom }, 'withheldFrom')}
        minRows={1}
      />
      <SegmentedChoice
        label="First came in at"
        value={document.obtainedFor}
        choices={[
          { value: 'stage-2', label: 'Stage 2' },
          { value: 'stage-3', label: 'Stage 3' },
        ]}
        onChange={(obtainedFor) => edit.patch(`Edit ${name}`, 'documents', id, { obtainedFor })}
      />
      <FileFacts document={document} />
      <Group justify="space-between">
        {onOpen ? (
          <Button variant="default" onClick={onOpen}>
            Read it
          </Button>
        ) : (
          <span />
        )}
        <SplitButton document={document} />
        <Button variant="subtle" color="red" onClick={onDelete}>
          Delete…
        </Button>
      </Group>
    </div>
  );
}
