import { BundleWorkbench } from '@renderer/workers/bundle.client';
import { placeOfPage } from '@shared/domain/page-run';
import type { PlannedBundle } from '@shared/pdf/plan-bundle-file';
import type { CarriedOut } from './redacted-content';

/** What a worker finds on the redacted pages of a finished file that should not be there; none: nothing. */
export async function objectsLeftIn(
  pieces: readonly Uint8Array<ArrayBuffer>[],
  { plan }: PlannedBundle,
  carried: readonly CarriedOut[],
): Promise<readonly string[]> {
  const pages = carried.flatMap(({ documentId, page }) => placeOfPage(plan.runs, documentId, page)?.at ?? []);
  const bench = new BundleWorkbench();
  try {
    return await bench.do('objects', { pieces: [...pieces], pages });
  } catch {
    return ['it, as its objects cannot be read again'];
  } finally {
    bench.end();
  }
}
