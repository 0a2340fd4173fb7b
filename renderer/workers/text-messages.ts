import type { PlainDate } from '@shared/lib/plain-date';

/** The kinds the text worker reads. */
export type ReadableKind = 'word' | 'email' | 'text' | 'web-page';

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
  /** The day the file itself gives. */
  readonly date: PlainDate | null;
  readonly title: string;
};

/** `failed` says why in a code, never in the file's own words. */
export type TextAnswer =
  | { readonly id: number; readonly ok: true; readonly value: ReadableText }
  | { readonly id: number; readonly ok: false; readonly code: 'damaged' | 'too-much' };
