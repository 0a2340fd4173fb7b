import type { IndexEntry } from '../bundle/index-entries';
import type { PageRun } from '../domain/page-run';
import type { BundleFile } from './bundle-file';

/** A part of a bundle as a file of its own: which runs of the whole it holds. */
type BundlePart = {
  readonly name: string;
  readonly runs: readonly number[];
  readonly file: BundleFile;
};

/**
 * Part of a bundle's file. Every page keeps the number it has in the whole; a part without an index has no way back
 * to it.
 * @param keep runs of the whole, in order
 */
function partOfFile(file: BundleFile, keep: readonly number[], title: string): BundleFile {
  const place = new Map(keep.map((run, index) => [run, index]));
  const runs = keep.map((run) => file.runs[run] as PageRun);
  const hasIndex = runs.some(({ what }) => what === 'index');
  // The index lists the whole bundle: what is in another part has its numbers there, and no link.
  const papers = file.entries.flatMap((entry): IndexEntry[] => {
    if (entry.kind === 'section') return [entry];
    const run = place.get(entry.run);
    if (run !== undefined) return [{ ...entry, run }];
    return hasIndex ? [{ ...entry, run: -1 }] : [];
  });
  // A section's heading stays only over papers that stay.
  const entries = papers.filter((entry, at) => entry.kind === 'paper' || papers[at + 1]?.kind === 'paper');
  return {
    ...file,
    title,
    runs,
    entries,
    cover: runs.some(({ what }) => what === 'cover') ? file.cover : null,
    dividers: Object.fromEntries(
      Object.entries(file.dividers).flatMap(([run, words]) => {
        const at = place.get(Number(run));
        return at === undefined ? [] : [[at, words]];
      }),
    ),
    stamps: { ...file.stamps, backToIndex: file.stamps.backToIndex && hasIndex },
  };
}

/** Bytes of the paper a run prints, as far as known, to keep a part under a limit. */
type BytesOfRun = (run: number) => number;

/**
 * A bundle cut into parts: cover and index first, then each section; a section that would be larger than the limit is
 * cut between papers.
 * @param limit bytes a part may have, by the sizes of the papers' files
 */
export function partsOfBundle(file: BundleFile, bytesOf: BytesOfRun, limit: number): BundlePart[] {
  const groups: { name: string; runs: number[]; bytes: number; number: number }[] = [];
  let section: string | null | undefined;
  for (const [run, { what, section: of }] of file.runs.entries()) {
    const front = what === 'cover' || what === 'index';
    const here = front ? undefined : of;
    const last = groups.at(-1);
    const bytes = bytesOf(run);
    const same = last && here === section;
    if (last && same && (front || last.bytes + bytes <= limit)) {
      last.runs.push(run);
      last.bytes += bytes;
      continue;
    }
    const heading = file.entries.find((entry) => entry.kind === 'section' && entry.section === of);
    const words = heading?.kind === 'section' ? heading.words : 'Papers';
    const number = last && same ? last.number + 1 : 1;
    const name = front ? 'Index' : number === 1 ? words : `${words} (part ${number})`;
    groups.push({ name, runs: [run], bytes, number });
    section = here;
  }
  return groups.map(({ name, runs }) => ({
    name,
    runs,
    file: partOfFile(file, runs, `${file.title}: ${name}`),
  }));
}
