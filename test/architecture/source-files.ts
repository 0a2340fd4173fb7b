import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';

/** The repository's top folder. */
export const TOP = resolve(import.meta.dirname, '../..');

export type SourceFile = {
  /** Relative to the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
};

const SKIPPED = new Set(['node_modules', 'out', 'dist', '.cache', '.git', 'test-results']);

/** Every TypeScript and stylesheet file under the folders named. */
export function sourceFiles(...folders: string[]): SourceFile[] {
  const found: SourceFile[] = [];
  const walk = (folder: string) => {
    for (const name of readdirSync(folder)) {
      const full = join(folder, name);
      if (statSync(full).isDirectory()) {
        if (!SKIPPED.has(name)) walk(full);
      } else if (/\.(ts|tsx|css|mjs|cjs)$/.test(name)) {
        found.push({ path: relative(TOP, full).split(sep).join('/'), text: readFileSync(full, 'utf8') });
      }
    }
  };
  for (const folder of folders) walk(join(TOP, folder));
  return found;
}

/** What a file imports: paths inside the repository as such, packages by the name they are installed under. */
export function importsOf(file: SourceFile): { inside: string[]; packages: string[] } {
  const inside: string[] = [];
  const packages: string[] = [];
  const pattern =
    /^(?:import|export)\b[^;'"`]*?\bfrom\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]|\bnew URL\(\s*['"](\.[^'"]+)['"]/gm;
  for (const [, from, bare, lazy, url] of file.text.matchAll(pattern)) {
    const name = (from ?? bare ?? lazy ?? url ?? '').replace(/\?.*$/, '');
    if (name.startsWith('@shared/')) inside.push(name.slice(1));
    else if (name.startsWith('@renderer/')) inside.push(name.slice(1));
    else if (name.startsWith('.')) inside.push(posix.normalize(posix.join(dirname(file.path), name)));
    else packages.push(name);
  }
  return { inside, packages };
}
