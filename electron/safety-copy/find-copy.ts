import { disk } from '../files/disk';
import { type Readable, readCopy } from './copy-reader';
import { CopyWriter } from './copy-writer';
import type { Generation } from './generation';
import { generationPath, generationsIn } from './generations';
import { readTip, type Tip, tipPath } from './tip-file';

/** What a start found of the copy. */
export type Found =
  | { readonly state: 'none' | 'newer' }
  | ({ readonly state: 'whole' } & Extent)
  | { readonly state: 'damaged'; readonly damage: Damage; readonly readable: Extent | null };

/** How far a copy reaches: which database, its last change, when that was kept, and how large the file is. */
export type Extent = {
  readonly lineage: string;
  readonly to: number;
  readonly at: number;
  readonly bytes: number;
};

/** Where something is not as it was written. */
export type Damage = { readonly file: 'copy' | 'tip'; readonly offset: number };

/** What was found, what of it can be read, and the newest generation where it is whole and may be written on. */
export type Looked = {
  readonly found: Found;
  readonly readFrom: { readonly path: string; readonly readable: Readable } | null;
  readonly open: Generation | null;
  /** Generations that the whole one has taken the place of. */
  readonly older: readonly number[];
};

/** How far a reading reaches. */
export function extentOf({ about, to, at, end }: Readable): Extent {
  return { lineage: about.lineage, to, at, bytes: end };
}

const lost = (file: Damage['file'], offset: number, readable: Readable | null): Found => ({
  state: 'damaged',
  damage: { file, offset },
  readable: readable === null ? null : extentOf(readable),
});

/** What is wrong with the newest generation, by itself or held against the tip. */
function faultOf(
  reading: Exclude<Awaited<ReturnType<typeof readCopy>>, { kind: 'newer' }>,
  generation: number,
  size: number,
  tip: Tip | 'damaged' | null,
): Damage | null {
  if (reading.kind === 'damaged') return { file: 'copy', offset: reading.offset };
  if (tip === 'damaged') return { file: 'tip', offset: 0 };
  if (tip === null || tip.generation < generation) return null;
  if (tip.generation > generation) return { file: 'copy', offset: 0 };
  return tip.end > reading.readable.end
    ? { file: 'copy', offset: Math.min(size, reading.readable.end) }
    : null;
}

/** Reads the whole copy and proves it. Changes nothing. Throws the system's error. */
export async function findCopy(folder: string, key: Uint8Array): Promise<Looked> {
  const nothing = { readFrom: null, open: null, older: [] };
  const tip = await readTip(tipPath(folder), key);
  const [newest, ...older] = await generationsIn(folder);
  if (newest === undefined)
    return { ...nothing, found: tip === null ? { state: 'none' } : lost('tip', 0, null) };
  const path = generationPath(folder, newest);
  const file = await disk.open(path, 'r+');
  let isHeld = false;
  try {
    const reading = await readCopy(file, key);
    if (reading.kind === 'newer') return { ...nothing, found: { state: 'newer' } };
    const { readable } = reading;
    const readFrom = readable === null ? null : { path, readable };
    const fault = faultOf(reading, newest, (await file.stat()).size, tip);
    if (fault !== null || readable === null)
      return { ...nothing, readFrom, found: lost(fault?.file ?? 'copy', fault?.offset ?? 0, readable) };
    const writer = CopyWriter.after(file, key, readable);
    isHeld = true;
    const open = { key, about: readable.about, file, writer, readable };
    return { found: { state: 'whole', ...extentOf(readable) }, readFrom, open, older };
  } finally {
    if (!isHeld) await file.close();
  }
}
