import MsgReaderModule, { type FieldsData } from '@kenjiuno/msgreader';
import { datesIn } from '@shared/evidence/guess-date';
import { plainFromHtml } from '@shared/evidence/plain-from-html';
import type { PlainDate } from '@shared/lib/plain-date';
import { LOGO_BYTES } from './logo';
import { mailHeadLines } from './mail-head';
import { MOST_TEXT } from './read-text';
import type { Correspondent, MailAttachment, ReadableText } from './text-messages';

// A CommonJS package: what a bundler calls its default is the class, or holds it.
const MsgReader =
  (MsgReaderModule as unknown as { default?: typeof MsgReaderModule }).default ?? MsgReaderModule;

/** The day it was sent by the clock of this country: the message itself keeps only Greenwich's. */
function dayHere(sent: string): PlainDate | null {
  const at = new Date(sent);
  if (Number.isNaN(at.getTime())) return null;
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(at);
  return parts as PlainDate;
}

/** A header of the message as it went through the post, if it did. */
const headerOf = ({ headers }: FieldsData, name: string) =>
  new RegExp(`^${name}:[ \\t]*([^\\r\\n]+)`, 'im').exec(headers ?? '')?.[1]?.trim() ?? '';

/** Outlook's own addresses ("/O=…/CN=…") mean nothing outside the office they are from. */
const address = (...said: (string | undefined)[]) => said.find((one) => one?.includes('@')) ?? '';

function people(fields: FieldsData, type: 'to' | 'cc'): Correspondent[] {
  return (fields.recipients ?? [])
    .filter(({ recipType }) => recipType === type)
    .map((one) => ({ name: one.name ?? '', address: address(one.smtpAddress, one.email) }));
}

function attachmentsOf(reader: InstanceType<typeof MsgReader>, fields: FieldsData): MailAttachment[] {
  return (fields.attachments ?? []).flatMap((attachment, index) => {
    const { fileName, content } = reader.getAttachment(attachment);
    const hidden = attachment.attachmentHidden === true || attachment.pidContentId !== undefined;
    if (hidden && content.length < LOGO_BYTES) return [];
    const inner = attachment.innerMsgContent === true;
    const name = fileName || attachment.name || `attachment ${index + 1}`;
    return [{ name: inner && !/\.msg$/i.test(name) ? `${name}.msg` : name, bytes: content.slice() }];
  });
}

/**
 * Reads an Outlook message: its head, its words, and what is attached to it, messages too. Nothing it refers to is
 * ever fetched, and its HTML is handed on uncleaned for the page to clean.
 * @throws when it is no message
 */
export function readOutlook(bytes: Uint8Array<ArrayBuffer>): ReadableText {
  const reader = new MsgReader(bytes.slice().buffer);
  const fields = reader.getFileData();
  if (fields.error || fields.dataType !== 'msg') throw new Error('No message');
  const sentUtc = fields.clientSubmitTime ?? fields.messageDeliveryTime ?? '';
  const sent = headerOf(fields, 'Date') || sentUtc;
  const from = {
    name: fields.senderName ?? '',
    address: address(fields.senderSmtpAddress, fields.senderEmail, fields.creatorSMTPAddress),
  };
  const mail = {
    subject: fields.subject ?? '',
    from: from.name || from.address ? [from] : [],
    to: people(fields, 'to'),
    cc: people(fields, 'cc'),
    sent,
  };
  const markup = fields.bodyHtml ?? (fields.html ? new TextDecoder().decode(fields.html) : '');
  const plain = fields.body?.trim() ? fields.body.replace(/\r\n?/g, '\n') : null;
  const html = plain === null && markup.trim() ? markup : null;
  const head = mailHeadLines(mail).map(([label, value]) => `${label}: ${value}`);
  return {
    text: [...head, '', plain ?? (html ? plainFromHtml(html) : '')].join('\n').slice(0, MOST_TEXT),
    html,
    mail,
    attachments: attachmentsOf(reader, fields),
    date: datesIn(headerOf(fields, 'Date'))[0]?.date ?? dayHere(sentUtc),
    title: mail.subject,
    tables: null,
  };
}
