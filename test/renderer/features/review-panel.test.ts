import { panelFaults } from '@renderer/features/review-panel/panel-faults';
import { type CaseFile, caseFileSchema } from '@shared/domain/case-file';
import { expect, test } from 'vitest';
import { smallCase } from '../../builders/case-builder';

function withMembers(...personIds: string[]): CaseFile {
  const { reviewPanel, ...rest } = smallCase();
  return caseFileSchema.parse({
    ...rest,
    people: [
      ...rest.people,
      { id: 'chair', name: 'A', label: 'the Chair', role: 'panel-chair' },
      { id: 'two', name: 'B', label: 'Member 2', role: 'panel-member' },
      { id: 'three', name: 'C', label: 'Member 3', role: 'panel-member' },
      { id: 'ip', name: 'D', label: 'the IP', role: 'independent-person' },
    ],
    reviewPanel: { ...reviewPanel, members: personIds.map((personId) => ({ personId })) },
  });
}

test('a panel of three who had no part in Stage 2 has no fault, and an empty one is only not chosen yet', () => {
  expect(panelFaults(withMembers('chair', 'two', 'three'))).toEqual([]);
  expect(panelFaults(withMembers())).toEqual([]);
});

test('says how many there are when there are not three', () => {
  expect(panelFaults(withMembers('chair'))).toEqual([
    'The panel is three people (SI 2006/1738 regulation 19). There is 1 here.',
  ]);
  expect(panelFaults(withMembers('chair', 'two'))[0]).toContain('There are 2 here');
});

test('names the Independent Person of Stage 2, who may not sit', () => {
  const [fault] = panelFaults(withMembers('chair', 'two', 'ip'));
  expect(fault).toMatch(/^the IP was the Independent Person at Stage 2/);
});
