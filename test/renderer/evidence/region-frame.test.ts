import { frameAfterKey } from '@renderer/evidence/viewer/region-frame';
import fc from 'fast-check';
import { expect, it } from 'vitest';

it('a frame drawn by keys moves and grows, and never leaves the page or vanishes', () => {
  const keys = fc.array(
    fc.record({
      key: fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'),
      sizes: fc.boolean(),
    }),
    { maxLength: 200 },
  );
  fc.assert(
    fc.property(keys, (pressed) => {
      let frame = { x: 0.15, y: 0.2, width: 0.7, height: 0.15 };
      for (const { key, sizes } of pressed) frame = frameAfterKey(frame, key, sizes) ?? frame;
      const { x, y, width, height } = frame;
      for (const value of [x, y]) expect(value).toBeGreaterThanOrEqual(0);
      for (const value of [width, height]) expect(value).toBeGreaterThan(0);
      expect(x + width).toBeLessThanOrEqual(1.0001);
      expect(y + height).toBeLessThanOrEqual(1.0001);
    }),
  );
  const frame = { x: 0.1, y: 0.1, width: 0.2, height: 0.2 };
  expect(frameAfterKey(frame, 'ArrowRight', false)).toEqual({ ...frame, x: 0.12 });
  expect(frameAfterKey(frame, 'ArrowDown', true)).toEqual({ ...frame, height: 0.22 });
  expect(frameAfterKey(frame, 'Enter', false)).toBeNull();
});
