// npm run check: format, lint, types of every world and the unit tests. Under a minute on two cores, no Electron.
import { countsLine } from './run/counts';
import { runStaticChecks } from './run/static-checks';
import { tell } from './run/tell';
import { runVitest } from './run/vitest-run';

/**
 * These take long: most hand whole documents to other programs (Microsoft's validator, LibreOffice), one keeps ten
 * thousand of everything, one lets the disk fail at every step that writes. `npm test` has them.
 */
const TAKE_LONG = [
  'test/electron/files/disk-failures.test.ts',
  'test/renderer/data/many.test.ts',
  'test/shared/docx/pack-docx.test.ts',
  'test/shared/docx/read-back.test.ts',
  'test/shared/register/annual-report.test.ts',
  'test/shared/reports/adult-word.test.ts',
  'test/shared/reports/letters-word.test.ts',
  'test/tools/documents.test.ts',
];

await tell(async () => {
  const failedChecks = await runStaticChecks();
  const counts = await runVitest(TAKE_LONG.flatMap((file) => ['--exclude', file]));
  console.log(countsLine({ ...counts, failed: counts.failed + failedChecks }));
  if (counts.failed + failedChecks > 0) process.exitCode = 1;
});
