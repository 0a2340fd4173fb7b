/**
 * Why something sealed does not open.
 *
 * - `newer-version`  sealed by a newer Evenhand
 * - `truncated`      cut off
 * - `damaged`        not, byte for byte, what was sealed
 * - `moved`          of this case, and of another place in it
 * - `another-case`   sealed for another case of this vault
 * - `another-vault`  sealed in another vault, or for a case that was deleted
 * - `no-key`         this vault has no key for this case
 */
type SealFault =
  | 'newer-version'
  | 'truncated'
  | 'damaged'
  | 'moved'
  | 'another-case'
  | 'another-vault'
  | 'no-key';

const SENTENCES: Readonly<Record<SealFault, string>> = {
  'newer-version': 'Part of it was kept by a newer Evenhand than this one. Start the newer Evenhand.',
  truncated: 'Part of what was kept is cut off.',
  damaged: 'Part of what was kept is damaged.',
  moved: 'Part of what was kept stands in another place than it was put.',
  'another-case': 'Part of what stands here was sealed for another case.',
  'another-vault': 'Part of what stands here was sealed in another vault, or for a case that was deleted.',
  'no-key': 'The vault has no key for this case.',
};

/** Thrown when something sealed does not open: nothing of it is shown, rather than something wrong. */
export class SealedWrong extends Error {
  override readonly name = 'SealedWrong';
  constructor(readonly fault: SealFault) {
    super(SENTENCES[fault]);
  }
}

/** The {@link SealedWrong} in an error, which the database may have put inside its own. */
export function sealedWrongIn(error: unknown, depth = 0): SealedWrong | null {
  if (error instanceof SealedWrong) return error;
  if (depth > 4 || typeof error !== 'object' || error === null) return null;
  const { inner, cause } = error as { inner?: unknown; cause?: unknown };
  return sealedWrongIn(inner, depth + 1) ?? sealedWrongIn(cause, depth + 1);
}
