import { noteUse } from '@renderer/data/audit-trail';
import { compareBackup, type Drill, type DrillProgress } from '@renderer/data/backup/compare-backup';
import { dayOf } from '@renderer/data/today';
import { desk } from '@renderer/platform/desk';
import { ok, type Result } from '@shared/lib/result';
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
  const set = (sets.find(({ state }) => state === 'there') ?? sets[0])?.set ?? 0;
  let theirs: HeldVault | null = null;
  try {
    const file = await vaultFileIn(source, set);
    if (!file.ok) return file;
    theirs = openedLike(file.value, held);
    const opened = await openBackupSet(source, set, theirs ?? held);
    if (!opened.ok) return opened;
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

async function note({ cases, madeAt, whole }: DrillReport): Promise<void> {
  const suspects = cases.flatMap(({ lost }) => lost);
  await desk().backup.noteVerified({ madeAt, whole, suspects });
  for (const { caseId, fate, lost, sealedWrong } of cases) {
    if (fate === 'new' || fate === 'gone') continue;
    const good = lost.length === 0 && sealedWrong === 0;
    await noteUse(caseId, 'backup-proved', { madeOn: dayOf(madeAt), whole: good ? 1 : 0 });
  }
}
