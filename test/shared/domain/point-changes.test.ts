import type { CaseFile } from '@shared/domain/case-file';
import { applyChange, invertChange } from '@shared/domain/change';
import {
  addPoint,
  mergePoints,
  movePoint,
  removePoint,
  renumbered,
  splitPoint,
} from '@shared/domain/point-changes';
import { danglingReferences } from '@shared/domain/references';
import { plainFromRichText } from '@shared/domain/rich-text';
import { describe, expect, test } from 'vitest';
import { countingIds, record, smallCase } from '../../builders/case-builder';

const numbers = (caseFile: CaseFile) =>
  [...caseFile.points].sort((a, b) => a.order - b.order).map((point) => point.number);

function withPoints(...given: string[]): CaseFile {
  const points = given.map((number, index) =>
    record('points', { id: `p${index + 1}`, number, order: index + 1 }),
  );
  return { ...smallCase(), points };
}

describe('numbers of points', () => {
  test('are made whole again after a gap, with parts lettered under one number', () => {
    const points = withPoints('1', '3a', '3b', '7').points;
    expect(renumbered(points).map((point) => point.number)).toEqual(['1', '2a', '2b', '3']);
  });

  test("of a council's own kind are left alone", () => {
    const points = withPoints('Complaint A', '1', '2').points;
    expect(renumbered(points).map((point) => point.number)).toEqual(['Complaint A', '1', '2']);
  });

  test('two lettered points in a row stay apart when each begins with a', () => {
    const points = withPoints('2a', '2b', '3a', '3b').points;
    expect(renumbered(points).map((point) => point.number)).toEqual(['1a', '1b', '2a', '2b']);
  });
});

describe('adding a point', () => {
  test('puts it last', () => {
    const before = withPoints('1', '2');
    expect(numbers(applyChange(before, addPoint(before, countingIds('n'))))).toEqual(['1', '2', '3']);
  });

  test('beside a whole point makes that one a and the new one b', () => {
    const before = withPoints('1', '2', '3');
    const after = applyChange(before, addPoint(before, countingIds('n'), 'p2'));
    expect(numbers(after)).toEqual(['1', '2a', '2b', '3']);
    expect(after.points.find((point) => point.id === 'n-1')?.number).toBe('2b');
  });
});

test('moving a point renumbers, and the links go by identity', () => {
  const before = withPoints('1', '2', '3');
  const after = applyChange(before, movePoint(before, 'p1', 1));
  expect(after.points.find((point) => point.id === 'p1')?.number).toBe('2');
  expect(after.findings[0]?.pointId).toBe('p1');
});

describe('removing a point', () => {
  test('takes its findings along, leaves no reference to it, and can be undone', () => {
    const before = smallCase();
    const change = removePoint(before, 'p1');
    const after = applyChange(before, change);
    expect(after.findings).toEqual([]);
    expect(after.citations[0]?.bearings).toEqual([]);
    expect(danglingReferences(after)).toEqual([]);
    expect(applyChange(after, invertChange(before, change))).toEqual(before);
  });
});

describe('merging two points', () => {
  const twoPoints = (): CaseFile => {
    const before = smallCase();
    const second = record('points', {
      id: 'p2',
      number: '2',
      order: 2,
      ownWords: 'And nobody rang.',
      agreed: { wording: 'did not ring' },
    });
    const finding = record('findings', {
      ...before.findings[0],
      id: 'f2',
      pointId: 'p2',
      outcome: 'not-upheld',
    });
    const citation = record('citations', {
      ...before.citations[0],
      id: 'c2',
      bearings: [
        { pointId: 'p1', weight: 'supports' },
        { pointId: 'p2', weight: 'undermines' },
      ],
    });
    return {
      ...before,
      points: [...before.points, second],
      findings: [...before.findings, finding],
      citations: [...before.citations, citation],
    };
  };

  test('keeps both wordings and every link, and leaves nothing behind', () => {
    const before = twoPoints();
    const after = applyChange(before, mergePoints(before, 'p1', 'p2', '2025-02-03'));
    const point = after.points[0];
    expect(after.points).toHaveLength(1);
    expect(point?.ownWords).toContain('And nobody rang.');
    expect(point?.agreed.wording).toBe('did not visit within ten working days; and did not ring');
    expect(point?.earlierWordings.map((each) => each.wording)).toEqual([
      'did not visit within ten working days',
      'did not ring',
    ]);
    expect(after.citations[1]?.bearings).toEqual([{ pointId: 'p1', weight: 'supports', note: '' }]);
    expect(danglingReferences(after)).toEqual([]);
  });

  test('loses no sentence of either finding, and the first finding stands', () => {
    const before = twoPoints();
    const after = applyChange(before, mergePoints(before, 'p1', 'p2', '2025-02-03'));
    const finding = after.findings[0];
    expect(after.findings).toHaveLength(1);
    expect(finding).toMatchObject({ pointId: 'p1', outcome: 'upheld' });
    expect(finding?.author === 'investigating-officer' && plainFromRichText(finding.analysis)).toBe(
      'The record is plain.\nThe record is plain.',
    );
  });
});

test('splitting a point keeps the wording before, and leaves finding and evidence with the first part', () => {
  const before = smallCase();
  const change = splitPoint(before, 'p1', ['did not visit', 'did not write'], countingIds('n'), '2025-02-03');
  const after = applyChange(before, change);
  expect(numbers(after)).toEqual(['1a', '1b']);
  expect(after.points.map((point) => point.agreed.wording)).toEqual(['did not visit', 'did not write']);
  expect(after.points[0]?.earlierWordings[0]?.wording).toBe('did not visit within ten working days');
  expect(after.points[0]?.agreed.agreedOn).toBeNull();
  expect(after.findings).toEqual(before.findings);
  expect(applyChange(after, invertChange(before, change))).toEqual(before);
});
