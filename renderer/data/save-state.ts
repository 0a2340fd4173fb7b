import type { FailureCode } from '@shared/ipc/failure-codes';

/** What the page may say about the work: all of it is on the disk, some is on its way, or it could not be kept. */
export type SaveState =
  | { readonly kind: 'kept'; readonly at: number }
  | { readonly kind: 'keeping' }
  | { readonly kind: 'failed'; readonly why: string };

/** Thrown when the main process could not write what it was given; the message is its sentence for the user. */
export class NotWritten extends Error {
  override readonly name = 'NotWritten';
  constructor(
    readonly code: FailureCode,
    message: string,
  ) {
    super(message);
  }
}

/** Thrown inside the writing transaction when the case is no longer this session's to write. */
export class NotOurs extends Error {
  override readonly name = 'NotOurs';
}

/** Thrown inside the writing transaction when the case is no longer there. */
export class CaseNotThere extends Error {
  override readonly name = 'CaseNotThere';
}

/** A failed write: the sentence for the user, the word for the log, and whether trying again can help. */
export type WriteFailure = {
  readonly why: string;
  readonly reason: 'quota' | 'closed' | 'other';
  readonly again: boolean;
};

/** Every name in a tree of wrapped errors: Dexie puts the database's own errors inside its own. */
function namesOf(error: unknown, depth = 0): string[] {
  if (depth > 4 || typeof error !== 'object' || error === null) return [];
  const { name, inner, cause, failures } = error as Record<string, unknown>;
  const within = [inner, cause, ...(Array.isArray(failures) ? failures.slice(0, 10) : [])];
  return [...(typeof name === 'string' ? [name] : []), ...within.flatMap((each) => namesOf(each, depth + 1))];
}

/** Whether an error says that there is no room left. */
export function isNoRoom(error: unknown): boolean {
  if (error instanceof NotWritten) return error.code === 'disk-full';
  return namesOf(error).includes('QuotaExceededError');
}

const SAFE_HERE = 'What you did since is still here in this window, so leave it open.';

/** Says in words why a write failed. */
export function describeWriteFailure(error: unknown): WriteFailure {
  if (namesOf(error).includes('NotOurs')) {
    return {
      why: `This case was opened or deleted in another window, so this one can no longer keep changes to it. Copy what you typed since, then open the case again.`,
      reason: 'other',
      again: false,
    };
  }
  if (namesOf(error).includes('CaseNotThere')) {
    return {
      why: 'This case is no longer in Evenhand’s database: the database was lost while it was open, or the case was deleted in another window. Copy what you typed since, close Evenhand and start it again: what was kept before is then made anew from the safety copy.',
      reason: 'other',
      again: false,
    };
  }
  if (error instanceof NotWritten) {
    return {
      why: `${error.message} Evenhand keeps trying.`,
      reason: isNoRoom(error) ? 'quota' : 'other',
      again: true,
    };
  }
  if (isNoRoom(error)) {
    return {
      why: `The disk is full, so the last changes could not be kept. ${SAFE_HERE} Make some room (empty the recycle bin, move large files away); Evenhand keeps trying.`,
      reason: 'quota',
      again: true,
    };
  }
  if (namesOf(error).some((name) => /^(DatabaseClosed|InvalidState)Error$/.test(name))) {
    return {
      why: `Evenhand's store on this computer was closed by the system, so the last changes could not be kept. ${SAFE_HERE} Evenhand keeps trying.`,
      reason: 'closed',
      again: true,
    };
  }
  return {
    why: `The last changes could not be written to this computer's disk. ${SAFE_HERE} Evenhand keeps trying.`,
    reason: 'other',
    again: true,
  };
}
