import { type OpenEvidence, openEvidence } from '@renderer/data/evidence-slices';
import { keptName } from '@shared/evidence/file-name';
import type { ArchiveTrouble } from '@shared/evidence/import-outcome';
import { isSystemFile } from '@shared/evidence/refused-file';
import {
  mostUnpacked,
  ZIP_END_BYTES,
  type ZipEntry,
  zipContentAt,
  zipEnd,
  zipEntries,
  zipNameParts,
} from '@shared/evidence/zip-listing';
import { MAX_CHOSEN_FILES } from '@shared/ipc/limits';
import type { ImportSource } from './import-source';

/** Bytes read of a packed file at a time. */
const PIECE = 1024 * 1024;

/** The list of a zip is not read beyond this: some hundred bytes for each of the files taken at once. */
const MOST_LIST = 32 * 1024 * 1024;

/** What is in a compressed folder: files to take in, or why it is not unpacked. */
type OpenedArchive = {
  readonly sources: readonly ImportSource[];
  readonly trouble: ArchiveTrouble | null;
  /** Names of what was left in it. */
  readonly left: readonly string[];
};

/** Thrown while unpacking what turns out to be larger than it says, or damaged. */
class Stop extends Error {}

async function* packedPieces(
  file: OpenEvidence,
  from: number,
  length: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < length; at += PIECE)
    yield await file.read(from + at, from + Math.min(length, at + PIECE));
}

/** Unpacks one file piece by piece, never more than it said it would be, and never more than `room` allows. */
async function* unpacked(
  file: OpenEvidence,
  entry: ZipEntry,
  spend: (bytes: number) => boolean,
): AsyncGenerator<Uint8Array> {
  const start = zipContentAt(await file.read(entry.offset, entry.offset + 30));
  if (start === null || entry.offset + start + entry.packed > file.size) throw new Stop();
  const packed = packedPieces(file, entry.offset + start, entry.packed);
  const pieces = entry.method === 0 ? packed : inflated(packed);
  let size = 0;
  for await (const piece of pieces) {
    size += piece.byteLength;
    if (size > entry.unpacked || !spend(piece.byteLength)) throw new Stop();
    yield piece;
  }
  if (size !== entry.unpacked) throw new Stop();
}

async function* inflated(packed: AsyncIterable<Uint8Array<ArrayBuffer>>): AsyncGenerator<Uint8Array> {
  const iterator = packed[Symbol.asyncIterator]();
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const next = await iterator.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
  });
  const reader = source.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/**
 * Lists a stored zip as files to take in. Nothing is unpacked until a file's bytes are asked for, names are only
 * names, and what is made to fill a disk is left as it is.
 */
export async function openArchive(caseId: string, sha256: string): Promise<OpenedArchive> {
  const file = await openEvidence(caseId, sha256);
  const shut = (trouble: ArchiveTrouble): OpenedArchive => ({ sources: [], trouble, left: [] });
  const tailAt = Math.max(0, file.size - ZIP_END_BYTES);
  const end = zipEnd(await file.read(tailAt, file.size), tailAt);
  if (!end || end.offset + end.size > file.size || end.size > MOST_LIST) return shut('damaged');
  const entries = zipEntries(await file.read(end.offset, end.offset + end.size), MAX_CHOSEN_FILES + 1);
  if (entries.length > MAX_CHOSEN_FILES) return shut('too-many');
  if (entries.length < end.count) return shut('damaged');
  const files = entries.filter(
    ({ isFolder, name }) => !isFolder && !isSystemFile(name) && !/^__MACOSX\//.test(name),
  );
  const most = mostUnpacked(file.size);
  if (files.reduce((sum, { unpacked: bytes }) => sum + bytes, 0) > most) return shut('bomb');
  if (files.length > 0 && files.every(({ locked }) => locked)) return shut('locked');

  let spent = 0;
  const spend = (bytes: number) => {
    spent += bytes;
    return spent <= most;
  };
  const [open, left] = [[] as ZipEntry[], [] as ZipEntry[]];
  for (const entry of files)
    (entry.locked || (entry.method !== 0 && entry.method !== 8) ? left : open).push(entry);
  return {
    sources: open.map((entry): ImportSource => {
      const { folder, file: name } = zipNameParts(entry.name);
      return {
        name: name || 'without a name',
        size: entry.unpacked,
        folder,
        pieces: () => unpacked(file, entry, spend),
      };
    }),
    trouble: left.length > 0 ? (left.some(({ locked }) => locked) ? 'locked' : 'damaged') : null,
    left: left.map(({ name }) => keptName(zipNameParts(name).file || 'without a name').name),
  };
}
