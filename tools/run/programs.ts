import type { SpawnOptions } from 'node:child_process';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { repository } from '../repository';

/** How a program ended: its exit code (or 1 when a signal ended it) and, if kept, what it printed. */
type Ending = { code: number; text: string };

const running = new Set<ReturnType<typeof spawn>>();

/** Ctrl+C ends what we started too, not only ourselves. */
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    for (const child of running) child.kill(signal);
    process.exit(130);
  });
}

/** Runs a program in the repository. `quiet` keeps its words in `text` instead of showing them. */
export function runProgram(
  command: string,
  args: string[],
  options: SpawnOptions & { quiet?: boolean } = {},
): Promise<Ending> {
  const { quiet, ...rest } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: repository,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      ...rest,
    });
    running.add(child);
    let text = '';
    child.stdout?.on('data', (piece) => {
      text += piece;
    });
    child.stderr?.on('data', (piece) => {
      text += piece;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      running.delete(child);
      resolve({ code: code ?? 1, text });
    });
  });
}

/** Where the programs our packages bring begin, so that no shell and no `npx` stands between. */
const packagePrograms = {
  biome: '@biomejs/biome/bin/biome',
  tsc: 'typescript/bin/tsc',
  vitest: 'vitest/vitest.mjs',
  'electron-vite': 'electron-vite/bin/electron-vite.js',
  tsx: 'tsx/dist/cli.mjs',
} as const;

/** Runs a program of one of our packages with the node we are running on. */
export function runPackageProgram(
  name: keyof typeof packagePrograms,
  args: string[],
  options: SpawnOptions & { quiet?: boolean } = {},
): Promise<Ending> {
  return runProgram(
    process.execPath,
    [join(repository, 'node_modules', packagePrograms[name]), ...args],
    options,
  );
}
