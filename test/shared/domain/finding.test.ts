import { blankFinding, findingOf, findingSchema } from '@shared/domain/finding';
import { isReferredTo } from '@shared/domain/references';
import { expect, it } from 'vitest';
import { smallCase } from '../../builders/case-builder';

it('a blank finding is one of its author on its point, and says nothing', () => {
  const authors = [
    'investigating-officer',
    'independent-person',
    'adjudicating-officer',
    'panel',
    'council',
  ] as const;
  const made = authors.map((author) => blankFinding(author, `f-${author}`, 'p1'));
  for (const [index, author] of authors.entries()) {
    expect(findingOf(made, 'p1', author)).toBe(made[index]);
    expect(findingSchema.parse(made[index])).toEqual(made[index]);
  }
  expect(made.map(({ stage }) => stage)).toEqual(['stage-2', 'stage-2', 'stage-2', 'stage-3', 'stage-3']);
  expect(blankFinding('panel', 'f', 'p1').outcome).toBeNull();
});

it('knows whether something refers to a record, in lists, single parts and texts', () => {
  const caseFile = smallCase();
  expect(isReferredTo(caseFile, 'people', 'sw')).toBe(true);
  expect(isReferredTo(caseFile, 'people', 'ms-k')).toBe(false);
  expect(isReferredTo(caseFile, 'documents', 'd1')).toBe(true);
  expect(isReferredTo(caseFile, 'recommendations', 'r1')).toBe(false);
  const { statement } = caseFile;
  const met = { ...caseFile, statement: { ...statement, meetingPersonIds: ['ms-k'] } };
  expect(isReferredTo(met, 'people', 'ms-k')).toBe(true);
});
