/**
 * Why a zip was refused.
 * - `not-a-zip`   something else under that name
 * - `cut-off`     its end is missing: copied or sent incompletely
 * - `damaged`     its parts do not fit together, or a file's content is not what it should be
 * - `unsafe-name` a name that leads out of its folder
 * - `too-much`    more files or bytes than any case has, or far more than it admits
 * - `encrypted`   a password is needed
 * - `unsupported` a kind of zip this program does not read (over 4 GB, split, a rare compression)
 */
export type ZipFaultCode =
  | 'not-a-zip'
  | 'cut-off'
  | 'damaged'
  | 'unsafe-name'
  | 'too-much'
  | 'encrypted'
  | 'unsupported';

/** Thrown while a zip is read; the message is a sentence for the user. A stream has no other way to say it. */
export class ZipFault extends Error {
  override readonly name = 'ZipFault';
  constructor(
    readonly code: ZipFaultCode,
    message: string,
  ) {
    super(message);
  }
}
