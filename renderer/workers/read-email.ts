import { datesIn } from '@shared/evidence/guess-date';
import { plainFromHtml } from '@shared/evidence/plain-from-html';
import PostalMime, { type Address, type Attachment } from 'postal-mime';
import { LOGO_BYTES } from './logo';
import { mailHeadLines } from './mail-head';
import { MOST_TEXT } from './read-text';
import type { Correspondent, MailAttachment, ReadableText } from './text-messages';

function people(addresses: readonly Address[] | undefined): Correspondent[] {
  return (addresses ?? []).flatMap((address) =>
    address.group
      ? address.group.map(({ name, address: at }) => ({ name, address: at }))
      : [{ name: address.name, address: address.address }],
  );
}

function bytesOf({ content }: Attachment): Uint8Array<ArrayBuffer> {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return new Uint8Array(content instanceof Uint8Array ? content.slice().buffer : content);
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'message/rfc822': 'eml',
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'text/plain': 'txt',
  'text/html': 'html',
};

function kept(attachments: readonly Attachment[]): MailAttachment[] {
  return attachments.flatMap((attachment, index) => {
    const bytes = bytesOf(attachment);
    const shownInside = attachment.related === true || attachment.disposition === 'inline';
    if (shownInside && attachment.mimeType.startsWith('image/') && bytes.length < LOGO_BYTES) return [];
    const extension = EXTENSIONS[attachment.mimeType];
    const name = attachment.filename ?? `attachment ${index + 1}${extension ? `.${extension}` : ''}`;
    return [{ name, bytes }];
  });
}

/**
 * Reads an e-mail: the plain text it came with, or the words of its HTML. Nothing it refers to is ever
 * fetched, and its HTML is handed on uncleaned for the page to clean.
 * @throws when it is no e-mail at all
 */
export async function readEmail(bytes: Uint8Array): Promise<ReadableText> {
  const email = await PostalMime.parse(bytes, {
    forceRfc822Attachments: true,
    attachmentEncoding: 'arraybuffer',
  });
  const sent = email.headers.find(({ key }) => key === 'date')?.value ?? '';
  const mail = {
    subject: email.subject ?? '',
    from: people(email.from ? [email.from] : []),
    to: people(email.to),
    cc: people(email.cc),
    sent,
  };
  const plain = email.text?.trim() ? email.text.replace(/\r\n?/g, '\n') : null;
  const html = plain === null && email.html?.trim() ? email.html : null;
  const body = plain ?? (html ? plainFromHtml(html) : '');
  const head = mailHeadLines(mail).map(([label, value]) => `${label}: ${value}`);
  return {
    text: [...head, '', body].join('\n').slice(0, MOST_TEXT),
    html,
    mail,
    attachments: kept(email.attachments),
    // The day where the sender was, as the header writes it, not the day in UTC.
    date: datesIn(sent)[0]?.date ?? null,
    title: mail.subject,
    tables: null,
  };
}
