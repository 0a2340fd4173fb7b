import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const here = import.meta.dirname;

export default defineConfig({
  resolve: { alias: { '@shared': resolve(here, 'shared'), '@renderer': resolve(here, 'renderer') } },
  test: {
    include: ['test/{shared,renderer,electron,architecture,tools}/**/*.test.{ts,tsx}'],
    environment: 'node',
    testTimeout: 20_000,
  },
});
