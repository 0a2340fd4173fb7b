import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const here = import.meta.dirname;

/** The tests of the page and of the main process, by whether they say in their first line that they need a document. */
const needsDocument = (file: string) =>
  readFileSync(resolve(here, file), 'utf8').startsWith('// @vitest-environment happy-dom');
const testFiles = ['test/renderer', 'test/electron']
  .flatMap((folder) =>
    readdirSync(resolve(here, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(folder, name).replaceAll('\\', '/'),
    ),
  )
  .filter((file) => /\.test\.tsx?$/.test(file));

// Three groups, one after the other. Within a group a worker goes on with the next file, so what the files share
// is read once a worker and not once a file: more than half of the time. Whoever changes something that outlives
// its file (a global, a spy, a clock) puts it back; `test/after-each-file.ts` does for the usual ones.
export default defineConfig({
  resolve: { alias: { '@shared': resolve(here, 'shared'), '@renderer': resolve(here, 'renderer') } },
  test: {
    testTimeout: 60_000,
    pool: 'threads',
    isolate: false,
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['test/{shared,architecture,tools}/**/*.test.ts'],
          sequence: { groupOrder: 1 },
        },
      },
      {
        // Stores and files.
        extends: true,
        test: {
          name: 'kept',
          include: testFiles.filter((file) => !needsDocument(file)),
          setupFiles: ['test/after-each-file.ts'],
          sequence: { groupOrder: 2 },
        },
      },
      {
        // Screens.
        extends: true,
        test: {
          name: 'page',
          include: testFiles.filter(needsDocument),
          environment: 'happy-dom',
          setupFiles: ['test/after-each-file.ts'],
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
