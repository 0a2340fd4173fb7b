import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readOffered } from '../../shared/casefile/read-offered';
import { type MadeDocument, makeDocuments } from './make-documents';
import { offeredFiles } from './offered-files';
import { readyFolder, writeWhole } from './whole-file';

const USAGE =
  'Use: npm run documents -- CASE --out FOLDER, where CASE is open case data: a .json, a folder or a .zip. ' +
  'With --gaps, what each document still lacks is listed; with --reader council, names stand beside labels.';

function read(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { out: { type: 'string' }, gaps: { type: 'boolean' }, reader: { type: 'string' } },
    });
    const [path, another] = positionals;
    if (path === undefined || another !== undefined || values.out === undefined) throw new Error(USAGE);
    if (values.reader !== undefined && values.reader !== 'labels' && values.reader !== 'council') {
      throw new Error(`--reader is either "labels" or "council". ${USAGE}`);
    }
    return { path, out: values.out, gaps: values.gaps ?? false, reader: values.reader ?? 'labels' } as const;
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    throw new Error(said.includes(USAGE) ? said : `${said} ${USAGE}`.trim());
  }
}

const kilobytes = (bytes: number) => `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('en-GB')} KB`;
const things = (count: number) => (count === 1 ? '1 thing' : `${count} things`);

function standing({ draft, missing, toCheck }: MadeDocument): string {
  const check = toCheck.length > 0 ? `, ${things(toCheck.length)} to look at` : '';
  if (missing.length > 0) return `draft: ${things(missing.length)} still missing${check}`;
  return draft ? `draft: complete but not signed${check}` : `complete${check}`;
}

/**
 * The command: reads a case, makes every document it has come to, writes them, and says a line about each.
 * All are made before the first is written.
 * @throws Error with a sentence for whoever typed the command; nothing is left half written
 */
export async function runDocuments(
  args: readonly string[],
  today: string,
  say: (line: string) => void,
): Promise<void> {
  const { path, out, gaps, reader } = read(args);
  const offered = await readOffered(await offeredFiles(path));
  if (!offered.ok) {
    const made = offered.message
      .replace(/Nothing was imported and your cases are as they were\./g, 'Nothing was made.')
      .replace(/ To begin a case from papers.*$/, '');
    throw new Error(`${path}: ${made}`);
  }
  const folder = resolve(out);
  await readyFolder(folder);
  const documents = await makeDocuments(offered.value.caseFile, { reader, madeOn: today });
  for (const made of documents) {
    await writeWhole(folder, made.name, made.bytes);
    say(
      `${made.name}: ${made.pages === 1 ? '1 page' : `${made.pages} pages`}, ${made.words.toLocaleString('en-GB')} words, ${kilobytes(made.bytes.length)}, ${standing(made)}`,
    );
    if (!gaps) continue;
    for (const gap of made.missing) say(`    missing: ${gap}`);
    for (const gap of made.toCheck) say(`    look at: ${gap}`);
  }
}
