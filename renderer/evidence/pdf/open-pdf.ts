import { openEvidence } from '@renderer/data/evidence-slices';
import { fail, type Result } from '@shared/lib/result';
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api';

/** Why a PDF cannot be shown. `missing`: its bytes are not in the store. */
export type PdfFault = 'locked' | 'damaged' | 'missing';

/** An opened PDF. Whoever opened it closes it, which also ends its worker. */
export type OpenPdf = { readonly pdf: PDFDocumentProxy; readonly close: () => void };

/** Opens a stored PDF. The library that reads it is loaded with the first one, not with the app. */
export async function openPdf(caseId: string, sha256: string): Promise<Result<OpenPdf, PdfFault>> {
  const file = await openEvidence(caseId, sha256).catch(() => null);
  if (!file) return fail('missing', 'The file of this document is not on this computer.');
  const { openFile } = await import('./pdf-opener');
  return openFile(file);
}
