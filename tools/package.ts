// npm run package: an unpacked, hardened app in dist/, and this system's installers where they can be made.
import { join, relative } from 'node:path';
import { electronRuntime } from './electron-runtime';
import { makeInstallers, packageUnpacked } from './package/package-app';
import { repository } from './repository';
import { tell } from './run/tell';

const shown = (path: string) => relative(repository, path);

await tell(async () => {
  const runtime = await electronRuntime();
  const output = join(repository, 'dist', runtime.kind === 'test' ? 'test-only' : '.');
  const app = await packageUnpacked(runtime, output);
  console.log(`Unpacked app (Electron ${runtime.version}): ${shown(app.executable)}`);

  if (runtime.kind === 'test') {
    console.log(
      'Installers: skipped. This build holds the test runtime, which must never be given to anyone.',
    );
    return;
  }
  if (process.argv.includes('--dir')) {
    console.log('Installers: skipped, as --dir asks.');
    return;
  }
  for (const path of await makeInstallers(runtime, app, output)) console.log(`Installer: ${shown(path)}`);
  console.log(`Installers for other systems are made on those systems; this one is ${process.platform}.`);
});
