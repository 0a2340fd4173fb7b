import { Select } from '@mantine/core';
import { EmptyState } from '@renderer/components/empty-state';
import { useCase } from '@renderer/data/case-context';
import { useDoubtfulCitations } from '@renderer/data/doubtful-citations';
import { byId, inOrder } from '@shared/domain/case-file';
import { useEffect, useMemo, useState } from 'react';
import { useCurrentCiteTarget } from '../cite-target-context';
import type { Weight } from '../citing/make-citation';
import { useEvidencePanel } from '../evidence-panel-context';
import { NoteLine } from '../notes/note-line';
import { CitationsToCheck } from './citations-to-check';
import styles from './panel.module.css';
import { SourceCard } from './source-card';

const GROUPS: readonly { weight: Weight; title: string }[] = [
  { weight: 'supports', title: 'Supports' },
  { weight: 'undermines', title: 'Undermines' },
  { weight: 'context', title: 'Context' },
];

/** Everything cited on one point: for, against and beside it. */
export function SourcesTab() {
  const { points, citations, documents, marginNotes } = useCase();
  const panel = useEvidencePanel();
  const target = useCurrentCiteTarget();
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => {
    if (target?.pointId) setChosen(target.pointId);
  }, [target?.pointId]);
  const point = byId(points, chosen) ?? inOrder(points)[0];
  const pointId = point?.id;
  const onPoint = useMemo(
    () => citations.filter(({ bearings }) => bearings.some((bearing) => bearing.pointId === pointId)),
    [citations, pointId],
  );
  const notes = useMemo(
    () => marginNotes.filter(({ pointIds }) => pointId !== undefined && pointIds.includes(pointId)),
    [marginNotes, pointId],
  );
  const doubtful = useDoubtfulCitations();
  if (!point) {
    return <EmptyState title="No complaint points yet" hint="Sources are gathered point by point." />;
  }
  return (
    <div className={styles.sources}>
      <CitationsToCheck />
      <Select
        aria-label="Complaint point"
        data={inOrder(points).map((each) => ({
          value: each.id,
          label: `Point ${each.number || '–'} ${each.title}`.trim(),
        }))}
        value={point.id}
        onChange={setChosen}
        allowDeselect={false}
        searchable
      />
      {onPoint.length === 0 ? (
        <EmptyState
          title="Nothing is cited on this point yet"
          hint="Open a page, select words, and choose Supports or Undermines."
        />
      ) : null}
      {GROUPS.map(({ weight, title }) => {
        const group = onPoint.filter(({ bearings }) =>
          bearings.some((bearing) => bearing.pointId === point.id && bearing.weight === weight),
        );
        if (group.length === 0) return null;
        return (
          <section key={weight} aria-label={title}>
            <h3 className={styles.group}>
              {title} <span className="quiet">{group.length}</span>
            </h3>
            <ul className={styles.list}>
              {group.map((citation) => (
                <SourceCard
                  key={citation.id}
                  citation={citation}
                  pointId={point.id}
                  standing={doubtful.get(citation.id)}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {notes.length > 0 ? (
        <section aria-label="Notes">
          <h3 className={styles.group}>
            Notes <span className="quiet">{notes.length}</span>
          </h3>
          <ul className={styles.list}>
            {notes.map((note) => {
              const document = byId(documents, note.documentId);
              const page = note.page !== null && (document?.pages ?? 1) > 1 ? ` p ${note.page}` : '';
              return (
                <li key={note.id}>
                  <NoteLine
                    note={note}
                    where={`${document?.reference ?? ''}${page}`}
                    onOpen={() => panel.open(note.documentId, note.page, note.quote || undefined)}
                  />
                </li>
              );
            })}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
