import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { repository } from '../../tools/repository';

/** The built app with a page of ours in place of its own. */
export type AppWithPage = {
  /** Room for whatever goes with it. */
  readonly scratch: string;
  readonly appFolder: string;
  readonly remove: () => void;
};

/**
 * The app itself (main process, preload, policy, workers) with a page that is only some part of it, so that what is
 * tried is that part under the real app.
 * @param page its folder in `test/e2e`
 */
export async function appWithPage(page: string): Promise<AppWithPage> {
  const scratch = mkdtempSync(join(process.env.EVENHAND_SCRATCH ?? tmpdir(), `evenhand-${page}-`));
  const appFolder = join(scratch, 'app');
  const app = process.env.EVENHAND_APP_UNDER_TEST ?? repository;
  for (const part of ['out/main', 'out/preload', 'package.json']) {
    cpSync(join(app, part), join(appFolder, part), { recursive: true });
  }
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(import.meta.dirname, page),
    resolve: {
      alias: { '@shared': resolve(repository, 'shared'), '@renderer': resolve(repository, 'renderer') },
    },
    worker: { format: 'es' },
    build: {
      outDir: join(appFolder, 'out/renderer'),
      emptyOutDir: true,
      target: 'chrome130',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  });
  return {
    scratch,
    appFolder,
    remove: () => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }),
  };
}
