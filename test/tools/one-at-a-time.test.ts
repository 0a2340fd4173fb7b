import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { repository } from '../../tools/repository';
import { oneAtATime } from '../../tools/run/one-at-a-time';

const name = `test-${process.pid}`;
const lock = join(repository, '.cache', `${name}.lock`);

test('two works of one name never overlap', async () => {
  let inside = 0;
  let most = 0;
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await wait(20);
    inside -= 1;
  };
  await Promise.all([oneAtATime(name, work), oneAtATime(name, work), oneAtATime(name, work)]);
  expect(most).toBe(1);
});

test('work that fails lets the next one in', async () => {
  await expect(oneAtATime(name, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await oneAtATime(name, async () => 'in')).toBe('in');
});

test('a lock whose owner has gone is no lock', async () => {
  mkdirSync(lock, { recursive: true });
  // No process has this number: it is above the largest Linux gives out.
  writeFileSync(join(lock, 'pid'), '4194999');
  try {
    expect(await oneAtATime(name, async () => 'in')).toBe('in');
    expect(existsSync(lock)).toBe(false);
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
});
