import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { Chip } from '@renderer/components/chip';
import { ConfirmDelete } from '@renderer/components/confirm-delete';
import { LineField } from '@renderer/components/line-field';
import { SegmentedChoice } from '@renderer/components/segmented-choice';
import { TextField } from '@renderer/components/text-field';
import { useCaseSession, useEdit } from '@renderer/data/case-context';
import { currentInsertionPoint, useInsertionPoint } from '@renderer/editor/insertion-point';
import { byId } from '@shared/domain/case-file';
import type { Citation } from '@shared/domain/citation';
import { citationLabel, personLabel } from '@shared/domain/labels';
import { usesOf, wordsForUse } from '@shared/evidence/citation-uses';
import type { QuoteStanding } from '@shared/evidence/quote';
import { removeCitation } from '@shared/evidence/remove-document';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { standingSentence } from '../citing/cite-dialog';
import type { Weight } from '../citing/make-citation';
import { useEvidencePanel } from '../evidence-panel-context';
import styles from './panel.module.css';

type Props = {
  readonly citation: Citation;
  readonly pointId: string;
  readonly standing: QuoteStanding | undefined;
};

const WEIGHTS: readonly { value: Weight; label: string }[] = [
  { value: 'supports', label: 'Supports' },
  { value: 'undermines', label: 'Undermines' },
  { value: 'context', label: 'Context' },
];

/** One source of a point: what it is, how it bears, and its particulars to edit. */
export function SourceCard({ citation, pointId, standing }: Props) {
  const session = useCaseSession();
  const edit = useEdit();
  const { openCitation } = useEvidencePanel();
  const insertion = useInsertionPoint();
  const [editing, setEditing] = useState(false);
  const [asking, setAsking] = useState(false);
  const caseFile = session.getSnapshot();
  const label = citationLabel(caseFile, citation);
  const { source } = citation;
  const title =
    source.kind === 'document'
      ? byId(caseFile.documents, source.documentId)?.title
      : personLabel(caseFile, byId(caseFile.interviews, source.interviewId)?.personId ?? '');
  const bearing = citation.bearings.find((one) => one.pointId === pointId);
  const uses = asking ? usesOf(caseFile, 'citations', new Set([citation.id])) : [];

  const setBearing = (fields: { weight?: Weight; note?: string }, key?: string) =>
    edit.patch(
      `Edit source ${label}`,
      'citations',
      citation.id,
      { bearings: citation.bearings.map((one) => (one.pointId === pointId ? { ...one, ...fields } : one)) },
      key,
    );
  const wrong = standing?.kind === 'gone' || standing?.kind === 'elsewhere';

  return (
    <li className={styles.source}>
      <div className={styles.lineHead}>
        <button type="button" className={styles.sourceLabel} onClick={() => openCitation(citation.id)}>
          {label}
        </button>
        <span className={styles.sourceTitle}>{title}</span>
        <span className={styles.sourceActs}>
          {insertion ? (
            <Button
              size="compact-xs"
              variant="light"
              onClick={() => currentInsertionPoint()?.insertCitation(citation.id)}
            >
              Cite
            </Button>
          ) : null}
          <Tooltip label="Edit">
            <ActionIcon
              size="sm"
              aria-label={`Edit source ${label}`}
              aria-expanded={editing}
              onClick={() => setEditing(!editing)}
            >
              <IconPencil size={15} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label="Delete">
            <ActionIcon size="sm" aria-label={`Delete source ${label}`} onClick={() => setAsking(true)}>
              <IconTrash size={15} />
            </ActionIcon>
          </Tooltip>
        </span>
      </div>
      {citation.quote ? <q className={styles.sourceQuote}>{citation.quote}</q> : null}
      {bearing?.note && !editing ? <p className={styles.sourceNote}>{bearing.note}</p> : null}
      {wrong ? (
        <p className={styles.sourceWarning}>
          <Chip tone="amber">Check</Chip> {standingSentence(standing)}
        </p>
      ) : null}
      {editing ? (
        <div className={styles.sourceForm}>
          <SegmentedChoice<Weight>
            label="How it bears on the point"
            value={bearing?.weight ?? null}
            choices={WEIGHTS}
            onChange={(weight) => setBearing({ weight })}
          />
          <LineField
            label="Place finer than the page"
            placeholder="para 4.2"
            value={citation.locator}
            onChange={(locator) =>
              edit.patch(
                `Edit source ${label}`,
                'citations',
                citation.id,
                { locator },
                `${citation.id}/locator`,
              )
            }
          />
          <TextField
            label="Words quoted"
            value={citation.quote}
            onChange={(quote) =>
              edit.patch(`Edit source ${label}`, 'citations', citation.id, { quote }, `${citation.id}/quote`)
            }
          />
          <TextField
            label="Your note on it"
            value={bearing?.note ?? ''}
            onChange={(note) => setBearing({ note }, `${citation.id}/note`)}
          />
        </div>
      ) : null}
      <ConfirmDelete
        opened={asking}
        title={`Delete the source ${label}?`}
        onConfirm={() => edit.change(removeCitation(session.getSnapshot(), citation.id))}
        onClose={() => setAsking(false)}
      >
        <p>
          {uses.length === 0
            ? 'It is not used in any text. The document itself stays.'
            : `It is used in ${uses.map((use) => wordsForUse(caseFile, use)).join(', ')}. Words saying it was removed will stand in its place, for you to mend. The document itself stays.`}{' '}
          You can undo this.
        </p>
      </ConfirmDelete>
    </li>
  );
}
