import { cleanHtml } from '@renderer/evidence/viewer/clean-html';
import { mailHeadLines } from '@renderer/workers/mail-head';
import { readText } from '@renderer/workers/text.client';
import { isReadable, type ReadableText } from '@renderer/workers/text-messages';
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

/** A spreadsheet as the tables its sheets show. */
function tablesOf(tables: NonNullable<ReadableText['tables']>): string {
  return tables
    .map(({ name, rows }) => {
      const lines = rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`);
      const heading = tables.length > 1 && name !== '' ? `<h2>${escaped(name)}</h2>` : '';
      return `${heading}<table>${lines.join('')}</table>`;
    })
    .join('');
}

/** The words of an e-mail after its head, which is set out apart; the tables of a spreadsheet. */
function bodyOf({ text, html, mail, tables }: ReadableText): string {
  if (tables) return tablesOf(tables);
  if (html) return cleaned(html);
  const head = mail ? mailHeadLines(mail).length + 1 : 0;
  return plain(text.split('\n').slice(head).join('\n'));
}

/** An e-mail, Word file, text, web page or spreadsheet as bare markup to be printed; null when it cannot be read. */
export async function markupOf(kind: FileKind, bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  if (!isReadable(kind)) return null;
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
