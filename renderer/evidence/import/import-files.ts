import type { CaseSession } from '@renderer/data/case-session';
import { removeUnreferenced } from '@renderer/data/evidence-files';
import { clearImport, noteImport } from '@renderer/data/import-journal';
import { record } from '@renderer/platform/desk';
import { keptName } from '@shared/evidence/file-name';
import type { ImportOutcome } from '@shared/evidence/import-outcome';
import type { IncomingFile } from '@shared/evidence/plan-import';
import { isSystemFile } from '@shared/evidence/refused-file';
import { whenNobodyTypes } from '../reading/typing-rest';
import { EnteredFiles } from './enter-files';
import type { ImportSource, OfferedFiles } from './import-source';
import { ImportWork, inReadingOrder } from './import-work';
import { SameWords } from './same-words';

/** How far an import is. */
export type ImportProgress = {
  readonly done: number;
  readonly total: number;
  /** The file being taken in. */
  readonly name: string;
  /** Of a large file: "120 of 300 MB", "page 40 of 2,000". */
  readonly detail: string;
};

/** What an import came to. Cancelled: what was in the register by then (`entered` documents) stays there. */
export type ImportReport = {
  readonly cancelled: boolean;
  readonly entered: number;
  readonly outcomes: readonly ImportOutcome[];
};

/** What was read is entered into the register this often, in milliseconds; a short import at once, at its end. */
const ENTER_EVERY = 15_000;

/** Files in hand at the same time: one is stored while another is read. */
const AT_ONCE = 2;

/** While someone writes, one file is begun this often and no more, in milliseconds; all go on when the keys rest. */
const WHILE_TYPING = 2_000;

function leftOutOutcomes({ leftOut, leftOutCount }: OfferedFiles): ImportOutcome[] {
  const named = leftOut.map(
    ({ name, why }): ImportOutcome => ({ kind: 'left-out', name: keptName(name).name, message: why }),
  );
  const unnamed = leftOutCount - leftOut.length;
  if (unnamed <= 0) return named;
  const message = 'They were left out for reasons like those above.';
  return [...named, { kind: 'left-out', name: `${unnamed.toLocaleString('en-GB')} more`, message }];
}

/**
 * Takes files into a case: stores and reads each, and enters what was read into the register as it goes, in changes
 * that can be undone. Bad ones are named in the report with what to do. When it is cancelled or cut off, what is in
 * the register stays, nothing is there by half, and the names of the rest are kept to be offered again.
 */
export async function importFiles(
  session: CaseSession,
  offered: OfferedFiles,
  onProgress?: (progress: ImportProgress) => void,
  signal?: AbortSignal,
): Promise<ImportReport> {
  const began = performance.now();
  const sources = inReadingOrder(offered.sources.filter(({ name }) => !isSystemFile(name)));
  let done = 0;
  const say = (name: string, detail: string) => onProgress?.({ done, total: sources.length, name, detail });
  const here = new Set(session.getSnapshot().documents.flatMap(({ file }) => (file ? [file.sha256] : [])));
  const work = new ImportWork(session.caseId, say, signal, here);
  const entered = new EnteredFiles(session);
  const letGo = () =>
    removeUnreferenced(session.caseId, [...work.givenUp, ...work.pages.keys()]).catch(() => 0);
  const came: IncomingFile[][] = [];
  /** The files read from the first on, without a gap: the plan is to see them in the order they were offered. */
  const ready = () => {
    let end = 0;
    while (came[end]) end += 1;
    return { files: came.slice(0, end).flat(), end };
  };
  const names = (from: number) => sources.slice(from).map(({ name }) => keptName(name).name);
  let last = began;
  /** What is being entered while the next files are read; its failure ends the import. */
  let entering: Promise<void> | null = null;
  const enterNow = async () => {
    last = performance.now();
    const { files, end } = ready();
    await entered.enter(files, work.pages);
    await noteImport(session.caseId, names(end));
    last = performance.now();
  };
  const settled = async () => entering;
  let next = 0;
  const run = async (_: unknown, which: number) => {
    while (next < sources.length) {
      await whenNobodyTypes(signal, which === 0 ? WHILE_TYPING : Infinity);
      if (next >= sources.length) return;
      const at = next;
      next += 1;
      const source = sources[at] as ImportSource;
      came[at] = (await work.source(source)).files;
      done += 1;
      say(keptName(source.name).name, '');
      if (performance.now() - last < ENTER_EVERY || done === sources.length) continue;
      await settled();
      entering = enterNow();
      // Met where it is awaited next, and not unhandled until then.
      entering.catch(() => {});
    }
  };
  try {
    await noteImport(session.caseId, names(0));
    await Promise.all(Array.from({ length: AT_ONCE }).map(run));
    await settled();
    signal?.throwIfAborted();
  } catch (error) {
    await settled().catch(() => {});
    if (!signal?.aborted) throw error;
    await letGo();
    await clearImport(session.caseId).catch(() => {});
    return { cancelled: true, entered: entered.count, outcomes: [] };
  } finally {
    offered.release();
  }
  const files = await new SameWords(session).noted(came.flat(), work.pages);
  const plan = await entered.enter(files, work.pages);
  await clearImport(session.caseId);
  if (work.givenUp.size > 0) await letGo();
  const outcomes = [...work.outcomes, ...plan.outcomes, ...leftOutOutcomes(offered)];
  const taken = plan.added.length;
  const refused = outcomes.filter(({ kind }) => kind !== 'added').length;
  const milliseconds = Math.round(performance.now() - began);
  record({ event: 'import-finished', kind: 'evidence', taken, refused, milliseconds });
  return { cancelled: false, entered: entered.count, outcomes };
}
