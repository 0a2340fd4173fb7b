import type { CaseSession } from '@renderer/data/case-session';
import { removeUnreferenced } from '@renderer/data/evidence-files';
import { clearImport, noteImport } from '@renderer/data/import-journal';
import { record } from '@renderer/platform/desk';
import { keptName } from '@shared/evidence/file-name';
import type { ImportOutcome } from '@shared/evidence/import-outcome';
import { isSystemFile } from '@shared/evidence/refused-file';
import { EnteredFiles } from './enter-files';
import type { OfferedFiles } from './import-source';
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
  let last = began;
  try {
    await noteImport(
      session.caseId,
      sources.map(({ name }) => keptName(name).name),
    );
    for (const source of sources) {
      await work.source(source);
      done += 1;
      say(keptName(source.name).name, '');
      if (performance.now() - last < ENTER_EVERY || done === sources.length) continue;
      await entered.enter(work.files, work.pages);
      await noteImport(
        session.caseId,
        sources.slice(done).map(({ name }) => keptName(name).name),
      );
      last = performance.now();
    }
    signal?.throwIfAborted();
  } catch (error) {
    if (!signal?.aborted) throw error;
    await letGo();
    await clearImport(session.caseId).catch(() => {});
    return { cancelled: true, entered: entered.count, outcomes: [] };
  } finally {
    offered.release();
  }
  await new SameWords(session).note(work.files, work.pages);
  const plan = await entered.enter(work.files, work.pages);
  await clearImport(session.caseId);
  if (work.givenUp.size > 0) await letGo();
  const outcomes = [...work.outcomes, ...plan.outcomes, ...leftOutOutcomes(offered)];
  const taken = plan.added.length;
  const refused = outcomes.filter(({ kind }) => kind !== 'added').length;
  const milliseconds = Math.round(performance.now() - began);
  record({ event: 'import-finished', kind: 'evidence', taken, refused, milliseconds });
  return { cancelled: false, entered: entered.count, outcomes };
}
