import { type ImportAnswer, type ImportOptions, importCase } from '@renderer/data/import-case';
import { record } from '@renderer/platform/desk';
import { type OfferedFile, readOffered } from '@shared/casefile/read-offered';
import { fail } from '@shared/lib/result';

/** What came of opening case data; a refusal may offer a way on. */
export type TakenIn = ImportAnswer | { readonly ok: false; readonly code: string; readonly message: string };

/** Reads the case among these files and brings it in with its evidence: all of it, or nothing. */
export async function takeInCase(
  files: readonly OfferedFile[],
  kind: 'case-data' | 'sample',
  options: ImportOptions,
): Promise<TakenIn> {
  const began = performance.now();
  const read = await readOffered(files);
  if (!read.ok) return read;
  if (options.signal?.aborted) return fail('cancelled', 'Opening was cancelled. Nothing was imported.');
  const answer = await importCase(read.value.caseFile, read.value.evidence, options);
  record({
    event: 'import-finished',
    kind,
    taken: answer.ok ? 1 : 0,
    refused: answer.ok ? 0 : 1,
    milliseconds: Math.round(performance.now() - began),
  });
  return answer;
}

/** Whether files that were dropped hold no case, so that they are papers to begin one from. */
export function arePapers(answer: TakenIn, files: readonly OfferedFile[]): boolean {
  if (answer.ok) return false;
  // A stray JSON among papers is evidence like any other; by itself it was meant as a case.
  return answer.code === 'no-case' || (files.length > 1 && /^(not-a-case|not-json)$/.test(answer.code));
}
