/** How many tests passed, failed, and were not run. */
export type Counts = { passed: number; failed: number; skipped: number };

const noTests: Counts = { passed: 0, failed: 0, skipped: 0 };

export function addCounts(all: Counts[]): Counts {
  return all.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    noTests,
  );
}

/** The one line a whole run ends with; other programs read it, so its form is fixed. */
export function countsLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
