import { evidenceBytes, type StoredFile } from '@renderer/data/evidence-files';
import { readText } from '@renderer/workers/text.client';
import type { MailHead } from '@renderer/workers/text-messages';
import type { FileKind } from '@shared/evidence/file-kind';
import { type FileReading, NOTHING_READ, type PagesProgress } from './file-reading';
import { readPdf } from './read-pdf';

/** Files of these kinds must be in memory whole to be read; larger ones are kept unread. */
export const WHOLE_READ_AT_MOST = 200 * 1024 * 1024;

/** The name alone when there is one: the register has a column for who, not for addresses. */
function namesOf(list: MailHead['from']): string {
  return list.map(({ name, address }) => name || address).join(', ');
}

async function readWords(
  kind: 'word' | 'email' | 'text' | 'web-page',
  caseId: string,
  file: StoredFile,
): Promise<FileReading> {
  if (file.size > WHOLE_READ_AT_MOST) return { ...NOTHING_READ, notes: [{ kind: 'too-much-to-read' }] };
  const read = await readText(kind, await evidenceBytes(caseId, file.sha256));
  if (!read.ok) {
    return { ...NOTHING_READ, notes: [{ kind: read.code === 'damaged' ? 'damaged' : 'too-much-to-read' }] };
  }
  const { text, mail, attachments, date, title } = read.value;
  return {
    pages: [{ page: 1, text }],
    pageCount: null,
    says: {
      title,
      ...(date ? { date } : {}),
      ...(mail ? { subject: mail.subject, from: namesOf(mail.from), to: namesOf(mail.to) } : {}),
    },
    notes: [],
    attachments,
  };
}

/**
 * Reads a stored file as far as its kind can be read: its words by page, what it says of itself, and what
 * is attached to it. Never throws for a file's own faults; they come back as notes.
 * @throws the signal's reason, or what the store throws
 */
export async function readStored(
  kind: FileKind,
  caseId: string,
  file: StoredFile,
  onPages?: PagesProgress,
  signal?: AbortSignal,
): Promise<FileReading> {
  switch (kind) {
    case 'pdf':
      return readPdf(caseId, file.sha256, onPages, signal);
    case 'word':
    case 'email':
    case 'text':
    case 'web-page':
      return readWords(kind, caseId, file);
    case 'image':
      return { ...NOTHING_READ, pages: [{ page: 1, text: '' }], pageCount: 1 };
    default:
      return { ...NOTHING_READ, notes: [{ kind: 'cannot-be-shown', fileKind: kind }] };
  }
}
