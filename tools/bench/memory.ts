import { readdirSync, readFileSync } from 'node:fs';

/** A process and all that it started, by their ids. Linux keeps the books. */
function familyOf(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const parent = Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8'))?.[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    } catch {
      // It ended while we were reading.
    }
  }
  const family = [root];
  for (const pid of family) family.push(...(children.get(pid) ?? []));
  return family;
}

function kilobytes(pid: number, file: string, field: string): number {
  try {
    const line = new RegExp(`^${field}:\\s+(\\d+)`, 'm');
    return Number(line.exec(readFileSync(`/proc/${pid}/${file}`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** Proportional memory of a process and all that it started, in MB. */
export function memoryOf(root: number): number {
  return familyOf(root).reduce((sum, pid) => sum + kilobytes(pid, 'smaps_rollup', 'Pss'), 0) / 1024;
}

/** The most that any one process of a family ever held, in MB; null where nobody keeps the books. */
function peakOf(root: number): number | null {
  if (process.platform !== 'linux') return null;
  return Math.max(...familyOf(root).map((pid) => kilobytes(pid, 'status', 'VmHWM'))) / 1024;
}

/** The same in words for the note of a measure; nothing where nobody keeps the books. */
export function peakInWords(root: number): string {
  const peak = peakOf(root);
  return peak === null ? '' : `; no process held more than ${Math.round(peak)} MB`;
}

/** Looks at the memory of a process and all that it started every second; answers the most it saw, in MB, and stops. */
export function watchMemory(root: number): () => number {
  let most = memoryOf(root);
  const look = setInterval(() => {
    most = Math.max(most, memoryOf(root));
  }, 1_000);
  return () => {
    clearInterval(look);
    return most;
  };
}
