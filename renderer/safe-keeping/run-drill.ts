import { noteUse } from '@renderer/data/audit-trail';
import { compareBackup, type Drill, type DrillProgress } from '@renderer/data/backup/compare-backup';
import { dayOf } from '@renderer/data/today';
import { desk } from '@renderer/platform/desk';
import { fail, ok, type Result } from '@shared/lib/result';
import { openBackupSet, openedLike, vaultFileIn } from '../vault/backup-vault';
import type { HeldVault } from '../vault/held-vault';

/** What a drill found, and whether the passphrase and recovery key of today open the backup. */
export type DrillReport = Drill & { readonly opens: boolean; readonly recoveryOpens: boolean };

const sameBytes = (a: Uint8Array, b: Uint8Array) =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);

/**
 * Tries what a restore would have to do, on the newest backup: finds it, opens its own vault file, its rows and its
 * evidence, and compares with what is here. Notes the outcome with the backup and in the trail of each case.
 * @throws NotWritten when the backup cannot be read on, or the signal's reason
 */
export async function runDrill(
  held: HeldVault,
  onProgress: (progress: DrillProgress) => void,
  signal: AbortSignal,
): Promise<Result<DrillReport>> {
  const found = await desk().backup.ownSource();
  if (!found.ok) return found;
  const { source, sets } = found.value;
  // The newest, damaged or not: that an older one is whole is no answer to whether the last day's work would come back.
  const newest = sets.find(({ state }) => state !== 'newer') ?? sets[0];
  const { set = 0, at = null } = newest ?? {};
  let theirs: HeldVault | null = null;
  try {
    const file = await vaultFileIn(source, set);
    if (!file.ok) return notWhole(file, at);
    theirs = openedLike(file.value, held);
    const opened = await openBackupSet(source, set, theirs ?? held);
    if (!opened.ok) return notWhole(opened, at);
    const drill = await compareBackup(opened.value, (theirs ?? held).caseKeys(), onProgress, signal);
    const { recovery } = held.vault.openers;
    const report: DrillReport = {
      ...drill,
      opens: theirs !== null,
      recoveryOpens: theirs !== null && sameBytes(theirs.vault.openers.recovery, recovery),
    };
    await note(report);
    return ok(report);
  } finally {
    theirs?.wipe();
    await desk().backup.closeSource({ source });
  }
}

const AFTER =
  'Your cases on this computer are not affected, and an older backup may still be whole. Make a backup now: it is written anew from this computer.';
const INCOMPLETE = `A part of the newest backup is missing, so it would not come back. ${AFTER}`;
const DAMAGED = `The newest backup is not as it was written, so it would not come back. ${AFTER}`;
const AWAY =
  'The place for backups went away during the drill. Nothing was changed. Plug the drive in, and run the drill again.';

/** What these say is about this Evenhand, not about the backup. */
const AS_IT_IS: ReadonlySet<string> = new Set(['expired', 'newer', 'newer-version']);

type Failed = { readonly ok: false; readonly code: string; readonly message: string };

/** A backup that does not open at all is an outcome as well: an earlier drill that went well is no longer the last. */
async function notWhole(failure: Failed, madeAt: number | null): Promise<Failed> {
  if (AS_IT_IS.has(failure.code)) return failure;
  const look = await desk().backup.look();
  if (!look.ok || !look.value.place?.there) return fail('not-found', AWAY);
  await desk().backup.noteVerified({ madeAt: madeAt ?? 0, whole: false, suspects: [] });
  return fail(failure.code, failure.code === 'incomplete' ? INCOMPLETE : DAMAGED);
}

async function note({ cases, madeAt, whole }: DrillReport): Promise<void> {
  const suspects = cases.flatMap(({ lost }) => lost);
  await desk().backup.noteVerified({ madeAt, whole, suspects });
  for (const { caseId, fate, lost, sealedWrong } of cases) {
    if (fate === 'new' || fate === 'gone') continue;
    const good = lost.length === 0 && sealedWrong === 0;
    await noteUse(caseId, 'backup-proved', { madeOn: dayOf(madeAt), whole: good ? 1 : 0 });
  }
}
