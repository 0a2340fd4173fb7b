import type { ImportSource } from '@renderer/evidence/import/import-source';
import { desk, ReadFailure } from '@renderer/platform/desk';
import type { OfferedFile } from '@shared/casefile/read-offered';
import type { ActAnswer } from '@shared/ipc/desk-api';

/** An act's bytes, or its sentence thrown: whoever reads a stream has no other way to hear it. */
function bytesOf(answer: ActAnswer<'evidence.read'>): Uint8Array {
  if (!answer.ok) throw new ReadFailure(answer.code, answer.message);
  return answer.value;
}

/** Files the user chose through a dialog. */
export function chosenFiles(
  files: readonly { readonly token: string; readonly size: number; readonly relativeName: string }[],
): OfferedFile[] {
  return files.map(({ token, size, relativeName }) => ({
    relativeName,
    size,
    read: async (offset, length) => bytesOf(await desk().evidence.read({ token, offset, length })),
  }));
}

/** Files of a sample case. */
export function sampleFiles(
  id: string,
  files: readonly { readonly relativeName: string; readonly size: number }[],
): OfferedFile[] {
  return files.map(({ relativeName, size }) => ({
    relativeName,
    size,
    read: async (offset, length) => bytesOf(await desk().sample.read({ id, relativeName, offset, length })),
  }));
}

/** A zip that was dropped on the page. */
export function droppedZip(file: File): OfferedFile {
  return {
    relativeName: file.name,
    size: file.size,
    read: async (offset, length) => new Uint8Array(await file.slice(offset, offset + length).arrayBuffer()),
  };
}

/** Papers as files of case data. They give their bytes from the beginning on; going back begins anew. */
export function paperFiles(papers: readonly ImportSource[]): OfferedFile[] {
  return papers.map(({ name, folder, size, pieces }) => {
    let stream: AsyncIterator<Uint8Array> | null = null;
    let held = new Uint8Array(0) as Uint8Array;
    let at = 0;
    const read = async (offset: number, length: number): Promise<Uint8Array> => {
      if (stream === null || offset < at) {
        stream = pieces()[Symbol.asyncIterator]();
        held = new Uint8Array(0);
        at = 0;
      }
      while (at + held.byteLength <= offset) {
        at += held.byteLength;
        const next = await stream.next();
        if (next.done) return new Uint8Array(0);
        held = next.value;
      }
      held = held.subarray(offset - at);
      at = offset;
      return held.subarray(0, length);
    };
    return { relativeName: folder === '' ? name : `${folder}/${name}`, size, read };
  });
}
