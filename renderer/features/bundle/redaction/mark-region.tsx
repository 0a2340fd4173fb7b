import { Button, Group, Modal, Select } from '@mantine/core';
import { useCase, useCaseSession, useEdit } from '@renderer/data/case-context';
import type { Region } from '@renderer/evidence/evidence-panel-context';
import { ImageView } from '@renderer/evidence/viewer/image-view';
import { NO_MARKS } from '@renderer/evidence/viewer/marks';
import { type GoTo, PdfView } from '@renderer/evidence/viewer/pdf-view';
import { useOpenedPdf } from '@renderer/evidence/viewer/use-opened-pdf';
import { placedEntries } from '@shared/bundle/bundle-parts';
import type { Bundle } from '@shared/domain/bundle';
import type { EvidenceDocument } from '@shared/domain/evidence-document';
import { type Redaction, type RedactionReason, redactionSchema } from '@shared/domain/redaction';
import { kindOfMediaType } from '@shared/evidence/file-kind';
import { useMemo, useState } from 'react';
import styles from '../bundle.module.css';
import { tell } from '../issuing/use-making';
import { REASONS } from './reasons';

const FIRST: GoTo = { page: 1, turn: 0, reveal: false };
const WHOLE: Region = { x: 0, y: 0, width: 1, height: 1 };
const nothing = () => {};

function Paper(props: {
  readonly document: EvidenceDocument;
  readonly redactions: readonly Redaction[];
  readonly onPage: (page: number) => void;
  readonly onRegion: (page: number, region: Region) => void;
}) {
  const { document, redactions, onPage, onRegion } = props;
  const { caseId } = useCaseSession();
  const { file } = document;
  const isPdf = file ? kindOfMediaType(file.mediaType) === 'pdf' : false;
  const opened = useOpenedPdf(caseId, isPdf && file ? file.sha256 : null);
  const marks = useMemo(() => {
    const frames = redactions.flatMap(({ documentId, page, region }) =>
      documentId === document.id && region ? [{ page: page ?? 1, region }] : [],
    );
    return { ...NO_MARKS, frames };
  }, [redactions, document.id]);
  const shown = { zoom: 'fit' as const, rotation: 0, marks, onScale: nothing, onRegion };
  if (!file) return null;
  if (!isPdf) return <ImageView caseId={caseId} file={file} title={document.title} {...shown} />;
  if (opened.kind === 'fault') return <p role="alert">{opened.message}</p>;
  return opened.kind === 'open' ? (
    <PdfView pdf={opened.pdf} goTo={FIRST} onPage={onPage} {...shown} />
  ) : (
    <p className="quiet">Opening the document…</p>
  );
}

/** Marks a part of a page by drawing a frame, or a whole page by a button. */
export function MarkRegion({ bundle }: { bundle: Bundle }) {
  const caseFile = useCase();
  const edit = useEdit();
  const [opened, setOpened] = useState(false);
  const [id, setId] = useState<string | null>(null);
  const [page, setPage] = useState(1);
  const [reason, setReason] = useState<RedactionReason>('third-party');
  const documents = useMemo(() => {
    const withPages = placedEntries(caseFile, bundle).map(({ document }) => document);
    return [...new Set(withPages)].filter(({ file }) =>
      ['pdf', 'image'].includes(file ? kindOfMediaType(file.mediaType) : ''),
    );
  }, [caseFile, bundle]);
  const document = documents.find((each) => each.id === id) ?? documents[0];

  const mark = (at: number, region: Region) => {
    if (!document) return;
    edit.put(
      `Mark a part of ${document.reference}`,
      'redactions',
      redactionSchema.parse({ id: edit.newId(), documentId: document.id, page: at, region, reason }),
    );
    tell(`Marked on page ${at} of ${document.reference}. It can be undone.`);
  };
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)} disabled={documents.length === 0}>
        Draw a frame on a page…
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title="Mark a part of a page" size="xl">
        <Group align="end" gap="xs">
          <Select
            label="Paper"
            flex={1}
            searchable
            // What is typed looks for another paper; it is not added to the name of this one.
            onFocus={(event) => event.currentTarget.select()}
            data-autofocus
            allowDeselect={false}
            data={documents.map((each) => ({
              value: each.id,
              label: `${each.reference} ${each.title}`.trim(),
            }))}
            value={document?.id ?? null}
            onChange={(next) => {
              setId(next);
              setPage(1);
            }}
          />
          <Select
            label="To be taken out because"
            flex={1}
            allowDeselect={false}
            data={REASONS}
            value={reason}
            onChange={(value) => value && setReason(value as RedactionReason)}
          />
          <Button variant="default" onClick={() => mark(page, WHOLE)}>
            Mark all of page {page}
          </Button>
        </Group>
        <p className="quiet">
          Draw a frame around what is to be taken out, with the pointer or, from the keyboard, with the arrow
          keys (Shift sizes it, Enter takes it).
        </p>
        <div className={styles.regionPaper}>
          {opened && document ? (
            <Paper
              key={document.id}
              document={document}
              redactions={caseFile.redactions}
              onPage={setPage}
              onRegion={mark}
            />
          ) : null}
        </div>
      </Modal>
    </>
  );
}
