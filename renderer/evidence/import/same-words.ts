import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { CaseSession } from '@renderer/data/case-session';
import { eachPageText, type PageText } from '@renderer/data/page-texts';
import { byId } from '@shared/domain/case-file';
import type { IncomingFile } from '@shared/evidence/plan-import';

/** Papers with fewer letters than this say the same by chance: a blank form, a covering sheet. */
const LEAST_LETTERS = 200;

/** Pages of the store looked at before the page gets a turn. */
const AT_A_TIME = 200;

/** What a paper says, whatever its lines, capitals and marks; null when it says too little. */
function wordsMark(pages: readonly PageText[]): string | null {
  const letters = pages
    .map(({ text }) => text)
    .join('')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return letters.length < LEAST_LETTERS ? null : bytesToHex(sha256(utf8ToBytes(letters)));
}

/** Finds papers that say the same as another, word for word, though their bytes differ. Which to keep is for a person. */
export class SameWords {
  readonly #session: CaseSession;

  constructor(session: CaseSession) {
    this.#session = session;
  }

  async #ofRegister(): Promise<Map<string, string>> {
    const marks = new Map<string, string>();
    const pages = new Map<string, PageText[]>();
    for await (const some of eachPageText(this.#session.caseId, AT_A_TIME)) {
      for (const page of some) pages.set(page.documentId, [...(pages.get(page.documentId) ?? []), page]);
      await new Promise<void>((resolve) => setTimeout(resolve));
    }
    const { documents } = this.#session.getSnapshot();
    for (const [documentId, read] of pages) {
      const mark = wordsMark(read);
      const document = byId(documents, documentId);
      if (mark && document?.file) marks.set(mark, document.file.sha256);
    }
    return marks;
  }

  /** The incoming files, with a note on each that says the same as an earlier one, or as one of the register. */
  async noted(
    incoming: readonly IncomingFile[],
    pages: ReadonlyMap<string, readonly PageText[]>,
  ): Promise<IncomingFile[]> {
    const files = [...incoming];
    const marks = new Map(
      [...pages].flatMap(([file, read]) => {
        const mark = wordsMark(read);
        return mark ? [[file, mark] as const] : [];
      }),
    );
    if (marks.size === 0) return files;
    const known = await this.#ofRegister();
    const { documents } = this.#session.getSnapshot();
    files.forEach((file, index) => {
      const mark = marks.get(file.sha256);
      if (!mark) return;
      const same = known.get(mark);
      if (same === undefined) known.set(mark, file.sha256);
      else if (same !== file.sha256) {
        const other = documents.find((document) => document.file?.sha256 === same);
        const name = other?.reference ?? files.find(({ sha256: its }) => its === same)?.name ?? '';
        files[index] = { ...file, notes: [...file.notes, { kind: 'same-words', reference: name }] };
      }
    });
    return files;
  }
}
