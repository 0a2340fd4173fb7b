import { Select } from '@mantine/core';
import { useCase, useEdit } from '@renderer/data/case-context';
import { DOUBTFUL_WORDS, useDoubtfulCitations } from '@renderer/data/doubtful-citations';
import { useEvidenceOpener } from '@renderer/editor/evidence-opener';
import { byId, inOrder } from '@shared/domain/case-file';
import { citationSchema } from '@shared/domain/citation';
import type { Id } from '@shared/domain/id';
import { citationLabel, personLabel } from '@shared/domain/labels';
import { IconAlertTriangle, IconX } from '@tabler/icons-react';
import styles from './casework.module.css';

type Props = {
  readonly label: string;
  readonly value: readonly Id[];
  /** Given how the list follows from what it is at that moment. */
  readonly onChange: (next: (now: readonly Id[]) => Id[]) => void;
  /** What is being sourced, for the undo step. */
  readonly target: string;
};

/** The sources of something: citations shown as labels that open the page, and a quick way to add a document. */
export function CitationsField({ label, value, onChange, target }: Props) {
  const caseFile = useCase();
  const edit = useEdit();
  const open = useEvidenceOpener();
  const doubtful = useDoubtfulCitations();

  const add = (chosen: string) => {
    const [kind, id = ''] = chosen.split(':');
    const citation = citationSchema.parse({
      id: edit.newId(),
      source:
        kind === 'document' ? { kind: 'document', documentId: id } : { kind: 'interview', interviewId: id },
    });
    edit.put(`Cite a source for ${target.slice(0, 60)}`, 'citations', citation);
    onChange((now) => [...now, citation.id]);
  };

  return (
    <fieldset className={styles.fieldset}>
      <legend className={styles.fieldLabel}>{label}</legend>
      <div className={styles.sources}>
        {value.map((id) => {
          const citation = byId(caseFile.citations, id);
          const words = citation ? citationLabel(caseFile, citation) : '[missing source]';
          return (
            <span key={id} className={styles.citation}>
              <button
                type="button"
                data-doubtful={doubtful.has(id) || undefined}
                title={doubtful.has(id) ? DOUBTFUL_WORDS : undefined}
                onClick={() => open('citation', id)}
              >
                {doubtful.has(id) ? <IconAlertTriangle size={13} aria-label="Check:" /> : null}
                {words}
              </button>
              <button
                type="button"
                aria-label={`Remove the source ${words}`}
                onClick={() => onChange((now) => now.filter((each) => each !== id))}
              >
                <IconX size={13} />
              </button>
            </span>
          );
        })}
        {value.length === 0 ? <span className="quiet">None yet.</span> : null}
      </div>
      <Select
        aria-label={`Add to ${label.toLowerCase()}`}
        placeholder="Add a document or an interview"
        data={[
          {
            group: 'Evidence',
            items: inOrder(caseFile.documents).map((each) => ({
              value: `document:${each.id}`,
              label: `${each.reference} ${each.title}`,
            })),
          },
          {
            group: 'Interviews',
            items: inOrder(caseFile.interviews).map((each) => ({
              value: `interview:${each.id}`,
              label: `${each.reference} ${each.personId ? personLabel(caseFile, each.personId) : ''}`,
            })),
          },
        ]}
        value={null}
        onChange={(chosen) => {
          if (chosen) add(chosen);
        }}
        searchable
        limit={60}
        rightSection={null}
        nothingFoundMessage="Nothing of that name in the evidence"
      />
    </fieldset>
  );
}
