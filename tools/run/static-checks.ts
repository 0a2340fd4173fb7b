import { availableParallelism } from 'node:os';
import { runPackageProgram } from './programs';

type StaticCheck = { name: string; program: 'biome' | 'tsc'; args: string[] };

/** Everything that can be known without running the code. Each world compiles under its own rules. */
const staticChecks: StaticCheck[] = [
  { name: 'format and lint', program: 'biome', args: ['ci', '--colors=off', '--error-on-warnings', '.'] },
  ...['shared', 'shared/docx', 'renderer', 'electron', 'tools', 'test'].map((world) => ({
    name: `types of ${world}/`,
    program: 'tsc' as const,
    args: ['-p', world],
  })),
];

async function run(check: StaticCheck): Promise<boolean> {
  const started = Date.now();
  const { code, text } = await runPackageProgram(check.program, check.args, { quiet: true });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (code === 0) console.log(`  ok      ${check.name} (${seconds} s)`);
  else console.log(`  FAILED  ${check.name} (${seconds} s)\n${text.trimEnd()}`);
  return code === 0;
}

/** Runs all static checks, as many at once as there are cores, and answers how many failed. */
export async function runStaticChecks(): Promise<number> {
  const waiting = [...staticChecks];
  let failed = 0;
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      if (!(await run(check))) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return failed;
}
