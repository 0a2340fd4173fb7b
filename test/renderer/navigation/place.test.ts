import { hashOf, type Place, placeOf } from '@renderer/navigation/place';
import { describe, expect, it } from 'vitest';

describe('a place as an address', () => {
  it.each<Place>([
    { at: 'cases' },
    { at: 'case', caseId: 'V1StGXR8_Z5jdHi6B-myT', screen: 'findings', focus: { pointId: 'p2a' } },
    { at: 'case', caseId: 'c', screen: 'people', focus: { id: 'ms-d' } },
    { at: 'case', caseId: 'c', screen: 'case-log', focus: { pointId: 'p', id: 'r' } },
    { at: 'case', caseId: 'c', screen: 'overview', focus: {} },
  ])('comes back as it was: %o', (place) => {
    expect(placeOf(hashOf(place))).toEqual(place);
  });

  it.each(['', '#', '#/', '#/nowhere', '#/case', '#/case/'])(
    'leads to the cases when it says nothing: %s',
    (hash) => {
      expect(placeOf(hash)).toEqual({ at: 'cases' });
    },
  );

  it('leads to the overview when the screen is unknown, and keeps the case', () => {
    expect(placeOf('#/case/c/register')).toEqual({ at: 'case', caseId: 'c', screen: 'overview', focus: {} });
  });

  it('survives an address somebody broke', () => {
    expect(placeOf('#/case/%E0%A4%A/findings')).toEqual({ at: 'cases' });
  });
});
