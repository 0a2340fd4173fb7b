import { noteUse } from '@renderer/data/audit-trail';
import { type ExportedFile, type ExportOptions, exportCase } from '@renderer/data/export-case';

import { desk } from '@renderer/platform/desk';
import { writeZip } from '@shared/casefile/zip-write';
import { MAX_DOCUMENT_BYTES, MAX_WRITE_BYTES } from '@shared/ipc/limits';
import { toSafeFileName } from '@shared/lib/relative-name';
import { fail, ok, type Result } from '@shared/lib/result';

type SaveProgress = (done: number, total: number) => void;

/** What was saved: under which name, and which papers had no file to go with it. `null`: the user cancelled. */
export type Saved = { readonly name: string; readonly missing: readonly string[] } | null;

const total = (files: readonly ExportedFile[]) => files.reduce((sum, file) => sum + file.size, 0);

/** Stream pieces cut to what one act carries. Each is a copy: sending a view would send the memory behind it. */
async function* inPieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.byteLength; at += MAX_WRITE_BYTES) {
      yield chunk.slice(at, at + MAX_WRITE_BYTES) as Uint8Array<ArrayBuffer>;
    }
  }
}

async function writeFolder(
  folderToken: string,
  files: readonly ExportedFile[],
  onProgress: SaveProgress,
  signal: AbortSignal,
): Promise<Result<null>> {
  const all = total(files);
  let done = 0;
  for (const { relativeName, chunks } of files) {
    let offset = 0;
    let held: Uint8Array<ArrayBuffer> = new Uint8Array(0);
    const write = (bytes: Uint8Array<ArrayBuffer>, final: boolean) =>
      desk().caseData.writeFile({ folderToken, relativeName, bytes, offset, final });
    for await (const piece of inPieces(chunks())) {
      if (signal.aborted) return fail('cancelled', 'Saving was cancelled. Nothing was left behind.');
      if (held.byteLength > 0) {
        const answer = await write(held, false);
        if (!answer.ok) return answer;
        offset += held.byteLength;
      }
      held = piece;
      done += piece.byteLength;
      onProgress(done, all);
    }
    const answer = await write(held, true);
    if (!answer.ok) return answer;
  }
  return ok(null);
}

async function zipOf(
  files: readonly ExportedFile[],
  onProgress: SaveProgress,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  const all = total(files);
  let done = 0;
  for await (const part of writeZip(files)) {
    signal.throwIfAborted();
    parts.push(part);
    done += part.byteLength;
    onProgress(Math.min(done, all), all);
  }
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

function unreadable(error: unknown): Result<null> & { ok: false } {
  const said = error instanceof Error ? error.message : '';
  return fail('unreadable', `A file of the case could not be read, so nothing was saved. ${said}`.trim());
}

const CANCELLED = fail('cancelled', 'Saving was cancelled. Nothing was left behind.');

/**
 * Saves a case with its evidence as open case data: a folder of any size, or one zip of up to 200 MB. That it
 * left Evenhand is entered in its audit trail.
 */
export async function saveCaseData(
  caseId: string,
  as: 'folder' | 'zip',
  begun: () => void,
  onProgress: SaveProgress,
  signal: AbortSignal,
  options: ExportOptions = {},
): Promise<Result<Saved>> {
  const saved = await write(caseId, as, begun, onProgress, signal, options);
  if (saved.ok && saved.value) await noteUse(caseId, 'case-data-saved', { as });
  return saved;
}

async function write(
  caseId: string,
  as: 'folder' | 'zip',
  begun: () => void,
  onProgress: SaveProgress,
  signal: AbortSignal,
  options: ExportOptions,
): Promise<Result<Saved>> {
  const made = await exportCase(caseId, options);
  if (!made.ok) return made;
  const { title, files, missing } = made.value;
  const suggestedName = toSafeFileName(`${title} case data`, 'case data');
  try {
    if (as === 'zip') {
      if (total(files) > MAX_DOCUMENT_BYTES) {
        return fail(
          'too-large',
          'This case is too large for one zip (over 200 MB). Nothing was saved. Save it as a folder instead.',
        );
      }
      begun();
      const bytes = await zipOf(files, onProgress, signal);
      const saved = await desk().document.save({ suggestedName: `${suggestedName}.zip`, kind: 'zip', bytes });
      if (!saved.ok) return saved;
      return ok(saved.value.saved ? { name: saved.value.name, missing } : null);
    }
    const asked = await desk().caseData.chooseFolderToSave({ suggestedName, what: 'case' });
    if (!asked.ok) return asked;
    const { folderToken } = asked.value;
    if (folderToken === null) return ok(null);
    begun();
    const written = await writeFolder(folderToken, files, onProgress, signal).catch(unreadable);
    const finished = await desk().caseData.finish({ folderToken, keep: written.ok });
    if (!written.ok) return written;
    if (!finished.ok) return finished;
    return ok(finished.value.saved ? { name: finished.value.name, missing } : null);
  } catch (error) {
    if (signal.aborted) return CANCELLED;
    return unreadable(error);
  }
}
