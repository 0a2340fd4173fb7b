import { cleanHtml } from '@renderer/evidence/viewer/clean-html';
import { mailHeadLines } from '@renderer/workers/mail-head';
import { readText } from '@renderer/workers/text.client';
import type { ReadableText } from '@renderer/workers/text-messages';
import type { FileKind } from '@shared/evidence/file-kind';

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (each) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[each] ?? '');

/** Received HTML reduced to what may be shown, as markup again. */
function cleaned(html: string): string {
  const holder = document.createElement('div');
  holder.append(cleanHtml(html));
  return holder.innerHTML;
}

const plain = (text: string) => `<pre>${escaped(text)}</pre>`;

/** The words of an e-mail after its head, which is set out apart. */
function bodyOf({ text, html, mail }: ReadableText): string {
  if (html) return cleaned(html);
  const head = mail ? mailHeadLines(mail).length + 1 : 0;
  return plain(text.split('\n').slice(head).join('\n'));
}

/** An e-mail, Word file, text or web page as bare markup to be printed; null when it cannot be read. */
export async function markupOf(kind: FileKind, bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  if (kind !== 'word' && kind !== 'email' && kind !== 'text' && kind !== 'web-page') return null;
  const read = await readText(kind, bytes);
  if (!read.ok) return null;
  const { mail, attachments } = read.value;
  const rows = mail
    ? mailHeadLines(mail).map(([label, value]) => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`)
    : [];
  if (attachments.length > 0) {
    rows.push(`<dt>Attached</dt><dd>${escaped(attachments.map(({ name }) => name).join(', '))}</dd>`);
  }
  return `${rows.length > 0 ? `<dl>${rows.join('')}</dl>` : ''}${bodyOf(read.value)}`;
}
