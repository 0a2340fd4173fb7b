// npm test: everything. The last line is always "N passed, N failed, N skipped"; a static check that fails
// counts as one failure, one that passes counts as nothing.
import { electronRuntime } from './electron-runtime';
import { addCounts, type Counts, countsLine } from './run/counts';
import { runStaticChecks } from './run/static-checks';
import { countTests, runVitest } from './run/vitest-run';
import { ensureSystemParts } from './runtime/system-parts';

const dateTests = ['test/shared/lib', 'test/shared/procedure'];
const zones = ['Europe/London', 'UTC', 'Pacific/Auckland', 'America/Los_Angeles'];
const inElectron = ['-c', 'vitest.e2e.config.ts', '--passWithNoTests'];

const started = Date.now();
function heading(text: string): void {
  console.log(`\n=== ${text} (${Math.round((Date.now() - started) / 1000)} s so far)`);
}

/** The real-Electron tests, or their number as skipped where there is no Electron to run them in. */
async function testInElectron(): Promise<Counts> {
  try {
    const runtime = await electronRuntime();
    ensureSystemParts(runtime.executable, { unseen: true });
    process.env.EVENHAND_ELECTRON = runtime.executable;
  } catch (error) {
    const skipped = await countTests(['-c', 'vitest.e2e.config.ts']);
    console.log('*** The tests of the built app did NOT run. ***');
    console.log(error instanceof Error ? error.message : String(error));
    return { passed: 0, failed: 0, skipped };
  }
  return runVitest(inElectron);
}

async function testEverything(): Promise<Counts> {
  const parts: Counts[] = [];
  heading('Format, lint and types');
  parts.push({ passed: 0, failed: await runStaticChecks(), skipped: 0 });

  heading('Unit tests');
  parts.push(await runVitest(['--passWithNoTests']));

  for (const zone of zones) {
    heading(`Tests of dates, with the clock set to ${zone}`);
    parts.push(await runVitest(['--passWithNoTests', ...dateTests], { TZ: zone }));
  }

  heading('The built app in a real Electron');
  parts.push(await testInElectron());
  return addCounts(parts);
}

let counts: Counts;
try {
  counts = await testEverything();
} catch (error) {
  console.log(error instanceof Error ? error.message : String(error));
  counts = { passed: 0, failed: 1, skipped: 0 };
}
console.log(`\n${countsLine(counts)}`);
process.exitCode = counts.failed > 0 ? 1 : 0;
