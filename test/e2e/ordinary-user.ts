import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The user id and group id of "nobody" on every Linux we know of. */
const NOBODY = 65_534;

/** A copy of Electron and the app that an unprivileged user may read, and a place where they may write. */
export type OrdinaryUsersPlace = {
  executable: string;
  appFolder: string;
  /** What is loaded before the app. */
  preloads: readonly string[];
  scratch: string;
};

function asNobody(command: string, args: string[]): boolean {
  const words = [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', command, ...args];
  return spawnSync('setpriv', words, { stdio: 'ignore', cwd: '/' }).status === 0;
}

/** Why root cannot try the app as an ordinary user with the sandbox on; undefined when it can. */
export function ordinaryUserObstacle(): string | undefined {
  if (!asNobody('true', [])) return 'setpriv is not installed or may not change the user here';
  if (!asNobody('unshare', ['--user', '--map-root-user', 'true'])) {
    return 'this machine lets ordinary users make no user namespace, which the sandbox is built on';
  }
  return undefined;
}

/** Hard links where the file system allows it: the runtime is some 240 MB. */
function copyTree(from: string, to: string): void {
  const linked = spawnSync('cp', ['-aL', '--link', from, to], { stdio: 'ignore' }).status === 0;
  if (!linked) cpSync(from, to, { recursive: true, dereference: true });
}

/** Lays everything out under a folder anyone may enter. Only for root on Linux. */
export function makeOrdinaryUsersPlace(runtime: string, appFolder: string): OrdinaryUsersPlace {
  const place = mkdtempSync(join(tmpdir(), 'evenhand-ordinary-'));
  chmodSync(place, 0o755);
  const runtimeCopy = join(place, 'runtime');
  copyTree(dirname(runtime), runtimeCopy);
  chmodSync(runtimeCopy, 0o755);
  const appCopy = join(place, 'app');
  cpSync(appFolder, appCopy, { recursive: true, dereference: true });
  const preloads = ['hold-until-attached.cjs', 'observe-from-first-instant.cjs'].map((name) => {
    const copy = join(place, name);
    cpSync(join(import.meta.dirname, name), copy);
    return copy;
  });

  const scratch = join(place, 'home');
  mkdirSync(scratch);
  chownSync(scratch, NOBODY, NOBODY);
  const executable = join(place, 'electron-as-nobody');
  const words = `setpriv --reuid=${NOBODY} --regid=${NOBODY} --clear-groups "${join(runtimeCopy, 'electron')}" "$@"`;
  writeFileSync(executable, `#!/bin/sh\nexport HOME="${scratch}"\ncd "$HOME"\nexec ${words}\n`);
  chmodSync(executable, 0o755);
  return { executable, appFolder: appCopy, preloads, scratch };
}
