import {
  addPageTexts,
  eachPageText,
  onOnePage,
  onPageTexts,
  type PageText,
  pageItems,
  pageTexts,
  removePageTexts,
  savePageText,
  savePageTexts,
} from '@renderer/data/page-texts';
import { placeCase } from '@renderer/data/place-case';
import { beforeEach, describe, expect, test } from 'vitest';
import { smallCase } from '../../builders/case-builder';
import { freshStore, openStore, rowCounts } from './store';

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

  test('of many documents are saved at once, and each is told of', async () => {
    const told: string[] = [];
    const stop = onPageTexts((_, documentId, pages) => told.push(`${documentId} ${pages.length}`));
    const many = Array.from({ length: 1_200 }, (_, index) => ({ page: index + 1, text: `p${index}` }));
    await addPageTexts(
      'k',
      new Map<string, readonly PageText[]>([
        ['d1', many],
        ['d2', [{ page: 1, text: 'scan', items: [item] }]],
      ]),
    );
    stop();
    expect(told).toEqual(['d1 1200', 'd2 1']);
    await openStore();
    expect((await pageTexts('k', 'd1')).length).toBe(1_200);
    expect(await pageItems('k', 'd2', 1)).toEqual([item]);
    await expect(addPageTexts('gone', new Map([['d1', many]]))).rejects.toThrow('no longer on this computer');
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

  test('one page read anew takes the place of what was known of it, and of nothing else', async () => {
    await savePageTexts('k', 'd1', [
      { page: 1, text: 'one' },
      { page: 2, text: '' },
    ]);
    const heard: [string, number][] = [];
    const stop = onOnePage((_, documentId, { page }) => heard.push([documentId, page]));
    await savePageText('k', 'd1', 2, (before) => ({
      page: 2,
      text: `${before?.text}read`,
      items: [item],
      looked: true,
      confidence: 91,
      turned: 90,
    }));
    stop();
    await openStore();
    expect(await pageTexts('k', 'd1')).toEqual([
      { page: 1, text: 'one' },
      { page: 2, text: 'read', looked: true, confidence: 91, turned: 90 },
    ]);
    expect(await pageItems('k', 'd1', 2)).toEqual([item]);
    expect(heard).toEqual([['d1', 2]]);
  });

  test('of one case are not those of another with the same document id', async () => {
    await placeCase('copy', smallCase());
    await savePageTexts('k', 'd1', [{ page: 1, text: 'here' }]);
    expect(await pageTexts('copy', 'd1')).toEqual([]);
    await expect(savePageTexts('nobody', 'd1', [])).rejects.toThrow('no longer');
  });

  test('can be gone through some at a time, and whoever listens hears of each document saved', async () => {
    const heard: [string, string, number][] = [];
    const stop = onPageTexts(
      (caseId, documentId, pages) => void heard.push([caseId, documentId, pages.length]),
    );
    for (const id of ['d1', 'd2']) {
      await savePageTexts(
        'k',
        id,
        [1, 2, 3, 4].map((page) => ({ page, text: `${id} ${page}` })),
      );
    }
    stop();
    await removePageTexts('k', 'd2');
    expect(heard).toEqual([
      ['k', 'd1', 4],
      ['k', 'd2', 4],
    ]);
    const batches = [];
    for await (const batch of eachPageText('k', 3)) batches.push(batch);
    expect(batches.map(({ length }) => length)).toEqual([3, 1]);
    expect(batches.flat().map(({ text }) => text)).toEqual(['d1 1', 'd1 2', 'd1 3', 'd1 4']);
  });
});
