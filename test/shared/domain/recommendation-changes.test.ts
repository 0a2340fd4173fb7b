import { type CaseFile, caseFileSchema, inOrder } from '@shared/domain/case-file';
import { applyChange, invertChange } from '@shared/domain/change';
import { moveRecommendation, removeRecommendation } from '@shared/domain/recommendation-changes';
import { danglingReferences } from '@shared/domain/references';
import { describe, expect, it } from 'vitest';
import { smallCase } from '../../builders/case-builder';

const caseFile: CaseFile = caseFileSchema.parse({
  ...smallCase(),
  recommendations: [
    ...smallCase().recommendations,
    { id: 'r2', reference: 'S2-R2', stage: 'stage-2', order: 1 },
    { id: 'p1', reference: 'S3-P1', stage: 'stage-3', order: 2 },
    { id: 'r3', reference: 'S2-R3', stage: 'stage-2', order: 3 },
  ],
  recommendationResponses: [
    { id: 'a1', recommendationId: 'r1', stage: 'stage-2', decision: 'accepts' },
    { id: 'a2', recommendationId: 'r2', stage: 'stage-2' },
  ],
  reviewPanel: {
    ...smallCase().reviewPanel,
    report: {
      traces: [
        { recommendationId: 'r1', position: 'changed', replacedByIds: ['p1'], reason: 'more is due' },
        { recommendationId: 'r2', position: 'stands' },
      ],
    },
  },
});
const changed = (change: ReturnType<typeof removeRecommendation>) => applyChange(caseFile, change);
const stage2 = (file: CaseFile) =>
  inOrder(file.recommendations)
    .filter(({ stage }) => stage === 'stage-2')
    .map(({ id }) => id);

describe('removing a recommendation', () => {
  it('takes the answers to it and the panel’s trace of it along, and nothing else', () => {
    const left = changed(removeRecommendation(caseFile, 'r1'));
    expect(danglingReferences(left)).toEqual([]);
    expect(left.recommendationResponses.map(({ id }) => id)).toEqual(['a2']);
    expect(left.reviewPanel.report.traces.map(({ recommendationId }) => recommendationId)).toEqual(['r2']);
    expect(left.recommendations.map(({ id }) => id)).toEqual(['r2', 'p1', 'r3']);
  });
  it('takes a panel’s recommendation out of what it replaced, and keeps the reason', () => {
    const left = changed(removeRecommendation(caseFile, 'p1'));
    expect(danglingReferences(left)).toEqual([]);
    expect(left.reviewPanel.report.traces[0]).toMatchObject({ replacedByIds: [], reason: 'more is due' });
  });
  it('leaves the panel alone when it does not name it', () => {
    expect(removeRecommendation(caseFile, 'r3').steps.map(({ kind }) => kind)).toEqual(['recommendations']);
    expect(removeRecommendation(caseFile, 'nobody').steps).toEqual([]);
  });
  it('can be taken back', () => {
    const change = removeRecommendation(caseFile, 'r1');
    const back = applyChange(changed(change), invertChange(caseFile, change));
    expect(new Set(back.recommendations)).toEqual(new Set(caseFile.recommendations));
    expect(back.reviewPanel).toEqual(caseFile.reviewPanel);
    expect(new Set(back.recommendationResponses)).toEqual(new Set(caseFile.recommendationResponses));
  });
});

describe('moving a recommendation', () => {
  it('changes places with its neighbour of the same stage, even when both had the same order', () => {
    expect(stage2(caseFile)).toEqual(['r1', 'r2', 'r3']);
    expect(stage2(changed(moveRecommendation(caseFile, 'r2', -1)))).toEqual(['r2', 'r1', 'r3']);
    expect(stage2(changed(moveRecommendation(caseFile, 'r2', 1)))).toEqual(['r1', 'r3', 'r2']);
  });
  it('does nothing at an end', () => {
    expect(moveRecommendation(caseFile, 'r1', -1).steps).toEqual([]);
    expect(moveRecommendation(caseFile, 'r3', 1).steps).toEqual([]);
    expect(moveRecommendation(caseFile, 'p1', 1).steps).toEqual([]);
  });
});
