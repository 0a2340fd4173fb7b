import { pageTexts } from '@renderer/data/page-texts';
import { nearWords } from '@shared/bundle/near-words';
import { countWords } from '@shared/bundle/redaction-places';
import type { EvidenceDocument } from '@shared/domain/evidence-document';

/** A page that words stand on. */
export type FoundOnPage = {
  readonly key: string;
  readonly document: EvidenceDocument;
  /** null: the paper has no pages of its own and is marked as a whole. */
  readonly page: number | null;
  /** The words as they stand there: on a scan they may have been read wrongly. */
  readonly words: string;
  readonly times: number;
  /** They only look like what was asked for. */
  readonly near: boolean;
};

export type Found = {
  readonly words: string;
  readonly places: readonly FoundOnPage[];
  /** References of papers that hold no word that could be looked through. */
  readonly silent: readonly string[];
};

/** How many papers are looked through before the page gets a turn to draw. */
const AT_A_TIME = 20;

/**
 * Looks for words in the papers of a bundle; on scanned pages also for what was most likely misread from them.
 * @param documents each once, in the order of the bundle
 */
export async function lookForWords(
  caseId: string,
  documents: Iterable<EvidenceDocument>,
  words: string,
): Promise<Found> {
  const places: FoundOnPage[] = [];
  const silent: string[] = [];
  let looked = 0;
  for (const document of documents) {
    const texts = await pageTexts(caseId, document.id).catch(() => []);
    if (document.file && texts.every(({ text }) => text.trim() === ''))
      silent.push(document.reference || '–');
    for (const { page, text, confidence } of texts) {
      const at = document.pages === null ? null : page;
      const add = (as: string, near: boolean) => {
        const times = countWords(text, as);
        const key = `${document.id}/${page}/${as}`;
        if (times > 0) places.push({ key, document, page: at, words: as, times, near });
      };
      add(words, false);
      if (confidence !== undefined) for (const reading of nearWords(text, words)) add(reading, true);
    }
    looked += 1;
    if (looked % AT_A_TIME === 0) await new Promise((resolve) => setTimeout(resolve));
  }
  return { words, places, silent };
}
