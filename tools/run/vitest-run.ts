import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Counts } from './counts';
import { runPackageProgram } from './programs';

const reportShape = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

/**
 * What vitest's own report comes to. A file that would not even load holds no test, and still is a failure;
 * so is a run that ended badly although every test passed (an error outside any test).
 */
export function countsFrom(report: unknown, exitCode: number): Counts {
  const told = reportShape.parse(report);
  const unloadable = told.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const failed = told.numFailedTests + unloadable;
  return {
    passed: told.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: told.numPendingTests + told.numTodoTests,
  };
}

/** Runs vitest, showing what it shows, and answers the counts. A run that leaves no report counts as one failure. */
export async function runVitest(args: string[], env: Record<string, string> = {}): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-report-'));
  const file = join(folder, 'report.json');
  try {
    const { code } = await runPackageProgram(
      'vitest',
      ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
      { env: { ...process.env, ...env } },
    );
    return countsFrom(JSON.parse(readFileSync(file, 'utf8')), code);
  } catch (error) {
    console.log(`The test run left no report: ${error instanceof Error ? error.message : String(error)}`);
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How many real-Electron tests there are, found without running any or needing an Electron. */
export async function countTests(args: string[]): Promise<number> {
  const env = { ...process.env, EVENHAND_COUNT_ONLY: '1', NO_COLOR: '1', FORCE_COLOR: '' };
  const { text } = await runPackageProgram('vitest', ['list', ...args], { quiet: true, env });
  return text.split('\n').filter((line) => line.startsWith('test/') && line.includes(' > ')).length;
}
