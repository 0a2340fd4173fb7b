import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { repository } from './repository';
import { testRuntimeDir, testRuntimeFits } from './runtime/test-runtime';
import { testRuntimePin } from './runtime/test-runtime-pin';

/** An Electron that can be started. `test` is the stand-in that must never be given to anyone. */
export type ElectronRuntime = {
  kind: 'real' | 'test';
  /** The program to run. */
  executable: string;
  /** The folder it lives in, as a packager wants it. */
  folder: string;
  version: string;
};

const wrapper = join(repository, 'node_modules', 'electron');
/** A download that is under way may take this long; one that cannot begin fails by itself within seconds. */
const DOWNLOAD_LIMIT = 15 * 60_000;
const FIRST_ANSWER_LIMIT = 6_000;

function wrapperVersion(): string {
  return JSON.parse(readFileSync(join(wrapper, 'package.json'), 'utf8')).version;
}

/** The real Electron, when its files are already in node_modules. */
function installedElectron(): ElectronRuntime | undefined {
  try {
    const path = readFileSync(join(wrapper, 'path.txt'), 'utf8');
    const executable = join(wrapper, 'dist', path);
    const version = readFileSync(join(wrapper, 'dist', 'version'), 'utf8').replace(/^v/, '');
    if (!existsSync(executable) || version !== wrapperVersion()) return undefined;
    return { kind: 'real', executable, folder: join(wrapper, 'dist'), version };
  } catch {
    return undefined;
  }
}

/** Runs the electron package's own installer, which fetches from its own address or its own cache. */
async function downloadElectron(say: (line: string) => void): Promise<ElectronRuntime | undefined> {
  const watch = join(import.meta.dirname, 'runtime', 'first-answer-limit.cjs');
  const child = spawn(process.execPath, ['-r', watch, join(wrapper, 'install.js')], {
    stdio: 'ignore',
    timeout: DOWNLOAD_LIMIT,
    env: { ...process.env, EVENHAND_FIRST_ANSWER_LIMIT: String(FIRST_ANSWER_LIMIT) },
  });
  // Said only once it is really coming: where nothing can be fetched this is over within a second.
  const soon = setTimeout(
    () => say(`Fetching Electron ${wrapperVersion()} (once)…`),
    FIRST_ANSWER_LIMIT + 500,
  );
  await new Promise((resolve) => {
    child.once('close', resolve);
    child.once('error', resolve);
  });
  clearTimeout(soon);
  return installedElectron();
}

function named(executable: string): ElectronRuntime {
  const path = resolve(executable);
  if (!existsSync(path)) throw new Error(`EVENHAND_ELECTRON names ${path}, and there is nothing there.`);
  const folder = dirname(path);
  const versionFile = join(folder, 'version');
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim() : 'unknown';
  const kind = existsSync(join(folder, 'evenhand-test-runtime.json')) ? 'test' : 'real';
  return { kind, executable: path, folder, version };
}

async function testRuntime(say: (line: string) => void): Promise<ElectronRuntime> {
  if (!testRuntimeFits()) {
    throw new Error(
      `Electron could not be downloaded, and the stand-in used for tests exists only for Linux on x64. ` +
        'Connect this computer to the internet (or set ELECTRON_MIRROR to a copy you can reach), then run: npx install-electron',
    );
  }
  const folder = await testRuntimeDir(say);
  say(
    `Electron ${wrapperVersion()} could not be downloaded here; using the test runtime, Electron ${testRuntimePin.electronVersion} (never packaged for anyone).`,
  );
  return {
    kind: 'test',
    executable: join(folder, 'electron'),
    folder,
    version: testRuntimePin.electronVersion,
  };
}

/**
 * The Electron to use: the real one if it is here or can be downloaded, else the test runtime (Linux x64 only).
 * `EVENHAND_ELECTRON` overrules: `real`, `test`, or the path of an executable.
 * Throws an Error whose message is a plain sentence saying what to do.
 */
export async function electronRuntime(
  say: (line: string) => void = (line) => console.error(line),
): Promise<ElectronRuntime> {
  const wish = process.env.EVENHAND_ELECTRON;
  if (wish && wish !== 'real' && wish !== 'test') return named(wish);
  if (wish !== 'test') {
    const real = installedElectron() ?? (await downloadElectron(say));
    if (real) return real;
    if (wish === 'real') throw new Error('The real Electron is not here and could not be downloaded.');
  }
  return testRuntime(say);
}
