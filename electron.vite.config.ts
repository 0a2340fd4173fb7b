import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const here = import.meta.dirname;
const alias = { '@shared': resolve(here, 'shared'), '@renderer': resolve(here, 'renderer') };
const pageAlias = [
  ...Object.entries(alias).map(([find, replacement]) => ({ find, replacement })),
  // The page's policy forbids compiling schemas; see the file.
  { find: /^zod$/, replacement: resolve(here, 'shared/lib/zod-without-eval.ts') },
  // Readers made for Node ask for these; what they need of them is little.
  { find: /^stream$/, replacement: resolve(here, 'renderer/workers/node-stream.ts') },
  { find: /^iconv-lite$/, replacement: resolve(here, 'renderer/workers/iconv-by-browser.ts') },
];

// Everything is bundled (externalizeDeps off), so the package ships without node_modules.
export default defineConfig({
  main: {
    resolve: {
      alias: [
        ...Object.entries(alias).map(([find, replacement]) => ({ find, replacement })),
        // Its build for Node declares a `require` of its own, and a module can have only one.
        { find: /^fflate$/, replacement: 'fflate/browser' },
      ],
    },
    build: {
      outDir: 'out/main',
      target: 'node20.18',
      externalizeDeps: false,
      rolldownOptions: {
        input: { main: resolve(here, 'electron/main.ts') },
        output: { format: 'es' },
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      outDir: 'out/preload',
      target: 'node20.18',
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: resolve(here, 'electron/preload.ts') },
        // A sandboxed preload can only be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(here, 'renderer'),
    resolve: { alias: pageAlias },
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir: resolve(here, 'out/renderer'),
      target: 'chrome130',
      minify: true,
      // A data: URL would need a wider policy than 'self'; every asset is a file.
      assetsInlineLimit: 0,
      rolldownOptions: { input: resolve(here, 'renderer/index.html') },
    },
  },
});
