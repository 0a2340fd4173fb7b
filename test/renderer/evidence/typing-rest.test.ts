// @vitest-environment happy-dom
import { whenNobodyTypes } from '@renderer/evidence/reading/typing-rest';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const key = () => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
function waited(promise: Promise<void>): () => boolean {
  let over = false;
  promise.then(
    () => {
      over = true;
    },
    () => {},
  );
  return () => over;
}

test('background work waits while keys are pressed, and goes on when they rest', async () => {
  key();
  const over = waited(whenNobodyTypes());
  for (let press = 0; press < 20; press += 1) {
    await vi.advanceTimersByTimeAsync(100);
    key();
  }
  expect(over()).toBe(false);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(over()).toBe(true);
});

test('someone who writes without a rest slows it and does not stop it', async () => {
  key();
  const over = waited(whenNobodyTypes(undefined, 1_500));
  for (let press = 0; press < 20; press += 1) {
    await vi.advanceTimersByTimeAsync(100);
    key();
  }
  expect(over()).toBe(true);
});

test('work that takes long waits for a longer rest', async () => {
  key();
  const over = waited(whenNobodyTypes(undefined, Infinity, 4_000));
  await vi.advanceTimersByTimeAsync(3_000);
  expect(over()).toBe(false);
  await vi.advanceTimersByTimeAsync(1_500);
  expect(over()).toBe(true);
});

test('cancelling ends the wait', async () => {
  key();
  const stop = new AbortController();
  const ended = expect(whenNobodyTypes(stop.signal)).rejects.toThrow('no more');
  stop.abort(new Error('no more'));
  await vi.advanceTimersByTimeAsync(1_000);
  await ended;
});
