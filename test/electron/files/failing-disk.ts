import type { FileHandle } from 'node:fs/promises';
import { disk } from '../../../electron/files/disk';

/** What a disk does wrong: the system's own words, or taking less than it was given. */
export const FAULTS = ['ENOSPC', 'EIO', 'EROFS', 'short'] as const;
export type Fault = (typeof FAULTS)[number];

const real = { ...disk };
const WRITING = new Set(['write', 'sync', 'datasync', 'truncate']);

let plan: { readonly at: number; readonly fault: Fault } | null = null;
let steps = 0;

/** Whether this step fails. A disk that is full or broken stays so: every step after it fails too. */
function isDue(): Fault | null {
  const now = steps++;
  if (plan === null || now < plan.at || (plan.fault === 'short' && now > plan.at)) return null;
  return plan.fault;
}

async function step<Done>(act: () => Promise<Done>): Promise<Done> {
  const fault = isDue();
  if (fault !== null && fault !== 'short') throw Object.assign(new Error(fault), { code: fault });
  return act();
}

/** A file whose writing goes through the plan, also where it was opened before there was one. */
function failing(handle: FileHandle): FileHandle {
  return new Proxy(handle, {
    get(target, name) {
      const value = Reflect.get(target, name) as unknown;
      if (typeof value !== 'function') return value;
      if (!WRITING.has(String(name))) return value.bind(target);
      return async (...given: unknown[]) => {
        const fault = isDue();
        if (fault === 'short') {
          if (name === 'write' && Number(given[2]) > 1) given[2] = Number(given[2]) >> 1;
        } else if (fault !== null) throw Object.assign(new Error(fault), { code: fault });
        // A disk that works settles at once: what is tried here is failing, not how long a real one takes.
        if (name === 'sync' || name === 'datasync') return;
        return value.apply(target, given);
      };
    },
  });
}

/** A file or folder opened for reading, whose settling takes no time. */
async function unsettled(opening: Promise<FileHandle>): Promise<FileHandle> {
  return Object.assign(await opening, { sync: async () => {} });
}

/** Puts a disk in place that can be told to fail. It works until it is. */
export function putFailingDisk(): void {
  mendDisk();
  Object.assign(disk, {
    open: (path: string, flags: 'r' | 'r+' | 'wx' | 'wx+') =>
      flags === 'r'
        ? unsettled(real.open(path, flags))
        : step(async () => failing(await real.open(path, flags))),
    rename: (from: string, to: string) => step(() => real.rename(from, to)),
    mkdir: (path: string, recursive?: boolean, mode?: number) =>
      step(() => real.mkdir(path, recursive, mode)),
    link: (path: string, second: string) => step(() => real.link(path, second)),
    writeSmall: (path: string, folder: string, text: string) => {
      const fault = isDue();
      if (fault !== null && fault !== 'short') throw Object.assign(new Error(fault), { code: fault });
      real.writeSmall(path, folder, text);
    },
  });
}

/** The disk is the real one again, for whoever comes after. */
export function takeFailingDiskAway(): void {
  Object.assign(disk, real);
}

/** From now on, step number `at` of all steps that write fails. */
export function failAt(at: number, fault: Fault): void {
  steps = 0;
  plan = { at, fault };
}

/** What is planned to go wrong, if anything. */
export function planned(): Fault | null {
  return plan?.fault ?? null;
}

/** The disk works again. Answers how many steps that write there were since it was last told to fail. */
export function mendDisk(): number {
  plan = null;
  return steps;
}
