import type { FileHandle } from 'node:fs/promises';
import type { FailureCode } from '@shared/ipc/failure-codes';
import { fail, ok, type Result } from '@shared/lib/result';
import { readFrame } from './copy-reader';
import { FILE_HEADER, firstLink } from './frame';

/** A frame of the copy as it is read out, and where the next one begins and what it hangs on. */
export type Part = {
  readonly changes: Uint8Array<ArrayBuffer>;
  readonly to: number;
  readonly next: number;
  readonly link: Uint8Array<ArrayBuffer>;
  readonly done: boolean;
};

export const DAMAGED_WHILE_READ =
  'The safety copy is damaged at a place that was whole when it was opened. Nothing was changed; start Evenhand again.';

/**
 * Reads the next frame of changes out of a copy, proven again.
 * @param until where the last whole group ends
 * @param position where to read on; 0 is the beginning
 * @param link what the frame there hangs on; null at the beginning
 */
export async function readPart(
  file: FileHandle,
  key: Uint8Array,
  until: number,
  position: number,
  link: Uint8Array | null,
): Promise<Result<Part, FailureCode>> {
  let at = position === 0 ? FILE_HEADER.byteLength : position;
  let previous: Uint8Array = link ?? firstLink(key);
  for (;;) {
    const frame = await readFrame(file, key, at, previous);
    if (typeof frame === 'string') return fail('damaged', DAMAGED_WHILE_READ);
    if (frame.kind !== 'begin' || frame.end >= until) {
      const done = frame.end >= until;
      const changes = new Uint8Array(frame.carried);
      return ok({ changes, to: frame.to, next: frame.end, link: new Uint8Array(frame.link), done });
    }
    ({ end: at, link: previous } = frame);
  }
}
