import type { CaseSession } from '@renderer/data/case-session';
import { editOf } from '@renderer/data/edit';
import { removeUnreferenced } from '@renderer/data/evidence-files';
import { type PageText, savePageTexts } from '@renderer/data/page-texts';
import { record } from '@renderer/platform/desk';
import type { MailAttachment } from '@renderer/workers/text-messages';
import { put } from '@shared/domain/change';
import { keptName } from '@shared/evidence/file-name';
import type { ImportNote, ImportOutcome } from '@shared/evidence/import-outcome';
import { type IncomingFile, planImport } from '@shared/evidence/plan-import';
import { compareAsCounted } from '@shared/evidence/reference';
import { isSystemFile } from '@shared/evidence/refused-file';
import { type FileReading, NOTHING_READ } from '../reading/file-reading';
import { readStored } from '../reading/read-stored';
import type { ImportSource, OfferedFiles } from './import-source';
import { outcomeOf, takeIn } from './take-in';

/** How far an import is. */
export type ImportProgress = {
  readonly done: number;
  readonly total: number;
  /** The file being taken in. */
  readonly name: string;
  /** Of a large file: "120 of 300 MB", "page 40 of 2,000". */
  readonly detail: string;
};

/** What an import came to. Cancelled: the case is as it was before. */
export type ImportReport = { readonly cancelled: boolean; readonly outcomes: readonly ImportOutcome[] };

/** E-mails inside e-mails are followed this deep. */
const MOST_NESTED = 5;

/** Files smaller than this say nothing of their bytes while they are copied. */
const LARGE = 8 * 1024 * 1024;

const megabytes = (bytes: number) => Math.round(bytes / 1_000_000).toLocaleString('en-GB');

/** One import: what it has stored and read so far, none of it in the case yet. */
class Import {
  readonly refused: ImportOutcome[] = [];
  readonly files: IncomingFile[] = [];
  readonly pages = new Map<string, readonly PageText[]>();
  readonly #known = new Map<string, IncomingFile>();

  constructor(
    readonly caseId: string,
    readonly say: (name: string, detail: string) => void,
    readonly signal: AbortSignal | undefined,
    readonly alreadyHere: ReadonlySet<string>,
  ) {}

  async source(source: ImportSource): Promise<void> {
    const name = keptName(source.name).name;
    this.say(name, '');
    const onBytes = (done: number) => {
      if (source.size > LARGE) this.say(name, `${megabytes(done)} of ${megabytes(source.size)} MB`);
    };
    const taken = await takeIn(this.caseId, source.name, source.pieces, source.size, onBytes, this.signal);
    if (!taken.ok) {
      if (taken.not) this.refused.push(outcomeOf(name, taken.not));
      return;
    }
    this.files.push(await this.#read(source.name, taken.value, 0));
  }

  async #read(
    name: string,
    file: { sha256: string; size: number; kind: IncomingFile['kind']; mediaType: string },
    depth: number,
  ): Promise<IncomingFile> {
    const { sha256, size, kind, mediaType } = file;
    const bare = {
      name,
      kind,
      mediaType,
      size,
      sha256,
      opening: '',
      pageCount: null,
      says: {},
      notes: [],
      attachments: [],
    };
    // The same bytes are read once; the plan will see that they are the same.
    const known = this.#known.get(sha256);
    if (known) return { ...known, name };
    if (this.alreadyHere.has(sha256)) return bare;
    const onPages = (page: number, total: number) => {
      if (total > 20)
        this.say(
          keptName(name).name,
          `page ${page.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`,
        );
    };
    const read = await readStored(kind, this.caseId, { sha256, size }, onPages, this.signal).catch(
      (error: unknown): FileReading => {
        if (this.signal?.aborted) throw error;
        return { ...NOTHING_READ, notes: [{ kind: 'damaged' }] };
      },
    );
    this.pages.set(sha256, read.pages);
    const attached = await this.#attachments(read.attachments, depth);
    const incoming: IncomingFile = {
      ...bare,
      opening: read.pages[0]?.text.slice(0, 8_000) ?? '',
      pageCount: read.pageCount,
      says: read.says,
      notes: [...read.notes, ...attached.notes],
      attachments: attached.files,
    };
    this.#known.set(sha256, incoming);
    return incoming;
  }

  async #attachments(
    attachments: readonly MailAttachment[],
    depth: number,
  ): Promise<{ files: IncomingFile[]; notes: ImportNote[] }> {
    const files: IncomingFile[] = [];
    const names: string[] = [];
    for (const { name, bytes } of attachments) {
      const pieces = async function* () {
        yield bytes;
      };
      const taken = await takeIn(this.caseId, name, pieces, bytes.byteLength, undefined, this.signal);
      if (!taken.ok) names.push(keptName(name).name);
      else if (depth < MOST_NESTED) files.push(await this.#read(name, taken.value, depth + 1));
    }
    return { files, notes: names.length > 0 ? [{ kind: 'attachments-refused', names }] : [] };
  }
}

function inReadingOrder(sources: readonly ImportSource[]): ImportSource[] {
  return [...sources].sort(
    (a, b) => compareAsCounted(a.folder, b.folder) || compareAsCounted(a.name, b.name),
  );
}

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
 * Takes files into a case: stores and reads each, then enters all good ones as one change that can be
 * undone. Bad ones are named in the report with what to do. When cancelled, or when the case goes, nothing
 * of the case is changed.
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
  const work = new Import(session.caseId, say, signal, here);
  try {
    for (const source of sources) {
      signal?.throwIfAborted();
      await work.source(source);
      done += 1;
      say(keptName(source.name).name, '');
    }
    signal?.throwIfAborted();
  } catch (error) {
    if (!signal?.aborted) throw error;
    await removeUnreferenced(session.caseId, [...work.pages.keys()]).catch(() => 0);
    return { cancelled: true, outcomes: [] };
  } finally {
    offered.release();
  }

  const { newId, today, change } = editOf(session);
  const { documents, matter } = session.getSnapshot();
  const plan = planImport(documents, work.files, { today: today(), stage: matter.stage, newId });
  const count = plan.added.length;
  if (count + plan.linked.length > 0) {
    change({
      label: count === 1 ? `Add ${plan.added[0]?.reference ?? 'a document'}` : `Add ${count} documents`,
      steps: [...plan.added, ...plan.linked].map((document) => put('documents', document)),
    });
  }
  for (const { id, file } of plan.added) {
    const pages = file ? work.pages.get(file.sha256) : undefined;
    if (pages && pages.length > 0) await savePageTexts(session.caseId, id, pages);
  }
  const outcomes = [...plan.outcomes, ...work.refused, ...leftOutOutcomes(offered)];
  const refused = outcomes.filter(({ kind }) => kind !== 'added').length;
  record({
    event: 'import-finished',
    kind: 'evidence',
    taken: count,
    refused,
    milliseconds: Math.round(performance.now() - began),
  });
  return { cancelled: false, outcomes };
}
