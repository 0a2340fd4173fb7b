import { CASE_JSON } from '@shared/casefile/evidence-names';
import { readOpenCaseData } from '@shared/casefile/open-case-data';
import type { CaseFile } from '@shared/domain/case-file';
import { fail, ok, type Result } from '@shared/lib/result';
import type { CaseDataFile } from './case-data-files';

/** A case is text; one larger than this is something else. */
const LARGEST_CASE = 256 * 1024 * 1024;

const depth = (name: string) => name.split('/').length;

/** The file that is the case itself: `case.json` as near the top as can be, else the only other JSON there. */
export function caseItself(files: readonly CaseDataFile[]): CaseDataFile | null {
  const json = files.filter((file) => /\.json$/i.test(file.name) && !/(^|\/)evidence\//i.test(file.name));
  const named = json.filter((file) => file.name.split('/').at(-1)?.toLowerCase() === CASE_JSON);
  const candidates = named.length > 0 ? named : json;
  return [...candidates].sort((one, other) => depth(one.name) - depth(other.name))[0] ?? null;
}

/** Whether files dropped here are a saved case rather than papers to begin one from. */
export function looksLikeCaseData(files: readonly CaseDataFile[]): boolean {
  const itself = caseItself(files);
  if (!itself) return false;
  return files.length === 1 || itself.name.split('/').at(-1)?.toLowerCase() === CASE_JSON;
}

async function textOf(file: CaseDataFile): Promise<string> {
  const decoder = new TextDecoder('utf-8');
  let text = '';
  for await (const piece of file.read()) text += decoder.decode(piece, { stream: true });
  return text + decoder.decode();
}

/** Finds the case among the files of open case data and reads it. */
export async function readCase(
  files: readonly CaseDataFile[],
): Promise<Result<{ caseFile: CaseFile; evidence: readonly CaseDataFile[] }>> {
  const itself = caseItself(files);
  if (!itself) {
    return fail(
      'not-a-case',
      `There is no ${CASE_JSON} here, so this is not Evenhand case data. Nothing was imported and your cases are as they were. To begin a case from a council’s papers, use “Start from the council’s folder”.`,
    );
  }
  if (itself.size > LARGEST_CASE) {
    return fail(
      'too-large',
      `“${itself.name}” is too large to be a case. Nothing was imported and your cases are as they were.`,
    );
  }
  let text: string;
  try {
    text = await textOf(itself);
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    return fail(
      'unreadable',
      `“${itself.name}” could not be read. ${said} Nothing was imported and your cases are as they were.`,
    );
  }
  const read = readOpenCaseData(text);
  return read.ok ? ok({ caseFile: read.value, evidence: files.filter((file) => file !== itself) }) : read;
}
