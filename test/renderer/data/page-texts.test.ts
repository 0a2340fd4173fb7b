import { releaseCase } from '@renderer/data/open-cases';
import { pageTextIndexOf } from '@renderer/data/page-text-index';
import { pageItems, pageTexts, removePageTexts, savePageTexts } from '@renderer/data/page-texts';
import { placeCase } from '@renderer/data/place-case';
import { beforeEach, describe, expect, test } from 'vitest';
import { smallCase } from '../../builders/case-builder';
import { freshStore, openCase, openStore, rowCounts } from './store';

beforeEach(async () => {
  await freshStore();
  await placeCase('k', smallCase());
});

const item = { text: 'Visit', x: 1, y: 2, width: 3, height: 4 };

describe('page texts', () => {
  test('come back in page order, after a restart too, with the places of words apart', async () => {
    await savePageTexts('k', 'd1', [
      { page: 10, text: 'ten' },
      { page: 2, text: 'two', items: [item] },
    ]);
    await openStore();
    expect(await pageTexts('k', 'd1')).toEqual([
      { page: 2, text: 'two' },
      { page: 10, text: 'ten' },
    ]);
    expect(await pageItems('k', 'd1', 2)).toEqual([item]);
    expect(await pageItems('k', 'd1', 10)).toBeNull();
  });

  test('saved again replace what was there, of that document only', async () => {
    await savePageTexts(
      'k',
      'd1',
      [1, 2, 3].map((page) => ({ page, text: 'old', items: [item] })),
    );
    await savePageTexts('k', 'd2', [{ page: 1, text: 'other' }]);
    await savePageTexts('k', 'd1', [{ page: 1, text: 'new' }]);
    expect(await pageTexts('k', 'd1')).toEqual([{ page: 1, text: 'new' }]);
    expect(await pageItems('k', 'd1', 2)).toBeNull();
    expect(await pageTexts('k', 'd2')).toHaveLength(1);
    await removePageTexts('k', 'd1');
    await removePageTexts('k', 'd2');
    expect(await rowCounts()).not.toHaveProperty('pageTexts');
  });

  test('of one case are not those of another with the same document id', async () => {
    await placeCase('copy', smallCase());
    await savePageTexts('k', 'd1', [{ page: 1, text: 'here' }]);
    expect(await pageTexts('copy', 'd1')).toEqual([]);
    await expect(savePageTexts('nobody', 'd1', [])).rejects.toThrow('no longer');
  });
});

describe('the search index', () => {
  test('finds pages with all the words or their beginnings, and follows what is saved later', async () => {
    await savePageTexts('k', 'd1', [
      { page: 1, text: 'The social worker visited in November.' },
      { page: 2, text: 'The plan was not reviewed.' },
    ]);
    const index = pageTextIndexOf(await openCase('k'));
    await index.built;
    expect(index.ready).toBe(true);
    const found = (words: string) =>
      index.search(words).map(({ documentId, page }) => `${documentId}/${page}`);
    expect(found('visit november')).toEqual(['d1/1']);
    expect(found('visited plan')).toEqual([]);
    expect(found('the').sort()).toEqual(['d1/1', 'd1/2']);
    const before = index.getVersion();
    await savePageTexts('k', 'd1', [{ page: 1, text: 'Replaced entirely' }]);
    await savePageTexts('k', 'd9', [{ page: 7, text: 'Replaced as well' }]);
    expect(index.getVersion()).toBeGreaterThan(before);
    expect(found('replaced').sort()).toEqual(['d1/1', 'd9/7']);
    expect(found('visited')).toEqual([]);
  });

  test('what is saved while it is being built is neither lost nor doubled', async () => {
    const pages = Array.from({ length: 120 }, (_, n) => ({ page: n + 1, text: `word page${n}` }));
    await savePageTexts('k', 'd1', pages);
    const index = pageTextIndexOf(await openCase('k'));
    await savePageTexts('k', 'd1', [{ page: 1, text: 'word fresh' }]);
    await index.built;
    expect(index.search('word').map(({ page }) => page)).toEqual([1]);
  });

  test('goes when the case is closed, and a new one is made when it is opened again', async () => {
    await savePageTexts('k', 'd1', [{ page: 1, text: 'word' }]);
    const session = await openCase('k');
    const index = pageTextIndexOf(session);
    expect(pageTextIndexOf(session)).toBe(index);
    await index.built;
    await releaseCase('k');
    expect(index.search('word')).toEqual([]);
    const again = pageTextIndexOf(await openCase('k'));
    expect(again).not.toBe(index);
    await again.built;
    expect(again.search('word')).toHaveLength(1);
  });
});
