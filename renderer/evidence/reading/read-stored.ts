import { evidenceBytes, type StoredFile } from '@renderer/data/evidence-files';
import { openEvidence } from '@renderer/data/evidence-slices';
import { PaperReader } from '@renderer/workers/paper.client';
import { readText } from '@renderer/workers/text.client';
import { isReadable, type MailHead, type ReadableKind } from '@renderer/workers/text-messages';
import type { FileKind } from '@shared/evidence/file-kind';
import type { ImportNote } from '@shared/evidence/import-outcome';
import { isCutShortPicture } from '@shared/evidence/picture-end';
import { isTooLarge, pictureSize } from '@shared/evidence/picture-size';
import { type FileReading, NOTHING_READ, type PagesProgress } from './file-reading';
import { readPdf } from './read-pdf';

/** Files of these kinds must be in memory whole to be read; larger ones are kept unread. */
export const WHOLE_READ_AT_MOST = 200 * 1024 * 1024;

/** The name alone when there is one: the register has a column for who, not for addresses. */
function namesOf(list: MailHead['from']): string {
  return list.map(({ name, address }) => name || address).join(', ');
}

async function readWords(kind: ReadableKind, caseId: string, file: StoredFile): Promise<FileReading> {
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

/** Bytes in which a picture says how large it is. */
const HEAD = 256 * 1024;

/** Bytes in which a picture ends. */
const TAIL = 64 * 1024;

async function readImage(caseId: string, file: StoredFile): Promise<FileReading> {
  const stored = await openEvidence(caseId, file.sha256);
  const head = await stored.read(0, HEAD);
  const size = pictureSize(head);
  if (size && isTooLarge(size)) {
    return { ...NOTHING_READ, pageCount: 1, notes: [{ kind: 'too-large-picture', ...size }] };
  }
  const cut = isCutShortPicture(head, await stored.read(file.size - TAIL, file.size), file.size);
  const notes: ImportNote[] = cut ? [{ kind: 'cut-short-picture' }] : [];
  return { ...NOTHING_READ, pages: [{ page: 1, text: '' }], pageCount: 1, notes };
}

async function readTiff(caseId: string, file: StoredFile): Promise<FileReading> {
  const reader = new PaperReader();
  try {
    const opened = await reader.open(await openEvidence(caseId, file.sha256), 'tiff', 'image/tiff');
    if (!opened.ok) {
      const kind = opened.code === 'too-large' ? 'too-much-to-read' : 'damaged';
      return { ...NOTHING_READ, notes: [{ kind }] };
    }
    const { pages } = opened.value;
    return {
      ...NOTHING_READ,
      pages: Array.from({ length: pages }, (_, index) => ({ page: index + 1, text: '' })),
      pageCount: pages,
      notes: [{ kind: 'scan', pages, of: pages }],
    };
  } finally {
    reader.end();
  }
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
    case 'image':
      return readImage(caseId, file);
    case 'tiff':
      return readTiff(caseId, file);
    case 'sound':
    case 'film':
      return NOTHING_READ;
    default:
      if (isReadable(kind)) return readWords(kind, caseId, file);
      return { ...NOTHING_READ, notes: [{ kind: 'cannot-be-shown', fileKind: kind }] };
  }
}
