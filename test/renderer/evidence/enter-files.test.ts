import { editOf } from '@renderer/data/edit';
import { pageTexts } from '@renderer/data/page-texts';
import { placeCase } from '@renderer/data/place-case';
import { EnteredFiles } from '@renderer/evidence/import/enter-files';
import type { IncomingFile } from '@shared/evidence/plan-import';
import { beforeEach, expect, test } from 'vitest';
import { smallCase } from '../../builders/case-builder';
import { freshStore, openCase } from '../data/store';

const file = (name: string, digit: string, attachments: IncomingFile[] = []): IncomingFile => ({
  name,
  kind: attachments.length > 0 ? 'email' : 'pdf',
  mediaType: attachments.length > 0 ? 'message/rfc822' : 'application/pdf',
  size: 10,
  sha256: digit.repeat(64),
  opening: '',
  pageCount: 1,
  says: {},
  notes: [],
  attachments,
});
const photograph = file('IMG_1.jpg', 'b');
const offered = [
  file('mail.eml', 'a', [photograph]),
  file('E9 Letter.pdf', 'c'),
  // The attachment's own copy, under a better name, comes later.
  file('E2 Photograph.jpg', 'b'),
  file('note.pdf', 'd'),
];

beforeEach(async () => {
  await freshStore();
  await placeCase('k', { ...smallCase(), documents: [], citations: [] });
});

const rows = async () =>
  (await openCase('k'))
    .getSnapshot()
    .documents.map(({ reference, file, parentId }) => [reference, file?.name, parentId !== null]);

test('what is entered bit by bit ends as what is entered at once', async () => {
  const session = await openCase('k');
  const entered = new EnteredFiles(session);
  for (const end of [1, 2, 3, 4]) await entered.enter(offered.slice(0, end), new Map());
  const bitByBit = await rows();

  await freshStore();
  await placeCase('k', { ...smallCase(), documents: [], citations: [] });
  await new EnteredFiles(await openCase('k')).enter(offered, new Map());
  expect([...bitByBit].sort()).toEqual([...(await rows())].sort());
  expect(bitByBit.length).toBe(4);
});

test('an entry that a person corrected meanwhile stays as they have it', async () => {
  const session = await openCase('k');
  const entered = new EnteredFiles(session);
  await entered.enter(offered.slice(0, 1), new Map([['a'.repeat(64), [{ page: 1, text: 'words' }]]]));
  const [mail] = session.getSnapshot().documents;
  editOf(session).patch('Correct', 'documents', mail?.id ?? '', { title: 'What the father wrote' });
  await entered.enter(offered, new Map());
  expect(session.getSnapshot().documents.find(({ id }) => id === mail?.id)?.title).toBe(
    'What the father wrote',
  );
  expect(await pageTexts('k', mail?.id ?? '')).toEqual([{ page: 1, text: 'words' }]);
});
