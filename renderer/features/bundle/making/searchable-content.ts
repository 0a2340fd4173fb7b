import { recognisedPages } from '@renderer/data/page-texts';
import type { EvidenceDocument } from '@shared/domain/evidence-document';
import { ok, type Result } from '@shared/lib/result';
import { type RecognisedPage, unseenOfRecognised } from '@shared/pdf/recognised-page';
import { paperContent, type ReadyPaper } from './paper-content';

/** What was recognised in the pictures of a paper's pages, by page; a paper that is set out anew has none. */
export type Recognised = ReadonlyMap<number, RecognisedPage>;

/**
 * A paper's content, with the words that were recognised in its pages laid unseen over them: a bundle of scans can be
 * searched, as courts ask.
 */
export async function searchableContent(
  caseId: string,
  document: EvidenceDocument,
): Promise<Result<{ readonly content: ReadyPaper; readonly recognised: Recognised }, 'no-content'>> {
  const ready = await paperContent(caseId, document);
  if (!ready.ok) return ready;
  const bare = ready.value;
  const recognised: Recognised = bare.setOut
    ? new Map()
    : await recognisedPages(caseId, document.id).catch(() => new Map());
  if (recognised.size === 0) return ok({ content: bare, recognised });
  const unseen = new Map([...recognised].map(([page, found]) => [page, unseenOfRecognised(found)]));
  if (bare.kind === 'pdf') {
    return ok({ content: { ...bare, unseen: Object.fromEntries(unseen) }, recognised });
  }
  const pictures = bare.pictures.map((picture, index) => {
    const words = unseen.get(index + 1);
    return words ? { ...picture, unseen: words } : picture;
  });
  return ok({ content: { ...bare, pictures }, recognised });
}
