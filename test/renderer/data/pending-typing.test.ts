import { PendingTyping, TYPING_AT_MOST, TYPING_PAUSE } from '@renderer/data/pending-typing';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watched() {
  const typing = new PendingTyping();
  const handedOver: string[] = [];
  return { typing, handedOver, field: (name: string) => typing.field(() => void handedOver.push(name)) };
}

test('text is handed over when typing pauses, once', () => {
  const { typing, handedOver, field } = watched();
  const title = field('title');
  title.typed();
  vi.advanceTimersByTime(TYPING_PAUSE - 1);
  title.typed();
  vi.advanceTimersByTime(TYPING_PAUSE - 1);
  expect([typing.any, handedOver]).toEqual([true, []]);
  vi.advanceTimersByTime(1);
  expect([typing.any, handedOver]).toEqual([false, ['title']]);
  vi.advanceTimersByTime(60_000);
  expect(handedOver).toEqual(['title']);
});

test('typing without a pause is handed over all the same', () => {
  const { handedOver, field } = watched();
  const title = field('title');
  for (let typed = 0; typed < TYPING_AT_MOST * 3; typed += 100) {
    title.typed();
    vi.advanceTimersByTime(100);
  }
  expect(handedOver.length).toBe(3);
});

test('leaving, blur and flushing all hand over at once; with nothing typed, nothing is', () => {
  const { handedOver, typing, field } = watched();
  const [a, b, c] = [field('a'), field('b'), field('c')];
  a.flushNow();
  b.leave();
  expect(handedOver).toEqual([]);
  for (const each of [a, b, c]) each.typed();
  a.flushNow();
  b.leave();
  typing.flushAll();
  expect(handedOver).toEqual(['a', 'b', 'c']);
  expect(typing.any).toBe(false);
});

test('listeners hear of it only after the text has been handed over', () => {
  const { typing, handedOver, field } = watched();
  const heard: unknown[] = [];
  typing.subscribe(() => void heard.push([typing.any, handedOver.length]));
  const title = field('title');
  title.typed();
  title.flushNow();
  expect(heard).toEqual([
    [true, 0],
    [false, 1],
  ]);
});

test('a field that fails does not keep the others from handing over', () => {
  const { typing, handedOver, field } = watched();
  const bad = typing.field(() => {
    throw new Error('bad field');
  });
  bad.typed();
  field('good').typed();
  expect(() => typing.flushAll()).toThrow('bad field');
  expect(handedOver).toEqual(['good']);
  expect(typing.any).toBe(false);
});
