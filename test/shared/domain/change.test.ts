import { applyChange, type Change, invertChange, put, remove } from '@shared/domain/change';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { record, smallCase } from '../../builders/case-builder';

describe('a change to a case', () => {
  test('leaves untouched collections identical, so their views need not redraw', () => {
    const before = smallCase();
    const after = applyChange(before, {
      label: 'Add',
      steps: [put('points', record('points', { id: 'p2' }))],
    });
    expect(after.points.map((point) => point.id)).toEqual(['p1', 'p2']);
    expect(after.people).toBe(before.people);
    expect(before.points).toHaveLength(1);
  });

  test('refuses to remove a part of which there is exactly one', () => {
    const steps = [{ kind: 'matter', id: 'single-1', put: null }] as unknown as Change['steps'];
    expect(() => applyChange(smallCase(), { label: 'x', steps })).toThrow('cannot be removed');
  });

  test('taken back gives the same records as before, whatever was added, edited and removed', () => {
    const step = fc.oneof(
      fc.constantFrom('p1', 'p2', 'p3').map((id) => remove('points', id)),
      fc
        .tuple(fc.constantFrom('p1', 'p2', 'p3'), fc.string())
        .map(([id, title]) => put('points', record('points', { id, title }))),
      fc.constantFrom('ms-k', 'sw', 'new').map((id) => put('people', record('people', { id, name: 'X' }))),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const before = smallCase();
        const change = { label: 'many', steps };
        const restored = applyChange(applyChange(before, change), invertChange(before, change));
        const sorted = (items: readonly { id: string }[]) =>
          [...items].sort((a, b) => a.id.localeCompare(b.id));
        expect(sorted(restored.points)).toEqual(sorted(before.points));
        expect(sorted(restored.people)).toEqual(sorted(before.people));
      }),
    );
  });
});
