// npm run check: format, lint, types of every world and the unit tests. Under a minute, no Electron.
import { countsLine } from './run/counts';
import { runStaticChecks } from './run/static-checks';
import { tell } from './run/tell';
import { runVitest } from './run/vitest-run';

await tell(async () => {
  const failedChecks = await runStaticChecks();
  const counts = await runVitest(['--passWithNoTests']);
  console.log(countsLine({ ...counts, failed: counts.failed + failedChecks }));
  if (counts.failed + failedChecks > 0) process.exitCode = 1;
});
