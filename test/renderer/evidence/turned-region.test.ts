import { keptRegion, turnedRegion } from '@renderer/evidence/viewer/turned-region';
import fc from 'fast-check';
import { expect, test } from 'vitest';

test('a part near the upper left corner goes round with its page', () => {
  const part = { x: 0.1, y: 0.05, width: 0.3, height: 0.2 };
  expect(turnedRegion(part, 0)).toEqual(part);
  expect(turnedRegion(part, 90)).toEqual({ x: 0.75, y: 0.1, width: 0.2, height: 0.3 });
  expect(turnedRegion(part, 180)).toEqual({ x: 0.6, y: 0.75, width: 0.3, height: 0.2 });
  expect(turnedRegion(part, 270)).toEqual({ x: 0.05, y: 0.6, width: 0.2, height: 0.3 });
});

test('a part drawn on a turned page is kept upright, and shown again where it was drawn', () => {
  const fraction = fc.integer({ min: 0, max: 5_000 }).map((value) => value / 10_000);
  fc.assert(
    fc.property(
      fc.record({ x: fraction, y: fraction, width: fraction, height: fraction }),
      fc.constantFrom(0, 90, 180, 270),
      (drawn, turned) => {
        const again = turnedRegion(keptRegion(drawn, turned), turned);
        for (const side of ['x', 'y', 'width', 'height'] as const)
          expect(again[side]).toBeCloseTo(drawn[side], 3);
      },
    ),
  );
});
