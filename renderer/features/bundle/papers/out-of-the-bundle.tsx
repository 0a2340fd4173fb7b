import { Button, Group } from '@mantine/core';
import { LineField } from '@renderer/components/line-field';
import { LongList } from '@renderer/components/long-list';
import { useCase, useEdit } from '@renderer/data/case-context';
import { addDocuments, leaveOut, leaveOutTheRest } from '@shared/bundle/bundle-changes';
import { unplacedDocuments } from '@shared/bundle/bundle-parts';
import type { Bundle } from '@shared/domain/bundle';
import { allById } from '@shared/domain/case-file';
import { useMemo, useState } from 'react';
import styles from '../bundle.module.css';

type Props = {
  readonly bundle: Bundle;
  readonly onChange: (label: string, how: (now: Bundle) => Bundle) => void;
  readonly onOpen: (documentId: string) => void;
};

/** A name, its reason in a field, and the space between two of them. */
const OUT_HEIGHT = 76;

/** Documents of the register that the bundle does not hold: left out with a reason, or not settled yet. */
export function OutOfTheBundle({ bundle, onChange, onOpen }: Props) {
  const caseFile = useCase();
  const edit = useEdit();
  const [reason, setReason] = useState('');
  const unplaced = useMemo(() => unplacedDocuments(caseFile, bundle), [caseFile, bundle]);
  const documents = useMemo(() => allById(caseFile.documents), [caseFile.documents]);
  const out = bundle.exclusions.flatMap(({ documentId, reason: why }) => {
    const document = documents.get(documentId);
    return document ? [{ document, why }] : [];
  });
  const last = bundle.sections.at(-1)?.id ?? null;
  const putIn = (ids: readonly string[]) =>
    onChange(
      ids.length === 1 ? 'Put a paper into the bundle' : `Put ${ids.length} papers into the bundle`,
      (now) => addDocuments(now, ids, last, edit.newId),
    );
  return (
    <>
      {unplaced.length > 0 ? (
        <section className={styles.details} aria-label="Not settled">
          <h2 className={styles.detailsTitle}>{unplaced.length} not settled: in, or left out?</h2>
          <LongList
            items={unplaced}
            keyOf={({ id }) => id}
            rowHeight={34}
            label="Documents not settled"
            height={Math.min(unplaced.length, 5) * 34}
          >
            {({ id, reference, title }) => (
              <span className={styles.outRow}>
                <button type="button" className={styles.outName} onClick={() => onOpen(id)}>
                  {reference} {title}
                </button>
                <Button
                  variant="subtle"
                  size="compact-xs"
                  aria-label={`Put in ${reference}`}
                  onClick={() => putIn([id])}
                >
                  Put in
                </Button>
              </span>
            )}
          </LongList>
          <Button variant="default" size="xs" onClick={() => putIn(unplaced.map(({ id }) => id))}>
            Put them all in
          </Button>
          <LineField
            label="Or leave them all out because"
            value={reason}
            onChange={setReason}
            placeholder="Not in dispute"
          />
          <Button
            variant="default"
            size="xs"
            onClick={() =>
              onChange(`Leave out ${unplaced.length} documents`, (now) =>
                leaveOutTheRest(caseFile, now, reason),
              )
            }
          >
            Leave them all out
          </Button>
        </section>
      ) : null}
      {out.length > 0 ? (
        <section className={styles.details} aria-label="Left out">
          <h2 className={styles.detailsTitle}>{out.length} left out</h2>
          <LongList
            items={out}
            keyOf={({ document }) => document.id}
            rowHeight={OUT_HEIGHT}
            label="Documents left out"
            height={Math.min(out.length, 3) * OUT_HEIGHT}
          >
            {({ document, why }) => (
              <span className={styles.outRow}>
                <span className={styles.outWords}>
                  <button type="button" className={styles.outName} onClick={() => onOpen(document.id)}>
                    {document.reference} {document.title}
                  </button>
                  <LineField
                    label=""
                    aria-label={`Why ${document.reference} is left out`}
                    placeholder="Why?"
                    value={why}
                    onChange={(next) =>
                      onChange('Reason for leaving out', (now) => leaveOut(now, [document.id], next))
                    }
                  />
                </span>
                <Group gap={0}>
                  <Button
                    variant="subtle"
                    size="compact-xs"
                    aria-label={`Put in ${document.reference}`}
                    onClick={() => putIn([document.id])}
                  >
                    Put in
                  </Button>
                </Group>
              </span>
            )}
          </LongList>
        </section>
      ) : null}
    </>
  );
}
