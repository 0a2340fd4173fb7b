import type { PageText } from '@renderer/data/page-texts';
import type { MailAttachment } from '@renderer/workers/text-messages';
import type { GuessInput } from '@shared/evidence/guess-document';
import type { ImportNote } from '@shared/evidence/import-outcome';

/** What reading a file gave. A file that could not be read gives no pages and a note why. */
export type FileReading = {
  readonly pages: readonly PageText[];
  /** null: the file has no pages of its own. */
  readonly pageCount: number | null;
  readonly says: GuessInput['says'];
  readonly notes: readonly ImportNote[];
  readonly attachments: readonly MailAttachment[];
};

export const NOTHING_READ: FileReading = { pages: [], pageCount: null, says: {}, notes: [], attachments: [] };

/** Told how many pages of how many are read. */
export type PagesProgress = (done: number, total: number) => void;
