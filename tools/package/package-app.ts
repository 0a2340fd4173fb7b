import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, Platform } from 'electron-builder';
import type { ElectronRuntime } from '../electron-runtime';
import { repository } from '../repository';
import { withCurrentBuild } from '../run/build-app';
import { writeThirdPartyLicences } from './third-party-licences';

/** An unpacked app: its folder, and the program a user would start. */
export type UnpackedApp = { folder: string; executable: string };

const testWarning = `This build holds a stand-in Electron that exists only for tests.
It is old, out of support, and its origin was not compared with the Electron project's own release.
Do not give it to anyone and do not keep a real case in it.
`;

function findUnpacked(output: string): UnpackedApp {
  const folderName = readdirSync(output).find((name) => name.endsWith('-unpacked') || name.startsWith('mac'));
  if (folderName === undefined) throw new Error(`The packager left no unpacked app in ${output}.`);
  const folder = join(output, folderName);
  const places = ['evenhand', 'Evenhand.exe', 'Evenhand.app/Contents/MacOS/Evenhand'];
  const executable = places.map((place) => join(folder, place)).find((path) => existsSync(path));
  if (executable === undefined) throw new Error(`There is no program in ${folder}.`);
  return { folder, executable };
}

function configuration(runtime: ElectronRuntime, output: string) {
  return {
    electronDist: runtime.folder,
    electronVersion: runtime.version,
    directories: { output },
    // Without an identity, a Mac build is signed ad hoc; looking for one would only fail later.
    ...(process.env.CSC_LINK ? {} : { mac: { identity: null } }),
  };
}

/** Builds the app and unpacks it, hardened, into `output`, which is emptied first. */
export function packageUnpacked(runtime: ElectronRuntime, output: string): Promise<UnpackedApp> {
  return withCurrentBuild(async () => {
    rmSync(output, { recursive: true, force: true });
    writeThirdPartyLicences();
    await build({
      projectDir: repository,
      targets: Platform.current().createTarget('dir'),
      publish: 'never',
      config: configuration(runtime, output),
    });
    const app = findUnpacked(output);
    if (runtime.kind === 'test') writeFileSync(join(app.folder, 'TEST-BUILD-DO-NOT-USE.txt'), testWarning);
    return app;
  });
}

/** Makes this system's installers from an unpacked app. Answers their paths. */
export async function makeInstallers(
  runtime: ElectronRuntime,
  app: UnpackedApp,
  output: string,
): Promise<string[]> {
  if (runtime.kind === 'test') throw new Error('Installers are never made from the test runtime.');
  const made = await build({
    projectDir: repository,
    prepackaged: app.folder,
    targets: Platform.current().createTarget(),
    publish: 'never',
    config: configuration(runtime, output),
  });
  return made.filter((path) => !path.endsWith('.blockmap'));
}
