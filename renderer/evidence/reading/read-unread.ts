import type { CaseSession } from '@renderer/data/case-session';
import { hasEvidence } from '@renderer/data/evidence-files';
import { savePageTexts } from '@renderer/data/page-texts';
import { FILE_KINDS, kindOfMediaType } from '@shared/evidence/file-kind';
import { readStored } from './read-stored';

/** Documents tried in this run of the app: one that cannot be read is not read again at each opening. */
const tried = new Set<string>();

/**
 * Reads the words of documents that came without them: from a sample, from case data, or from an import
 * that was cut off. One after another, in the background; a document whose file is missing is passed over.
 * @param read ids of documents whose words are known
 */
export async function readUnreadDocuments(
  session: CaseSession,
  read: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<void> {
  for (const { id, file } of session.getSnapshot().documents) {
    if (signal.aborted) return;
    if (!file || read.has(id)) continue;
    const key = `${session.caseId}/${id}/${file.sha256}`;
    const kind = kindOfMediaType(file.mediaType);
    if (tried.has(key) || !FILE_KINDS[kind].shown) continue;
    try {
      if (!(await hasEvidence(session.caseId, file.sha256))) continue;
      const { pages } = await readStored(kind, session.caseId, file, undefined, signal);
      tried.add(key);
      if (pages.length > 0) await savePageTexts(session.caseId, id, pages);
    } catch {
      if (!signal.aborted) tried.add(key);
    }
  }
}
