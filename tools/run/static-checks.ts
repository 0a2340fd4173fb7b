import { runPackageProgram } from './programs';

type StaticCheck = { name: string; program: 'biome' | 'tsc'; args: string[] };

/**
 * Everything that can be known without running the code. Each world compiles under its own rules, and is not
 * checked again while neither it nor what it uses has changed.
 */
const staticChecks: StaticCheck[] = [
  { name: 'types of every world', program: 'tsc', args: ['-b'] },
  { name: 'format and lint', program: 'biome', args: ['ci', '--colors=off', '--error-on-warnings', '.'] },
];

async function run(check: StaticCheck): Promise<boolean> {
  const started = Date.now();
  const { code, text } = await runPackageProgram(check.program, check.args, { quiet: true });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (code === 0) console.log(`  ok      ${check.name} (${seconds} s)`);
  else console.log(`  FAILED  ${check.name} (${seconds} s)\n${text.trimEnd()}`);
  return code === 0;
}

/** Runs all static checks side by side, and answers how many failed. */
export async function runStaticChecks(): Promise<number> {
  const held = await Promise.all(staticChecks.map(run));
  return held.filter((holds) => !holds).length;
}
