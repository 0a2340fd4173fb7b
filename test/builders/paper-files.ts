import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { oddPage, oddPdf } from './odd-pdf';

/** What a file of {@link writePaperFiles} prints on its first page, and nothing else does. */
export const wordsOfPaper = (number: number) => `Paper ${number} of the council`;

/**
 * Writes so many different papers as files: PDFs of one to three awkward pages, every tenth an e-mail.
 * @returns how many of them are PDFs, and their pages
 */
export function writePaperFiles(folder: string, papers: number): { pdfs: number; pages: number } {
  mkdirSync(folder, { recursive: true });
  let pdfs = 0;
  let pages = 0;
  for (let number = 1; number <= papers; number += 1) {
    const day = new Date(Date.UTC(2023, 0, 1) + number * 43_200_000);
    if (number % 10 === 0) {
      writeFileSync(
        join(folder, `E${number} Mail ${number}.eml`),
        `From: A <a@example.org>\r\nTo: B <b@example.org>\r\nSubject: Mail ${number}\r\nDate: ${day.toUTCString()}\r\nMessage-ID: <${number}@example.org>\r\nContent-Type: text/plain\r\n\r\n${wordsOfPaper(number)}\r\n`,
      );
      continue;
    }
    const count = (number % 3) + 1;
    const made = Array.from({ length: count }, (_, page) =>
      oddPage(page === 0 ? wordsOfPaper(number) : `Page ${page + 1} of ${number}`, number + page),
    );
    writeFileSync(join(folder, `E${number} Letter ${number}.pdf`), oddPdf(made));
    pdfs += 1;
    pages += count;
  }
  return { pdfs, pages };
}
