import { rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Takes away the small starter program an Electron carries: with it, a package that lost its own app would
 * open whatever folder it is given.
 * @param {import('electron-builder').AfterPackContext} context
 */
export default function afterPack(context) {
  const inside =
    context.electronPlatformName === 'darwin'
      ? join(`${context.packager.appInfo.productFilename}.app`, 'Contents', 'Resources')
      : 'resources';
  rmSync(join(context.appOutDir, inside, 'default_app.asar'), { force: true });
}
