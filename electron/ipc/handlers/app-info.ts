import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ok } from '@shared/lib/result';
import { app } from 'electron';
import { resourcesFolder } from '../../files/resources-folder';
import { refusedRequests } from '../../security/offline';
import type { Handlers } from '../answer';

const PLATFORMS: Readonly<Record<string, 'windows' | 'macos' | 'linux'>> = {
  win32: 'windows',
  darwin: 'macos',
};

/** What the app says of itself. Of the data folder only its own name: where it is, is nobody's business. */
export function appInfoHandlers(): Pick<Handlers, 'app.info'> {
  return {
    'app.info': () =>
      ok({
        name: app.getName(),
        version: app.getVersion(),
        electron: process.versions.electron ?? '',
        chromium: process.versions.chrome ?? '',
        platform: PLATFORMS[process.platform] ?? 'linux',
        packaged: app.isPackaged,
        licencesAvailable: existsSync(join(resourcesFolder(), 'licences')),
        dataFolderName: basename(app.getPath('userData')),
        refusedRequests: refusedRequests(),
      }),
  };
}
