import type { PlainDate } from '@shared/lib/plain-date';

/** The kinds the text worker reads. */
const READABLE_KINDS = [
  'word',
  'email',
  'text',
  'web-page',
  'outlook',
  'old-word',
  'rich-text',
  'open-document',
  'spreadsheet',
] as const;
export type ReadableKind = (typeof READABLE_KINDS)[number];

/** Whether the text worker reads files of a kind. */
export function isReadable(kind: string): kind is ReadableKind {
  return (READABLE_KINDS as readonly string[]).includes(kind);
}

/** A sheet of a spreadsheet: what its cells show, row by row. */
export type Table = { readonly name: string; readonly rows: readonly (readonly string[])[] };

export type TextRequest = { readonly id: number; readonly kind: ReadableKind; readonly bytes: ArrayBuffer };

/** A file inside an e-mail. */
export type MailAttachment = {
  /** As the e-mail names it; never safe to use as it is. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** A person of an e-mail's header. */
export type Correspondent = { readonly name: string; readonly address: string };

export type MailHead = {
  readonly subject: string;
  readonly from: readonly Correspondent[];
  readonly to: readonly Correspondent[];
  readonly cc: readonly Correspondent[];
  /** As the header says it: "Mon, 20 May 2024 20:14:00 +0100". */
  readonly sent: string;
};

/** What a readable file holds. `html` is as it came and must be cleaned before it is shown. */
export type ReadableText = {
  /** Its words, for searching and quoting. */
  readonly text: string;
  readonly html: string | null;
  readonly mail: MailHead | null;
  readonly attachments: readonly MailAttachment[];
  /** The sheets of a spreadsheet; null for what is none. */
  readonly tables: readonly Table[] | null;
  /** The day the file itself gives. */
  readonly date: PlainDate | null;
  readonly title: string;
};

/** `failed` says why in a code, never in the file's own words. */
export type TextAnswer =
  | { readonly id: number; readonly ok: true; readonly value: ReadableText }
  | { readonly id: number; readonly ok: false; readonly code: 'damaged' | 'too-much' };
