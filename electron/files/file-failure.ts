import type { FailureCode } from '@shared/ipc/failure-codes';
import { fail } from '@shared/lib/result';

type Failure = ReturnType<typeof fail<FailureCode>>;

/** The system's own word for what went wrong, such as ENOSPC; '' when the error has none. */
export function errorCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
}

/**
 * What to tell the user when `what` ("the report", "the copy of the case") could not be written.
 * Holds no path: the user chose the place a moment ago.
 */
export function writeFailure(error: unknown, what: string): Failure {
  const kept = 'Nothing was half-written, and your case is unchanged.';
  switch (errorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return fail(
        'disk-full',
        `There is no room left on that disk, so ${what} was not saved. ${kept} Free some space or choose another disk.`,
      );
    case 'EBUSY':
    case 'ETXTBSY':
      return fail(
        'in-use',
        `Another program, probably Word, has that file open, so ${what} was not saved. ${kept} Close it there and save again, or choose another name.`,
      );
    case 'EACCES':
    case 'EPERM':
      return fail(
        'no-permission',
        `This computer did not allow ${what} to be saved there. ${kept} The file may be open in Word or protected: close it, or choose another folder.`,
      );
    case 'EROFS':
      return fail(
        'no-permission',
        `That disk can only be read, so ${what} was not saved. ${kept} Choose another folder.`,
      );
    case 'ENAMETOOLONG':
      return fail(
        'name-too-long',
        `That name is too long for this computer, so ${what} was not saved. ${kept} Choose a shorter name, or a folder nearer the top of the disk.`,
      );
    case 'EFBIG':
      return fail(
        'too-large',
        `That disk cannot hold a file of this size, so ${what} was not saved. ${kept} Choose another disk.`,
      );
    case 'ENOENT':
    case 'ENOTDIR':
      return fail(
        'not-found',
        `That folder is no longer there, so ${what} was not saved. ${kept} Choose the folder again.`,
      );
    default:
      return fail(
        'failed',
        `This computer could not save ${what} there. ${kept} Try again, or choose another folder.`,
      );
  }
}

/** What to tell the user when a chosen file could not be read. */
export function readFailure(error: unknown): Failure {
  switch (errorCode(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return fail(
        'not-found',
        'The file is no longer where it was. If it was moved or renamed, choose it again.',
      );
    case 'EACCES':
    case 'EPERM':
      return fail(
        'unreadable',
        'This computer does not allow the file to be read. Ask whoever owns it, or copy it first.',
      );
    case 'EBUSY':
      return fail('in-use', 'Another program has the file open. Close it there and choose the file again.');
    default:
      return fail(
        'unreadable',
        'The file could not be read. Copy it to this computer’s own disk and choose it again.',
      );
  }
}
