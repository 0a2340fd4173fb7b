import { ProgressDialog } from '@renderer/components/progress-dialog';
import { useCaseSession } from '@renderer/data/case-context';
import { readEvidence } from '@renderer/data/evidence-files';
import { desk } from '@renderer/platform/desk';
import type { Bundle } from '@shared/domain/bundle';
import { MAX_WRITE_BYTES } from '@shared/ipc/limits';
import { toSafeFileName } from '@shared/lib/relative-name';
import { fail, ok, type Result } from '@shared/lib/result';
import { partsOfBundle } from '@shared/pdf/part-of-bundle';
import type { PlannedBundle } from '@shared/pdf/plan-bundle-file';
import { makeFile } from '../making/make-file';
import type { BundlePlan } from '../use-bundle-plan';
import { indexTable } from './index-table';
import { beginSaving } from './save-in-pieces';
import { csvOf, saveTable, wordOf } from './save-table';
import { tell, useMaking } from './use-making';

/** What e-mail systems of courts and councils take: justice.gov.uk addresses stop at 36 MB. */
const PART_LIMIT = 30 * 1024 * 1024;

/** A folder being written, file by file; whole or not at all. */
class SavedFolder {
  constructor(private readonly folderToken: string) {}

  async write(relativeName: string, pieces: AsyncIterable<Uint8Array>): Promise<Result<unknown>> {
    const file = this.growing(relativeName);
    for await (const piece of pieces) {
      const taken = await file.take(piece as Uint8Array<ArrayBuffer>);
      if (!taken.ok) return taken;
    }
    return file.end();
  }

  growing(relativeName: string) {
    let offset = 0;
    const put = async (bytes: Uint8Array<ArrayBuffer>, final: boolean) => {
      const written = await desk().caseData.writeFile({
        folderToken: this.folderToken,
        relativeName,
        bytes,
        offset,
        final,
      });
      offset += bytes.byteLength;
      return written;
    };
    return {
      take: async (piece: Uint8Array<ArrayBuffer>): Promise<Result<unknown>> => {
        for (let at = 0; at < piece.byteLength; at += MAX_WRITE_BYTES) {
          const written = await put(piece.slice(at, at + MAX_WRITE_BYTES), false);
          if (!written.ok) return written;
        }
        return ok(null);
      },
      end: () => put(new Uint8Array(0), true),
    };
  }
}

async function* once(bytes: Uint8Array) {
  yield bytes;
}

/** The ways a bundle leaves besides being issued. */
export function useExports(bundle: Bundle, { planned, facts }: BundlePlan) {
  const session = useCaseSession();
  const { during, progress } = useMaking();
  const ready = planned?.ok ? planned.value : null;
  const toMake = (part: PlannedBundle) => ({
    caseId: session.caseId,
    caseFile: session.getSnapshot(),
    bundle,
    planned: part,
    facts,
  });
  const title = bundle.title || 'Bundle';

  const draft = async () => {
    if (!ready) return;
    const saving = await beginSaving(`${toSafeFileName(`${title} (draft)`, 'Bundle')}.pdf`);
    if (!saving.ok) return tell(saving.message);
    const target = saving.value;
    if (target === null) return;
    const marked: PlannedBundle = {
      ...ready,
      file: {
        ...ready.file,
        stamps: {
          ...ready.file.stamps,
          confidential: [ready.file.stamps.confidential, 'DRAFT, NOT ISSUED'].filter(Boolean).join('  '),
        },
      },
    };
    const done = await during(`Making a draft of ${title}`, async (signal, onProgress) => {
      const made = await makeFile(toMake(marked), target.take, onProgress, signal);
      const finished = await target.finish(made.ok);
      const trouble = made.ok ? finished : made;
      tell(trouble.ok ? `Saved as “${finished.ok ? finished.value : ''}”.` : trouble.message);
      return true;
    });
    if (done === null) await target.finish(false);
  };

  /** Asks for a folder, fills it, and gives it its name only when all went well. */
  const intoFolder = async (
    suggestedName: string,
    what: string,
    fill: (
      folder: SavedFolder,
      signal: AbortSignal,
      onProgress: (done: number, total: number, now: string) => void,
    ) => Promise<Result<unknown>>,
  ) => {
    const asked = await desk().caseData.chooseFolderToSave({ suggestedName, what: 'bundle' });
    if (!asked.ok) return tell(asked.message);
    const { folderToken } = asked.value;
    if (folderToken === null) return;
    let filled: Result<unknown> = fail('cancelled', 'Cancelled. Nothing was saved.');
    await during(what, async (signal, onProgress) => {
      filled = await fill(new SavedFolder(folderToken), signal, onProgress);
    });
    const finished = await desk().caseData.finish({ folderToken, keep: filled.ok });
    if (!filled.ok) return tell((filled as { message: string }).message);
    if (!finished.ok) return tell(finished.message);
    if (finished.value.saved) tell(`Saved in the folder “${finished.value.name}”.`);
  };

  const bySection = () => {
    if (!ready) return;
    const sizes = new Map(
      [...ready.plan.entries].map(([run, { document }]) => [run, document.file?.size ?? 0]),
    );
    const parts = partsOfBundle(ready.file, (run) => sizes.get(run) ?? 0, PART_LIMIT);
    void intoFolder(
      toSafeFileName(title, 'Bundle'),
      `Making ${parts.length} parts`,
      async (folder, signal, onProgress) => {
        let before = 0;
        for (const [index, part] of parts.entries()) {
          const entries = new Map(
            part.runs.flatMap((run, at) => {
              const entry = ready.plan.entries.get(run);
              return entry ? [[at, entry] as const] : [];
            }),
          );
          const pages = part.file.runs.reduce((sum, { count }) => sum + count, 0);
          const sub: PlannedBundle = { plan: { runs: part.file.runs, entries, pages }, file: part.file };
          const number = String(index + 1).padStart(2, '0');
          const file = folder.growing(`${toSafeFileName(`${number} ${part.name}`, number)}.pdf`);
          const made = await makeFile(
            toMake(sub),
            file.take,
            (done, _, now) => onProgress(before + done, ready.plan.pages, now),
            signal,
          );
          if (!made.ok) return made;
          const ended = await file.end();
          if (!ended.ok) return ended;
          before += pages;
        }
        return ok(null);
      },
    );
  };

  const folders = () => {
    if (!ready) return;
    const { plan, file } = ready;
    const sectionOf = new Map<number, string>();
    let section = '';
    let number = 0;
    const names = new Map<number, string>();
    for (const entry of file.entries) {
      if (entry.kind === 'section') section = toSafeFileName(entry.words, 'Papers');
      else {
        const document = plan.entries.get(entry.run)?.document;
        number += 1;
        const extension = /\.[A-Za-z0-9]{1,8}$/.exec(document?.file?.name ?? '')?.[0] ?? '';
        const words = `${String(number).padStart(3, '0')} ${entry.first} ${entry.reference} ${entry.title}`;
        names.set(
          entry.run,
          `${section ? `${section}/` : ''}${toSafeFileName(words.slice(0, 120), String(number))}${extension}`,
        );
        sectionOf.set(entry.run, section);
      }
    }
    const table = indexTable(ready, ({ run }) => {
      const document = plan.entries.get(run)?.document;
      return document?.file ? (names.get(run) ?? '') : 'no file';
    });
    void intoFolder(
      toSafeFileName(`${title} files`, 'Bundle'),
      'Saving the files',
      async (folder, signal, onProgress) => {
        let done = 0;
        for (const [run, { document }] of plan.entries) {
          if (signal.aborted) return fail('cancelled', 'Cancelled. Nothing was saved.');
          onProgress(done, plan.entries.size, document.reference);
          const name = names.get(run);
          if (document.file && name) {
            try {
              const written = await folder.write(name, readEvidence(session.caseId, document.file.sha256));
              if (!written.ok) return written;
            } catch {
              return fail(
                'unreadable',
                `The file of ${document.reference} could not be read, so nothing was saved.`,
              );
            }
          }
          done += 1;
        }
        const word = await wordOf(session.getSnapshot().matter, table);
        if (!word.ok) return word;
        const asWord = await folder.write('Index.docx', once(word.value));
        return asWord.ok ? folder.write('Index.csv', once(csvOf(table))) : asWord;
      },
    );
  };

  const index = (kind: 'docx' | 'csv') => {
    if (!ready) return;
    void saveTable(session.getSnapshot().matter, kind, indexTable(ready)).then((said) => said && tell(said));
  };

  return {
    draft: () => void draft(),
    bySection,
    folders,
    indexAsWord: () => index('docx'),
    indexAsCsv: () => index('csv'),
    progress: <ProgressDialog {...progress} />,
  };
}
