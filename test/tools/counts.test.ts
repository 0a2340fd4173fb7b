import { describe, expect, test } from 'vitest';
import { addCounts, countsLine } from '../../tools/run/counts';
import { countsFrom } from '../../tools/run/vitest-run';

const report = (passed: number, failed: number, pending = 0, files: unknown[] = []) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: pending,
  numTodoTests: 0,
  testResults: files,
});

describe('what a test run comes to', () => {
  test('is what the report says', () => {
    expect(countsFrom(report(5, 2, 1), 1)).toEqual({ passed: 5, failed: 2, skipped: 1 });
  });

  test('counts a file that would not load as a failure, though it holds no test', () => {
    const unloadable = { status: 'failed', assertionResults: [] };
    expect(countsFrom(report(5, 0, 0, [unloadable]), 1).failed).toBe(1);
  });

  test('is never all well when the run itself ended badly', () => {
    expect(countsFrom(report(5, 0), 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });

  test('is refused when it is no report at all', () => {
    expect(() => countsFrom({ tests: 5 }, 0)).toThrow();
  });
});

test('the last line has one fixed form', () => {
  const sum = addCounts([
    { passed: 10, failed: 0, skipped: 1 },
    { passed: 2, failed: 3, skipped: 0 },
  ]);
  expect(countsLine(sum)).toBe('12 passed, 3 failed, 1 skipped');
});
