import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { UnlockAttempts } from '../../../electron/vault-file/unlock-attempts';
import { unlockPause } from '../../../electron/vault-file/unlock-pause';

let folder: string;
let now: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenhand-attempts-'));
  now = 1_000_000;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const attempts = () => new UnlockAttempts(folder, () => now);

test('a few slips cost nothing; then each costs more, up to five minutes', () => {
  expect([0, 1, 4].map((failures) => unlockPause(failures, now, now))).toEqual([0, 0, 0]);
  expect([5, 6, 7, 8, 9, 10, 99].map((failures) => unlockPause(failures, now, now) / 1000)).toEqual([
    5, 10, 30, 60, 120, 300, 300,
  ]);
  expect(unlockPause(5, now, now + 5_000)).toBe(0);
});

test('a clock set back keeps nobody out for longer than the pause', () => {
  expect(unlockPause(10, now, 0)).toBe(300_000);
});

test('a restart is no way round, nor is ending the app before the answer', () => {
  for (let at = 0; at < 5; at++) expect(attempts().begin()).toEqual({ waitMs: 0, failures: at });
  expect(attempts().begin()).toEqual({ waitMs: 5_000, failures: 5 });
  // Waiting is not a try.
  expect(attempts().look()).toEqual({ waitMs: 5_000, failures: 5 });
  now += 5_000;
  expect(attempts().begin().waitMs).toBe(0);
  expect(attempts().look().failures).toBe(6);
});

test('the right one sets the count to nothing, and says how many were wrong before', () => {
  attempts().begin();
  attempts().begin();
  const third = attempts();
  expect(third.begin().failures).toBe(2);
  third.succeeded();
  expect(attempts().look()).toEqual({ waitMs: 0, failures: 0 });
});

test('a damaged count keeps nobody out', () => {
  attempts().begin();
  writeFileSync(join(folder, 'vault', 'attempts.json'), '{');
  expect(attempts().begin()).toEqual({ waitMs: 0, failures: 0 });
});
