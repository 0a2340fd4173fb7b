import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../repository';
import { oneAtATime } from './one-at-a-time';
import { runPackageProgram } from './programs';

const sources = [
  'electron',
  'renderer',
  'shared',
  'electron.vite.config.ts',
  'package-lock.json',
  'package.json',
];
const results = ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];

function newestChange(path: string): number {
  const about = statSync(path);
  if (!about.isDirectory()) return about.mtimeMs;
  const inside = readdirSync(path).map((name) => newestChange(join(path, name)));
  return Math.max(about.mtimeMs, ...inside);
}

/** Whether out/ holds a build made after the last change to what it is built from. */
function buildIsCurrent(): boolean {
  const built = results.map((path) => join(repository, path));
  if (!built.every((path) => existsSync(path))) return false;
  const oldest = Math.min(...built.map((path) => statSync(path).mtimeMs));
  return sources.every((path) => newestChange(join(repository, path)) < oldest);
}

async function build(): Promise<void> {
  const { code, text } = await runPackageProgram('electron-vite', ['build'], { quiet: true });
  if (code !== 0) throw new Error(`The app did not build:\n${text.trim()}`);
}

/** Builds the app into out/. Throws an Error holding the builder's own words when it does not build. */
export function buildApp(): Promise<void> {
  return oneAtATime('build', build);
}

/** Builds the app unless out/ is newer than every source, then does `use` before anyone may build again. */
export function withCurrentBuild<T>(use: () => Promise<T>): Promise<T> {
  return oneAtATime('build', async () => {
    if (!buildIsCurrent()) await build();
    return use();
  });
}
