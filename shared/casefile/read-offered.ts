import { strFromU8 } from 'fflate';
import type { CaseFile } from '../domain/case-file';
import { fail, ok, type Result } from '../lib/result';
import { type ByteSource, readRange } from './byte-source';
import { isSystemFile, staysInside, withForwardSlashes } from './offered-name';
import { OPEN_CASE_FORMAT, type OpenCaseDataFault, readOpenCaseData } from './open-case-data';
import { readZipDirectory } from './zip-directory';
import { readZipEntry } from './zip-entry';
import { ZipFault, type ZipFaultCode } from './zip-fault';
import { MAX_CASE_JSON_BYTES } from './zip-limits';

/** One file of what the user chose: a folder's, a zip, or a JSON file and what lies beside it. */
export type OfferedFile = ByteSource & { readonly relativeName: string };

/** A file that may be evidence of the case. */
type OfferedEvidence = {
  readonly name: string;
  readonly size: number;
  readonly read: () => AsyncIterable<Uint8Array>;
};

/** A case, and the files that came with it. */
type OfferedCase = { readonly caseFile: CaseFile; readonly evidence: readonly OfferedEvidence[] };

type OfferedFault =
  | OpenCaseDataFault
  | ZipFaultCode
  | 'no-case'
  | 'several-cases'
  | 'too-large'
  | 'unreadable';

const UNCHANGED = 'Nothing was imported and your cases are as they were.';
const HEAD_BYTES = 4_096;
const CANDIDATES_AT_MOST = 50;

async function filesOfZip(zip: ByteSource): Promise<OfferedEvidence[]> {
  const entries = await readZipDirectory(zip);
  return entries.map((entry) => ({
    name: entry.name,
    size: entry.size,
    read: () => readZipEntry(zip, entry),
  }));
}

function filesOfFolder(files: readonly OfferedFile[]): OfferedEvidence[] {
  return files.map((file) => {
    const name = withForwardSlashes(file.relativeName);
    if (!staysInside(name)) {
      throw new ZipFault(
        'unsafe-name',
        `There is a file named “${name}”, which leads out of its folder. ${UNCHANGED}`,
      );
    }
    return { name, size: file.size, read: () => readRange(file, 0, file.size) };
  });
}

async function head(file: OfferedEvidence): Promise<string> {
  let text = '';
  for await (const piece of file.read()) {
    text += strFromU8(piece.subarray(0, HEAD_BYTES));
    if (text.length >= HEAD_BYTES) break;
  }
  return text.slice(0, HEAD_BYTES);
}

const depth = (file: OfferedEvidence) => file.name.split('/').length;
const marker = new RegExp(`"format"\\s*:\\s*"${OPEN_CASE_FORMAT}"`);

/** The file that is the case: the one JSON nearest the top that says it is Evenhand case data. */
async function findCase(
  files: readonly OfferedEvidence[],
): Promise<Result<OfferedEvidence, 'no-case' | 'several-cases'>> {
  const jsons = files
    .filter(({ name }) => /\.json$/i.test(name))
    .sort((a, b) => depth(a) - depth(b) || (a.name < b.name ? -1 : 1));
  const cases: OfferedEvidence[] = [];
  for (const file of jsons.slice(0, CANDIDATES_AT_MOST)) {
    if (cases[0] && depth(file) > depth(cases[0])) break;
    if (marker.test(await head(file))) cases.push(file);
  }
  const [first, second] = cases;
  if (first && second) {
    return fail(
      'several-cases',
      `There is more than one case here: “${first.name}” and “${second.name}”. ${UNCHANGED} Choose one of them by itself.`,
    );
  }
  if (first) return ok(first);
  // One JSON that is not marked as a case is still read, so that it is said what is wrong with it.
  const [only, another] = jsons;
  if (only && !another) return ok(only);
  return fail(
    'no-case',
    `There is no Evenhand case here (a .json file that begins with "format": "${OPEN_CASE_FORMAT}"). ${UNCHANGED} To begin a case from papers, use “Start from the council’s folder”.`,
  );
}

async function textOf(file: OfferedEvidence): Promise<Result<string, 'too-large'>> {
  if (file.size > MAX_CASE_JSON_BYTES) {
    return fail(
      'too-large',
      `“${file.name}” is ${Math.round(file.size / 1e6).toLocaleString('en-GB')} MB, far larger than any case without its evidence. ${UNCHANGED}`,
    );
  }
  const bytes = new Uint8Array(file.size);
  let at = 0;
  for await (const piece of file.read()) {
    bytes.set(piece, at);
    at += piece.length;
  }
  // A byte order mark is how some Windows editors begin a file.
  return ok(strFromU8(bytes.subarray(0, at)).replace(/^\uFEFF/, ''));
}

/**
 * Reads a case from what the user chose. Nothing but names, sizes and the case itself is read; the evidence
 * is read later, file by file.
 * @param files one zip; or one JSON file with the files beside it; or all files of a folder
 * @returns the case and what may be its evidence, or a named fault with a sentence for the user
 */
export async function readOffered(files: readonly OfferedFile[]): Promise<Result<OfferedCase, OfferedFault>> {
  try {
    const [only] = files;
    const isZip = files.length === 1 && only !== undefined && /\.zip$/i.test(only.relativeName);
    const offered = isZip && only ? await filesOfZip(only) : filesOfFolder(files);
    const wanted = offered.filter(({ name }) => !isSystemFile(name));
    const found = await findCase(wanted);
    if (!found.ok) return found;
    const text = await textOf(found.value);
    if (!text.ok) return text;
    const read = readOpenCaseData(text.value);
    if (!read.ok) return read;
    return ok({ caseFile: read.value, evidence: wanted.filter((file) => file !== found.value) });
  } catch (error) {
    if (error instanceof ZipFault) return fail(error.code, error.message);
    const said = error instanceof Error ? error.message : '';
    return fail('unreadable', `What you chose could not be read. ${said} ${UNCHANGED}`.replace(/ +/g, ' '));
  }
}
