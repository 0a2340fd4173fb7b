import { beginWork, workFinished } from '@renderer/components/ongoing-work';
import { expect, test } from 'vitest';

test('whoever waits is told once all work has ended, and at once where none goes on', async () => {
  await workFinished();
  const [one, other] = [beginWork(), beginWork()];
  let told = false;
  const waiting = workFinished().then(() => {
    told = true;
  });
  one();
  one();
  await Promise.resolve();
  expect(told).toBe(false);
  other();
  await waiting;
  expect(told).toBe(true);
});
