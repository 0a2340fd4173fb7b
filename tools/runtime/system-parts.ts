import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { packagesForLibrary } from './debian-packages';
import { hasDisplay, hasXvfb } from './virtual-display';

/** Shared libraries the executable needs and this machine does not have. Empty away from Linux. */
function missingLibraries(executable: string): string[] {
  if (process.platform !== 'linux') return [];
  const answer = spawnSync('ldd', [executable], { encoding: 'utf8' });
  return [...(answer.stdout ?? '').matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
}

function aptKnows(name: string): boolean {
  const answer = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8' });
  return /Candidate: (?!\(none\))/.test(answer.stdout ?? '');
}

/** The packages to install for these libraries, by the names this release uses. */
export function packagesFor(libraries: string[], knows: (name: string) => boolean): string[] {
  const names = libraries.map((library) => {
    const choices = packagesForLibrary[library] ?? [];
    return choices.find(knows) ?? choices.at(-1) ?? `(whatever brings ${library})`;
  });
  return [...new Set(names)].sort();
}

function hasFonts(): boolean {
  return ['/usr/share/fonts', '/usr/local/share/fonts'].some(
    (path) => existsSync(path) && readdirSync(path).length > 0,
  );
}

/** Runs apt-get; its many words are shown only when it fails. */
function runApt(words: string[]): boolean {
  const answer = spawnSync('apt-get', words, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (answer.status !== 0) console.error(answer.stderr ?? answer.error?.message);
  return answer.status === 0;
}

/**
 * Makes sure the executable's libraries are here, and Xvfb if a display without a screen is wanted and there
 * is no other. Root on Debian or Ubuntu: installs them, saying so. Anyone else: throws an Error whose message
 * is the exact command to run.
 */
export function ensureSystemParts(
  executable: string,
  options: { unseen: boolean },
  say: (line: string) => void = (line) => console.error(line),
): void {
  if (process.platform !== 'linux') return;
  const libraries = missingLibraries(executable);
  const wantsXvfb = options.unseen && !hasDisplay() && !hasXvfb();
  if (libraries.length === 0 && !wantsXvfb) return;

  const lacking = [...libraries, ...(wantsXvfb ? ['Xvfb'] : [])].join(', ');
  if (!existsSync('/usr/bin/apt-get')) {
    throw new Error(
      `Electron needs parts of the system that are not installed: ${lacking}. Install them and try again.`,
    );
  }
  const root = process.getuid?.() === 0;
  // A bare machine knows no package names yet, and then every name would look unknown.
  if (root && !aptKnows('libnss3')) runApt(['update', '-q']);
  const packages = packagesFor(libraries, aptKnows);
  if (wantsXvfb) packages.push('xvfb');
  if (!hasFonts()) packages.push('fonts-dejavu-core');
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (!root) {
    throw new Error(
      `Electron needs parts of the system that are not installed (${lacking}). Run this, then try again:\n  sudo ${command}`,
    );
  }
  say(`Installing what Electron needs from the system: ${packages.join(' ')}`);
  const install = ['install', '-y', '-q', '--no-install-recommends', ...packages];
  const done = runApt(install) || (runApt(['update', '-q']) && runApt(install));
  const still = missingLibraries(executable);
  if (!done || still.length > 0) {
    throw new Error(
      `Electron needs ${lacking}, and installing did not work. Try this by hand:\n  ${command}`,
    );
  }
}
