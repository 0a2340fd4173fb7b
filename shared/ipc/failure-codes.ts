/**
 * Why an act was not done. The message beside the code is the sentence for the user; the code is
 * for the program.
 *
 * - `refused-sender`  the question did not come from the app's own page
 * - `bad-input`       the input does not fit the act's schema
 * - `bad-output`      the main process answered outside its own schema (development and tests only)
 * - `expired`         the token is unknown, released, or too old: choose the file again
 * - `changed`         the file changed on disk since it was chosen
 * - `not-found`       the file is no longer there
 * - `unreadable`      the file or folder could not be read
 * - `damaged`         what Evenhand keeps there is not as it was written
 * - `newer`           it was kept by a newer Evenhand, in a format this one does not know
 * - `disk-full`       no room left
 * - `no-permission`   the folder or file may not be written
 * - `in-use`          another program (usually Word) holds the file open
 * - `name-too-long`   the name or its folder is too long for this computer
 * - `out-of-order`    a piece of a file came at the wrong offset, or the same name twice
 * - `too-large`       more than the limit for this act
 * - `refused`         the act is not allowed (a link that is not on the list, for example)
 * - `cancelled`       the user stopped it
 * - `incomplete`      a part of a backup is missing
 * - `foreign`         it belongs to another vault
 * - `failed`          anything else
 */
const FAILURE_CODES = [
  'refused-sender',
  'bad-input',
  'bad-output',
  'expired',
  'changed',
  'not-found',
  'unreadable',
  'damaged',
  'newer',
  'disk-full',
  'no-permission',
  'in-use',
  'name-too-long',
  'out-of-order',
  'too-large',
  'refused',
  'cancelled',
  'incomplete',
  'foreign',
  'failed',
] as const;

/** The code of a failed act. */
export type FailureCode = (typeof FAILURE_CODES)[number];
