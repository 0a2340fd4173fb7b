import type { CaseFile } from '@shared/domain/case-file';
import { copied, dataStore } from './data-store';
import type { EvidenceFileRow } from './database';
import { discard, takeIn } from './evidence-files';
import { newId } from './new-id';
import { placeCase } from './place-case';
import { isNoRoom } from './save-state';

/** A file that may be evidence of the case being imported. Its content decides, not its name. */
export type EvidenceSource = {
  readonly name: string;
  readonly size: number;
  readonly read: () => AsyncIterable<Uint8Array>;
};

export type ImportOptions = {
  /** Told bytes taken in so far, and bytes in all. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
  /** Import beside a case that is here already. */
  readonly asCopy?: boolean;
  /** Import although some evidence files are missing; their documents stay in the register without a file. */
  readonly withoutMissing?: boolean;
};

export type ImportAnswer =
  | { readonly ok: true; readonly value: { readonly caseId: string; readonly missing: readonly string[] } }
  | {
      readonly ok: false;
      readonly code: 'already-here' | 'evidence-missing' | 'unreadable' | 'no-room' | 'cancelled' | 'failed';
      readonly message: string;
      /** For `already-here`: the case that is here. */
      readonly caseId?: string;
      /** For `evidence-missing`: the documents, by reference and file name. */
      readonly missing?: readonly string[];
    };

type Wanted = { readonly size: number; readonly labels: string[] };
type Taken = Omit<EvidenceFileRow, 'id'>;

const UNCHANGED = 'Nothing was imported and your cases are as they were.';

/** At most five names, and how many more there are. */
function naming(names: readonly string[]): string {
  const more = names.length > 5 ? ` and ${names.length - 5} more` : '';
  return names.slice(0, 5).join('; ') + more;
}

function wantedFiles({ documents }: CaseFile): Map<string, Wanted> {
  const wanted = new Map<string, Wanted>();
  for (const { reference, file } of documents) {
    if (!file) continue;
    const label = `${reference} ${file.name}`.trim();
    const known = wanted.get(file.sha256);
    if (known) known.labels.push(label);
    else wanted.set(file.sha256, { size: file.size, labels: [label] });
  }
  return wanted;
}

/** A source that could not be read, with the sentence of whoever tried. */
class SourceUnreadable extends Error {
  override readonly name = 'SourceUnreadable';
}

async function* reading(source: EvidenceSource): AsyncGenerator<Uint8Array> {
  try {
    yield* source.read();
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    throw new SourceUnreadable(`“${source.name}” could not be read. ${said}`.trim());
  }
}

/** Takes in every source whose content the case names. What it does not name is not kept. */
async function takeInWanted(
  caseId: string,
  wanted: ReadonlyMap<string, Wanted>,
  sources: readonly EvidenceSource[],
  taken: Map<string, Taken>,
  { onProgress, signal }: ImportOptions,
): Promise<void> {
  const stillWanted = (size: number) =>
    [...wanted].some(([sha256, file]) => file.size === size && !taken.has(sha256));
  const total = [...wanted.values()].reduce((sum, file) => sum + file.size, 0);
  let before = 0;
  for (const source of sources) {
    if (!stillWanted(source.size)) continue;
    const file = await takeIn(
      caseId,
      reading(source),
      (bytes) => onProgress?.(before + bytes, total),
      signal,
    );
    if (wanted.has(file.sha256) && !taken.has(file.sha256)) {
      taken.set(file.sha256, file);
      before += file.size;
    } else await discard(file);
  }
}

/**
 * Brings in a case with its evidence: all of it, or nothing. Evidence is matched by its SHA-256, so files
 * may have been renamed or moved; a file that was changed counts as missing, and is named.
 * @param caseFile as `readOpenCaseData` gave it
 * @param evidence every file that came with it; those the case does not name are left out
 */
export async function importCase(
  caseFile: CaseFile,
  evidence: readonly EvidenceSource[],
  options: ImportOptions = {},
): Promise<ImportAnswer> {
  const here = (await dataStore().database.cases.toArray()).find(
    (row) => row.summary.matterId === caseFile.matter.id,
  );
  if (here && !options.asCopy) {
    return {
      ok: false,
      code: 'already-here',
      caseId: here.id,
      message: `This case is here already, as “${here.summary.title}”. Nothing was imported. Open that one, or import this one beside it as a copy.`,
    };
  }
  const caseId = newId();
  const wanted = wantedFiles(caseFile);
  const taken = new Map<string, Taken>();
  try {
    options.signal?.throwIfAborted();
    await dataStore().keys.make(caseId);
    await takeInWanted(caseId, wanted, evidence, taken, options);
    const missing = [...wanted].flatMap(([sha256, { labels }]) => (taken.has(sha256) ? [] : labels));
    if (missing.length > 0 && !options.withoutMissing) {
      await giveUp(caseId, taken);
      return {
        ok: false,
        code: 'evidence-missing',
        missing,
        message: `${missing.length === 1 ? 'A file of this case is' : `${missing.length} files of this case are`} not among those you chose, or not the same as when the case was saved: ${naming(missing)}. ${UNCHANGED} Choose the whole folder or zip, or import the case without them.`,
      };
    }
    options.signal?.throwIfAborted();
    await placeCase(caseId, caseFile, [...taken.values()], 'case-brought-in');
    await copied();
    return { ok: true, value: { caseId, missing } };
  } catch (error) {
    await giveUp(caseId, taken);
    if (options.signal?.aborted)
      return { ok: false, code: 'cancelled', message: `Import cancelled. ${UNCHANGED}` };
    if (error instanceof SourceUnreadable) {
      return { ok: false, code: 'unreadable', message: `${error.message} ${UNCHANGED}` };
    }
    if (isNoRoom(error)) {
      return {
        ok: false,
        code: 'no-room',
        message: `There is not enough room on this computer's disk for this case. ${UNCHANGED} Make some room and try again.`,
      };
    }
    return {
      ok: false,
      code: 'failed',
      message: `The case could not be written to this computer's disk. ${UNCHANGED} Try again.`,
    };
  }
}

/** Leaves nothing of an import: neither its files nor the key they were sealed under. */
async function giveUp(caseId: string, taken: ReadonlyMap<string, Taken>): Promise<void> {
  for (const file of taken.values()) await discard(file);
  await dataStore()
    .keys.destroy([caseId])
    // A key of no case opens nothing; it goes with the next one that is destroyed.
    .catch(() => undefined);
}
