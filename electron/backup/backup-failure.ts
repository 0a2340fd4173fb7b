import type { FailureCode } from '@shared/ipc/failure-codes';
import { fail } from '@shared/lib/result';
import { Stopped } from '../files/copy-file';
import { errorCode } from '../files/file-failure';

const KEPT = 'Your cases on this computer are not affected, and the backups made before are as they were.';

export const NOT_THERE =
  'The place for backups is not there: the drive may not be plugged in, or the folder was moved. Plug it in and try again, or choose another place. You can go on working; your cases are kept on this computer and in its safety copy.';

/** What to tell the user when a backup could not be made. */
export function backupFailure(error: unknown): ReturnType<typeof fail<FailureCode>> {
  if (error instanceof Stopped) return fail('cancelled', `The backup was stopped. ${KEPT}`);
  switch (errorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return fail(
        'disk-full',
        `There is not enough room in the place for backups. ${KEPT} Make some room there, or choose another place.`,
      );
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return fail(
        'no-permission',
        `The place for backups cannot be written. ${KEPT} Look whether the drive is write-protected, or choose another place.`,
      );
    case 'ENOENT':
    case 'ENODEV':
    case 'ENXIO':
    case 'ENOTDIR':
      return fail('not-found', NOT_THERE);
    case 'EDIFFERENT':
      return fail(
        'damaged',
        `What was written to the place for backups did not read back as it was written. ${KEPT} The drive may be failing: choose another.`,
      );
    default:
      return fail(
        'failed',
        `The place for backups did not take the backup. ${KEPT} Try again; if this goes on, the drive may be failing: choose another.`,
      );
  }
}
