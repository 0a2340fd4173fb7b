import type { PaperFacts } from '@shared/bundle/paper-facts';
import type { Bundle } from '@shared/domain/bundle';
import type { CaseFile } from '@shared/domain/case-file';
import { ok, type Result } from '@shared/lib/result';
import type { PlannedBundle } from '@shared/pdf/plan-bundle-file';
import { objectsLeftIn } from '../redaction/objects-left-in';
import { proveRedaction } from '../redaction/prove-redaction';
import { type CarriedOut, redactedContent } from '../redaction/redacted-content';
import { type MadeFile, type MakingProgress, makeBundle, type TakePiece } from './make-bundle';

/** What a bundle's file is made from. */
type FileToMake = {
  readonly caseId: string;
  readonly caseFile: CaseFile;
  readonly bundle: Pick<Bundle, 'redacted'>;
  readonly planned: PlannedBundle;
  readonly facts: ReadonlyMap<string, PaperFacts>;
};

/**
 * Makes the file of a bundle, or of a part of one. Where the bundle is a redacted copy, the marks are carried out and
 * the finished file is read again before it is called good; what cannot be proved is refused. Every way out of a
 * bundle goes through here, so that none can leave a mark out.
 */
export async function makeFile(
  { caseId, caseFile, bundle, planned, facts }: FileToMake,
  take: TakePiece,
  onProgress: MakingProgress,
  signal: AbortSignal,
): Promise<Result<MadeFile>> {
  const factsOf = (id: string) => facts.get(id);
  if (!bundle.redacted) return makeBundle(caseId, planned, factsOf, take, onProgress, signal);
  const carried: CarriedOut[] = [];
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const made = await makeBundle(
    caseId,
    planned,
    factsOf,
    (piece) => {
      pieces.push(piece);
      return take(piece);
    },
    onProgress,
    signal,
    (id, document) => redactedContent(id, document, caseFile.redactions, (one) => carried.push(one)),
  );
  if (!made.ok) return made;
  onProgress(0, carried.length, 'Reading it again');
  const objects = await objectsLeftIn(pieces, planned, carried);
  const proved = await proveRedaction(pieces, planned, carried, objects, (done, total) =>
    onProgress(done, total, 'Reading it again'),
  );
  return proved.ok ? ok(made.value) : proved;
}
