import type { CaseSession } from '@renderer/data/case-session';
import { editOf } from '@renderer/data/edit';
import { evidenceBytes, removeUnreferenced, storeEvidence } from '@renderer/data/evidence-files';
import { type PageText, pageItems, pageTexts, savePageTexts } from '@renderer/data/page-texts';
import { CannotSplit, splitPdf } from '@renderer/workers/split.client';
import { byId } from '@shared/domain/case-file';
import { partsOf, type SplitPart, splitDocument } from '@shared/evidence/split-document';
import { fail, ok, type Result } from '@shared/lib/result';

type SplitFault = 'gone' | 'cannot' | 'cancelled';

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/**
 * Splits a stored PDF at the pages at which a document begins. The parts are made and stored first; then all of them
 * enter the register, and citations follow, in one change that can be undone.
 * @param begins pages from 1
 */
export async function splitStored(
  session: CaseSession,
  documentId: string,
  begins: readonly number[],
  onPart: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<Result<number, SplitFault>> {
  const { caseId } = session;
  const document = byId(session.getSnapshot().documents, documentId);
  if (!document?.file || !document.pages) return fail('gone', 'This document is no longer in the register.');
  const { newId, today, change } = editOf(session);
  const ranges = partsOf(begins, document.pages);
  const read = await pageTexts(caseId, documentId);
  const words = new Map(read.map((page) => [page.page, page]));
  const base = document.file.name.replace(/\.pdf$/i, '');
  const parts: SplitPart[] = [];
  try {
    const bytes = await evidenceBytes(caseId, document.file.sha256);
    await splitPdf(
      bytes,
      ranges,
      async (made, index) => {
        const { from, to } = ranges[index] as { from: number; to: number };
        const stored = await storeEvidence(caseId, once(made), undefined, signal);
        const pages = from === to ? `p ${from}` : `pp ${from}-${to}`;
        const file = { ...stored, name: `${base.slice(0, 200)}, ${pages}.pdf`, mediaType: 'application/pdf' };
        parts.push({ id: newId(), from, to, opening: words.get(from)?.text.slice(0, 8_000) ?? '', file });
        onPart(index + 1, ranges.length);
      },
      signal,
    );
  } catch (error) {
    await removeUnreferenced(
      caseId,
      parts.map(({ file }) => file.sha256),
    ).catch(() => 0);
    if (signal.aborted) return fail('cancelled', 'Nothing was split. The case is as it was.');
    return fail(
      'cannot',
      error instanceof CannotSplit
        ? 'This PDF is locked or damaged in a way that it cannot be split. It is kept as it came; nothing was changed.'
        : 'It could not be split: there may be too little room on this computer. Nothing was changed.',
    );
  }
  const split = splitDocument(session.getSnapshot(), documentId, parts, today(), newId);
  if (!split) return fail('gone', 'This document is no longer in the register.');
  change(split);
  for (const { id, from, to } of parts) {
    const pages: PageText[] = [];
    for (let page = from; page <= to; page += 1) {
      const known = words.get(page);
      if (!known) continue;
      const items = known.confidence === undefined ? null : await pageItems(caseId, documentId, page);
      pages.push({ ...known, page: page - from + 1, ...(items ? { items } : {}) });
    }
    if (pages.length > 0) await savePageTexts(caseId, id, pages);
  }
  return ok(parts.length);
}
