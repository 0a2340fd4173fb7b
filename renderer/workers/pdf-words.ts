import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api';

type Item = { readonly str?: string; readonly hasEOL?: boolean };

/** The words of a page, a printed line to a line: the same words, in the same order, as its text layer. */
export function wordsOf(items: readonly Item[]): string {
  let text = '';
  for (const item of items) if (item.str !== undefined) text += item.hasEOL ? `${item.str}\n` : item.str;
  return text.trimEnd();
}

/** The words of some pages; null for one that cannot be read. @param from first page, from 1; `to` is included */
export async function wordsOfPages(
  pdf: PDFDocumentProxy,
  from: number,
  to: number,
): Promise<(string | null)[]> {
  const words: (string | null)[] = [];
  for (let page = from; page <= to; page += 1) {
    try {
      const proxy = await pdf.getPage(page);
      const { items } = await proxy.getTextContent();
      proxy.cleanup();
      words.push(wordsOf(items as readonly Item[]));
    } catch {
      words.push(null);
    }
  }
  return words;
}

/** What a PDF says of itself: its title, and when it was made, as its maker writes it ("D:20240612173100+01'00'"). */
export async function factsOf(pdf: PDFDocumentProxy): Promise<{ title: string; made: string }> {
  const said = await pdf.getMetadata().catch(() => null);
  const { Title, CreationDate } = (said?.info ?? {}) as { Title?: unknown; CreationDate?: unknown };
  const words = (value: unknown) => (typeof value === 'string' ? value.slice(0, 1_000) : '');
  return { title: words(Title), made: words(CreationDate) };
}
