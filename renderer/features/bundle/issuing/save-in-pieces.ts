import { desk } from '@renderer/platform/desk';
import { MAX_WRITE_BYTES } from '@shared/ipc/limits';
import { ok, type Result } from '@shared/lib/result';
import type { TakePiece } from '../making/make-bundle';

/** A document being saved as it is made. */
export type Saving = {
  readonly take: TakePiece;
  /** Gives it its name; with `keep` false, leaves nothing. @returns the name, or null when it was not kept */
  readonly finish: (keep: boolean) => Promise<Result<string | null>>;
};

/** Asks where a PDF goes and begins it there. Null: the user changed their mind. */
export async function beginSaving(suggestedName: string): Promise<Result<Saving | null>> {
  const begun = await desk().document.begin({ suggestedName, kind: 'pdf' });
  if (!begun.ok) return begun;
  const { documentToken } = begun.value;
  if (documentToken === null) return ok(null);
  let offset = 0;
  return ok({
    take: async (piece) => {
      for (let at = 0; at < piece.byteLength; at += MAX_WRITE_BYTES) {
        const bytes = piece.slice(at, at + MAX_WRITE_BYTES);
        const written = await desk().document.write({ documentToken, bytes, offset });
        if (!written.ok) return written;
        offset += bytes.byteLength;
      }
      return ok(null);
    },
    finish: async (keep) => {
      const finished = await desk().document.finish({ documentToken, keep });
      if (!finished.ok) return finished;
      return ok(finished.value.saved ? finished.value.name : null);
    },
  });
}
