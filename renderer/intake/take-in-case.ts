import { type ImportAnswer, type ImportOptions, importCase } from '@renderer/data/import-case';
import { record } from '@renderer/platform/desk';
import { fail } from '@shared/lib/result';
import type { CaseDataFile } from './case-data-files';
import { readCase } from './read-case';

/** What came of opening case data; a refusal may offer a way on. */
export type TakenIn = ImportAnswer | { readonly ok: false; readonly code: string; readonly message: string };

/** Reads the case among these files and brings it in with its evidence: all of it, or nothing. */
export async function takeInCase(
  files: readonly CaseDataFile[],
  kind: 'case-data' | 'sample',
  options: ImportOptions,
): Promise<TakenIn> {
  const began = performance.now();
  const read = await readCase(files);
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
