import { Button } from '@mantine/core';
import type { EvidenceDocument } from '@shared/domain/evidence-document';
import { kindOfMediaType } from '@shared/evidence/file-kind';
import { lazy, Suspense, useState } from 'react';

// Opened seldom, and with the reader of PDFs behind it.
const Dialog = lazy(() => import('./split-dialog').then((module) => ({ default: module.SplitDialog })));

/** Splits a scan of several documents into them. Nothing for what has one page, or is no PDF. */
export function SplitButton({ document }: { document: EvidenceDocument }) {
  const [open, setOpen] = useState(false);
  const { file, pages } = document;
  if (!file || kindOfMediaType(file.mediaType) !== 'pdf' || (pages ?? 1) < 2) return null;
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        Split into documents…
      </Button>
      {open ? (
        <Suspense fallback={null}>
          <Dialog document={document} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
