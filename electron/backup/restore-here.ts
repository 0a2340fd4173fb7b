import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FailureCode } from '@shared/ipc/failure-codes';
import { fail, ok, type Result } from '@shared/lib/result';
import { copyTo, type Going, Stopped } from '../files/copy-file';
import { disk } from '../files/disk';
import { errorCode } from '../files/file-failure';
import { clearAbandoned, settleFolder } from '../files/whole-file';
import { readCopy } from '../safety-copy/copy-reader';
import { generationPath, generationsIn } from '../safety-copy/generations';
import { type VaultFileStore, vaultFilePath } from '../vault-file/vault-file-store';
import { evidenceFolder, SET_FILES } from './backup-folder';
import type { BackedUpFile } from './backup-list';
import type { OpenedSource } from './backup-sources';
import { sealedPath } from './open-set';

export type Restored = {
  readonly restored: number;
  readonly lacking: Pick<BackedUpFile, 'caseId' | 'fileId'>[];
};

export type RestoreWork = {
  readonly from: OpenedSource;
  /** The app's data folder. */
  readonly data: string;
  readonly evidence: string;
  readonly vault: VaultFileStore;
  readonly now: () => number;
  readonly signal: AbortSignal;
  readonly tell: (progress: { readonly done: number; readonly total: number }) => void;
};

const FOREIGN =
  'This computer holds cases of another vault than the backup’s. Nothing has been changed: a backup is never put over what is there. Open Evenhand with the passphrase of those cases, and bring the backup in from its Safe keeping screen, beside them.';
const STOPPED =
  'Bringing the backup back was stopped. The backup is as it was; begin again whenever you like.';

const AS_BEFORE = 'Nothing of it is left here, and the backup is as it was.';

/** What to tell the user when a backup could not be brought back. */
function restoreFailure(error: unknown): ReturnType<typeof fail<FailureCode>> {
  switch (errorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return fail(
        'disk-full',
        `There is not enough room on this computer’s disk for the backup. ${AS_BEFORE} Make some room and try again.`,
      );
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return fail(
        'no-permission',
        `This computer does not allow Evenhand’s data folder to be written. ${AS_BEFORE} Look whether its disk is write-protected.`,
      );
    default:
      return fail(
        'failed',
        `The backup could not be brought back: a disk did not give or take it. ${AS_BEFORE} Look whether the drive is plugged in, and try again.`,
      );
  }
}

/** Whether the rows that lie here, if any, were written under the same vault. */
async function isOurs(folder: string, key: Uint8Array): Promise<boolean> {
  const [newest] = await generationsIn(folder);
  if (newest === undefined) return true;
  const file = await disk.open(generationPath(folder, newest), 'r');
  try {
    const reading = await readCopy(file, key);
    return reading.kind !== 'newer' && reading.readable !== null;
  } finally {
    await file.close();
  }
}

type Brought = 'here' | 'brought' | 'lacking';

/** Brings over a sealed file that is not here, if the backup holds it as it was written. */
async function bringBack(work: RestoreWork, file: BackedUpFile, going: Going): Promise<Brought> {
  const to = sealedPath(work.evidence, file);
  if ((await stat(to).catch(() => null))?.size === file.bytes) {
    going.told(file.bytes);
    return 'here';
  }
  const from = await disk.open(sealedPath(evidenceFolder(work.from.folder), file), 'r').catch(() => null);
  if (from === null) return 'lacking';
  try {
    await disk.mkdir(join(work.evidence, file.caseId));
    await copyTo(to, from, file.bytes, going, file.sha256);
    return 'brought';
  } catch (error) {
    if (errorCode(error) === 'EDIFFERENT') return 'lacking';
    throw error;
  } finally {
    await from.close();
  }
}

/**
 * Brings a backup back to a computer on which nothing of it is, or not all: evidence, then rows as the safety copy, and
 * the vault file last, so that one that was cut off counts as not begun and can be begun again. What is here is never
 * replaced; the database is made from the safety copy at the next start, as after any loss.
 */
export async function restoreHere(work: RestoreWork): Promise<Result<Restored, FailureCode>> {
  const { from, data } = work;
  const { list } = from.value;
  const safety = join(data, 'safety-copy');
  const brought: string[] = [];
  let aside: string | null = null;
  const here = vaultFilePath(data);
  try {
    if (!(await isOurs(safety, from.key))) return fail('foreign', FOREIGN);
    const total = list.files.reduce((sum, { bytes }) => sum + bytes, list.rows.bytes);
    let done = 0;
    const going: Going = {
      signal: work.signal,
      told: (bytes) => {
        done += bytes;
        work.tell({ done, total });
      },
    };
    const lacking: BackedUpFile[] = [];
    for (const file of list.files) {
      if (work.signal.aborted) throw new Stopped();
      const came = await bringBack(work, file, going);
      if (came === 'brought') brought.push(sealedPath(work.evidence, file));
      if (came === 'lacking') lacking.push(file);
    }
    for (const caseId of new Set(list.files.map((file) => file.caseId)))
      await settleFolder(join(work.evidence, caseId));
    if ((await generationsIn(safety)).length === 0) {
      await disk.mkdir(safety);
      await clearAbandoned(safety, work.now(), 0);
      const rows = await disk.open(join(from.set, SET_FILES.rows), 'r');
      try {
        const path = generationPath(safety, from.value.readable.about.generation);
        await copyTo(path, rows, list.rows.bytes, going, list.rows.sha256);
        brought.push(path);
      } finally {
        await rows.close();
      }
      await settleFolder(safety);
    }
    if ((await stat(here).catch(() => null)) !== null) {
      const name = `${here}.set-aside-${work.now()}`;
      await disk.rename(here, name);
      aside = name;
    }
    await work.vault.write(await readFile(join(from.set, SET_FILES.vault)));
    return ok({
      restored: list.files.length - lacking.length,
      lacking: lacking.map(({ caseId, fileId }) => ({ caseId, fileId })),
    });
  } catch (error) {
    // Without the vault file nobody could open it, and a new vault begun here would be in its way.
    for (const path of brought) await disk.remove(path).catch(() => undefined);
    if (aside !== null) await disk.rename(aside, here).catch(() => undefined);
    if (error instanceof Stopped) return fail('cancelled', STOPPED);
    return restoreFailure(error);
  }
}
