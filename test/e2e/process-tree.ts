import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

function parentOf(pid: number): number | undefined {
  try {
    // "pid (name) state ppid …"; the name may hold spaces and brackets.
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
}

function listOnMac(): Map<number, number> {
  const { stdout } = spawnSync('ps', ['-axo', 'pid=,ppid='], { encoding: 'utf8' });
  return new Map(
    stdout
      .trim()
      .split('\n')
      .map((line) => line.trim().split(/\s+/).map(Number) as [number, number]),
  );
}

function allParents(): Map<number, number> {
  if (process.platform !== 'linux') return listOnMac();
  const pids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  return new Map(pids.map((pid) => [pid, parentOf(pid) ?? 0]));
}

/** The process and everything it started, parents before children. Not for Windows. */
function processTree(root: number): number[] {
  const parents = allParents();
  const tree = [root];
  for (const pid of tree) {
    for (const [child, parent] of parents) if (parent === pid) tree.push(child);
  }
  return tree;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Ends the process and everything it started, at once and without asking, and waits until all are gone. */
export async function killTree(root: number): Promise<void> {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/T', '/F', '/PID', String(root)], { stdio: 'ignore' });
    return;
  }
  const tree = processTree(root);
  for (const pid of tree) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Already gone.
    }
  }
  for (let tries = 0; tries < 100 && tree.some(isAlive); tries += 1) await wait(50);
}
