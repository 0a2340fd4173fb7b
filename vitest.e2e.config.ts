import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const here = import.meta.dirname;

// The built app in a real Electron: one file at a time, because each opens windows on one small display.
export default defineConfig({
  resolve: { alias: { '@shared': resolve(here, 'shared'), '@renderer': resolve(here, 'renderer') } },
  test: {
    include: ['test/{e2e,package}/**/*.test.ts'],
    globalSetup: ['test/e2e/before-the-run.ts'],
    environment: 'node',
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A busy machine is late, not wrong.
    expect: { poll: { timeout: 20_000, interval: 100 } },
    // A test that only passes at the second try is a failing test.
    retry: 0,
  },
});
