import type { PageText } from '@renderer/data/page-texts';
import type { MailAttachment } from '@renderer/workers/text-messages';
import { keptName } from '@shared/evidence/file-name';
import type { ArchiveTrouble, ImportNote, ImportOutcome } from '@shared/evidence/import-outcome';
import type { IncomingFile } from '@shared/evidence/plan-import';
import { compareAsCounted } from '@shared/evidence/reference';
import { type FileReading, NOTHING_READ } from '../reading/file-reading';
import { readStored } from '../reading/read-stored';
import { whenNobodyTypes } from '../reading/typing-rest';
import type { ImportSource } from './import-source';
import { openArchive } from './open-archive';
import { outcomeOf, type TakenIn, takeIn } from './take-in';

/** E-mails inside e-mails, and compressed folders inside compressed folders, are followed this deep. */
const MOST_NESTED = 5;
const MOST_ARCHIVES = 3;

/** While someone writes, what is inside a file is begun this often and no more, in milliseconds. */
const WHILE_TYPING = 1_000;

/** Files smaller than this say nothing of their bytes while they are copied. */
const LARGE = 8 * 1024 * 1024;

const megabytes = (bytes: number) => Math.round(bytes / 1_000_000).toLocaleString('en-GB');

/** Sources in the order people count: folder by folder, E2 before E10. */
export function inReadingOrder(sources: readonly ImportSource[]): ImportSource[] {
  return [...sources].sort(
    (a, b) => compareAsCounted(a.folder, b.folder) || compareAsCounted(a.name, b.name),
  );
}

/** What came in of one file that was offered: itself, or what is in it. */
type CameIn = {
  readonly files: IncomingFile[];
  /** It could be read to its end. */
  readonly isWhole: boolean;
};

/** One import: what it has stored and read so far. It enters nothing into the case itself. */
export class ImportWork {
  /** What did not become a document, with why. */
  readonly outcomes: ImportOutcome[] = [];
  /** The pages read of each file, by its SHA-256. */
  readonly pages = new Map<string, readonly PageText[]>();
  /** Files stored on the way and part of nothing: compressed folders that were unpacked wholly. */
  readonly givenUp = new Set<string>();
  readonly #known = new Map<string, IncomingFile>();

  constructor(
    readonly caseId: string,
    readonly say: (name: string, detail: string) => void,
    readonly signal: AbortSignal | undefined,
    readonly alreadyHere: ReadonlySet<string>,
  ) {}

  /** Takes a file in, and what is in it if it is a compressed folder. Answers what came in of it. */
  async source(source: ImportSource, archive = '', depth = 0): Promise<CameIn> {
    this.signal?.throwIfAborted();
    const name = keptName(source.name).name;
    this.say(name, archive);
    const onBytes = (done: number) => {
      if (source.size > LARGE) this.say(name, `${megabytes(done)} of ${megabytes(source.size)} MB`);
    };
    const taken = await takeIn(this.caseId, source.name, source.pieces, source.size, onBytes, this.signal);
    if (!taken.ok) {
      if (taken.not) this.outcomes.push(outcomeOf(name, taken.not));
      return { files: [], isWhole: taken.not?.kind !== 'unreadable' };
    }
    const from: ImportNote[] = archive === '' ? [] : [{ kind: 'unpacked-from', archive }];
    if (taken.value.kind !== 'archive') {
      const read = await this.#read(source.name, taken.value, 0);
      return { files: [{ ...read, notes: [...from, ...read.notes] }], isWhole: true };
    }
    const { inside, notes } = await this.#archive(name, taken.value, depth);
    if (!notes) return { files: inside, isWhole: true };
    this.givenUp.delete(taken.value.sha256);
    const itself = { ...this.#bare(source.name, taken.value), notes: [...from, ...notes] };
    return { files: [itself, ...inside], isWhole: true };
  }

  /** Takes in what a compressed folder holds. Notes: why it must be kept itself too; null when it need not. */
  async #archive(
    name: string,
    taken: TakenIn,
    depth: number,
  ): Promise<{ inside: IncomingFile[]; notes: ImportNote[] | null }> {
    const shut = (why: ArchiveTrouble) => ({
      inside: [],
      notes: [{ kind: 'not-unpacked', why, names: [] } as const],
    });
    if (this.alreadyHere.has(taken.sha256)) return { inside: [], notes: [] };
    if (taken.mediaType !== 'application/zip') return shut('other-format');
    if (depth >= MOST_ARCHIVES) return shut('too-deep');
    const { sources, trouble, left } = await openArchive(this.caseId, taken.sha256);
    const unread: string[] = [...left];
    const inside: IncomingFile[] = [];
    let damaged = false;
    for (const source of inReadingOrder(sources)) {
      await whenNobodyTypes(this.signal, WHILE_TYPING);
      const came = await this.source(source, name, depth + 1);
      inside.push(...came.files);
      if (came.isWhole) continue;
      damaged = true;
      unread.push(keptName(source.name).name);
    }
    const why = trouble ?? (damaged ? 'damaged' : null);
    if (why) return { inside, notes: [{ kind: 'not-unpacked', why, names: unread }] };
    this.givenUp.add(taken.sha256);
    this.outcomes.push({ kind: 'unpacked', name, files: sources.length });
    return { inside, notes: null };
  }

  #bare(name: string, { sha256, size, kind, mediaType }: TakenIn): IncomingFile {
    const nothing = { opening: '', pageCount: null, says: {}, notes: [], attachments: [] };
    return { name, kind, mediaType, size, sha256, ...nothing };
  }

  async #read(name: string, file: TakenIn, depth: number): Promise<IncomingFile> {
    const { sha256, size, kind } = file;
    const bare = this.#bare(name, file);
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
      await whenNobodyTypes(this.signal, WHILE_TYPING);
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
