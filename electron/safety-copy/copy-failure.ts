import type { FailureCode } from '@shared/ipc/failure-codes';
import { fail } from '@shared/lib/result';
import { errorCode } from '../files/file-failure';

const KEPT = 'What you wrote is in Evenhand’s database, but not yet in its safety copy.';

/** What to tell the user when the safety copy could not be written. */
export function copyFailure(error: unknown): ReturnType<typeof fail<FailureCode>> {
  switch (errorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return fail(
        'disk-full',
        `There is no room left on the disk that holds the safety copy. ${KEPT} Make some room (empty the recycle bin, move large files away).`,
      );
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return fail(
        'no-permission',
        `This computer does not allow the safety copy to be written. ${KEPT} Check that the disk is not write-protected, and that no other program holds Evenhand’s data folder.`,
      );
    default:
      return fail(
        'failed',
        `The disk did not take the safety copy. ${KEPT} If this goes on, make a backup to another disk: this one may be failing.`,
      );
  }
}
