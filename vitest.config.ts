import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const here = import.meta.dirname;

export default defineConfig({
  resolve: { alias: { '@shared': resolve(here, 'shared'), '@renderer': resolve(here, 'renderer') } },
  test: {
    environment: 'node',
    testTimeout: 60_000,
    pool: 'threads',
    maxWorkers: availableParallelism(),
    projects: [
      {
        // Pure functions keep nothing between two files, so the modules they share are read once.
        extends: true,
        test: {
          name: 'pure',
          include: ['test/{shared,architecture,tools}/**/*.test.ts'],
          isolate: false,
        },
      },
      {
        // Stores, windows and files: each test file has its own.
        extends: true,
        test: { name: 'kept', include: ['test/{renderer,electron}/**/*.test.{ts,tsx}'] },
      },
    ],
  },
});
