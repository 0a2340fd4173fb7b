import type { OfferedFiles } from '@renderer/evidence/import/import-source';
import { desk, ReadFailure, readInPieces, readSampleInPieces } from '@renderer/platform/desk';
import { listZip, type ReadAt, readZipEntry } from '@shared/casefile/read-zip';
import { ok, type Result } from '@shared/lib/result';

/** One file of open case data, wherever it lies: in a folder, a zip, among the samples, or dropped here. */
export type CaseDataFile = {
  /** With `/` between folders. */
  readonly name: string;
  readonly size: number;
  readonly read: () => AsyncIterable<Uint8Array>;
};

type Chosen = { readonly token: string; readonly size: number };

/** Files the user chose, one by one. */
export function chosenFiles(files: readonly (Chosen & { readonly relativeName: string })[]): CaseDataFile[] {
  return files.map((file) => ({ name: file.relativeName, size: file.size, read: () => readInPieces(file) }));
}

/** Files of a sample case. */
export function sampleFiles(
  id: string,
  files: readonly { readonly relativeName: string; readonly size: number }[],
): CaseDataFile[] {
  return files.map((file) => ({
    name: file.relativeName,
    size: file.size,
    read: () => readSampleInPieces(id, file),
  }));
}

/** The files inside a zip, through random access to it. */
export async function zippedFiles(readAt: ReadAt, size: number): Promise<Result<CaseDataFile[]>> {
  const listed = await listZip(readAt, size);
  if (!listed.ok) return listed;
  return ok(
    listed.value.map((entry) => ({
      name: entry.name,
      size: entry.size,
      read: () => readZipEntry(readAt, entry),
    })),
  );
}

/** Files that were dropped here, folders opened. */
export function offeredFiles(sources: OfferedFiles['sources']): CaseDataFile[] {
  return sources.map(({ name, folder, size, pieces }) => ({
    name: folder === '' ? name : `${folder}/${name}`,
    size,
    read: pieces,
  }));
}

/** Random access to a chosen file. Throws what the act says. */
export function readingChosen({ token, size }: Chosen): ReadAt {
  const most = 4 * 1024 * 1024;
  return async (offset, length) => {
    const whole = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
    for (let at = 0; at < whole.byteLength; ) {
      const answer = await desk().evidence.read({
        token,
        offset: offset + at,
        length: Math.min(most, whole.byteLength - at),
      });
      if (!answer.ok) throw new ReadFailure(answer.code, answer.message);
      if (answer.value.byteLength === 0) return whole.subarray(0, at);
      whole.set(answer.value, at);
      at += answer.value.byteLength;
    }
    return whole;
  };
}

/** Random access to a file that was dropped on the page. */
export function readingDropped(file: Blob): ReadAt {
  return async (offset, length) => new Uint8Array(await file.slice(offset, offset + length).arrayBuffer());
}
