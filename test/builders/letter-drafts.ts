import type { CaseFile } from '@shared/domain/case-file';
import { lettersOf } from '@shared/domain/letters-of-case';
import { richTextFromPlain } from '@shared/domain/rich-text';
import { record } from './case-builder';

/** A case with what the writers of its letters would add: a date, and by when to answer. */
export function withDrafts(caseFile: CaseFile): CaseFile {
  const update = record('letterDrafts', {
    id: 'update-1',
    letter: 'progress-update',
    dated: '2024-08-01',
    words: richTextFromPlain('I have read the files, and spoken with seven people.'),
  });
  const drafts = lettersOf(caseFile).map((ref, index) =>
    record('letterDrafts', {
      id: `draft-${index}`,
      letter: ref.letter,
      aboutId: ref.aboutId,
      dated: '2024-07-01',
      replyBy: '2024-07-08',
      words: richTextFromPlain('In my own words.'),
    }),
  );
  return { ...caseFile, letterDrafts: [...drafts, update] };
}
