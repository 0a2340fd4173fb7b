import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Why Chromium's sandbox cannot be on for the present user, and what would change that. */
type NoSandbox = { why: string; remedy: string };

export function isRoot(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

/** Whether this user may make a user namespace and be someone in it, which is what the sandbox is built on. */
function userNamespacesWork(): boolean {
  return spawnSync('unshare', ['--user', '--map-root-user', 'true'], { stdio: 'ignore' }).status === 0;
}

function setuidSandboxWorks(executable: string): boolean {
  const sandbox = join(dirname(executable), 'chrome-sandbox');
  if (!existsSync(sandbox)) return false;
  const about = statSync(sandbox);
  return about.uid === 0 && (about.mode & 0o4000) !== 0;
}

function userNamespacesRestrictedByAppArmor(): boolean {
  const setting = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns';
  return existsSync(setting) && readFileSync(setting, 'utf8').trim() === '1';
}

/** Undefined where the sandbox can be on; otherwise why not. Only Linux ever answers "not". */
export function sandboxObstacle(executable: string): NoSandbox | undefined {
  if (process.platform !== 'linux') return undefined;
  if (isRoot()) {
    return {
      why: 'you are root, and Chromium has no sandbox for root',
      remedy: 'Run it as an ordinary user.',
    };
  }
  if (userNamespacesWork() || setuidSandboxWorks(executable)) return undefined;
  const sandbox = join(dirname(executable), 'chrome-sandbox');
  const remedy = `sudo chown root:root "${sandbox}" && sudo chmod 4755 "${sandbox}"`;
  const why = userNamespacesRestrictedByAppArmor()
    ? 'this system forbids user namespaces to programs it does not know (AppArmor)'
    : 'this system forbids user namespaces to ordinary users';
  return { why, remedy };
}
