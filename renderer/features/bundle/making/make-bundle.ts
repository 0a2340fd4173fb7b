import { BundleWorkbench } from '@renderer/workers/bundle.client';
import { paperTitle } from '@shared/bundle/index-entries';
import type { PaperFacts } from '@shared/bundle/paper-facts';
import type { EvidenceDocument } from '@shared/domain/evidence-document';
import { fail, ok, type Result } from '@shared/lib/result';
import type { PaperContent } from '@shared/pdf/bundle-file';
import type { PlannedBundle } from '@shared/pdf/plan-bundle-file';
import { houseFonts } from './house-fonts';
import type { ReadyPaper } from './paper-content';
import { searchableContent } from './searchable-content';

/** How far a bundle has come, and at which paper. */
export type MakingProgress = (done: number, total: number, now: string) => void;

/** Takes the next bytes of the file. Its failure ends the making. */
export type TakePiece = (piece: Uint8Array<ArrayBuffer>) => Promise<Result<unknown>>;

export type MadeFile = { readonly sha256: string; readonly size: number };

type ContentOf = (caseId: string, document: EvidenceDocument) => Promise<Result<ReadyPaper, 'no-content'>>;

const ownContent: ContentOf = async (caseId, document) => {
  const ready = await searchableContent(caseId, document);
  return ready.ok ? ok(ready.value.content) : ready;
};

/** What stands in the bundle where a paper cannot be put in. */
function placeholderOf(document: EvidenceDocument, why: string): PaperContent {
  return {
    kind: 'placeholder',
    title: `${document.reference} ${paperTitle(document)}`.trim(),
    why: [
      'This paper could not be put into the bundle page by page.',
      why,
      ...(document.file ? [`It is kept as it came, as “${document.file.name}”.`] : []),
    ],
  };
}

/** Buffers inside a content that can be handed over instead of copied. */
function buffersOf(content: PaperContent): Transferable[] {
  if (content.kind === 'pdf') return [content.bytes.buffer as ArrayBuffer];
  if (content.kind === 'pictures') return content.pictures.map(({ bytes }) => bytes.buffer as ArrayBuffer);
  return [];
}

/**
 * Makes a planned bundle, paper by paper, in a worker. Two papers are in memory at a time, the one being put in and
 * the one after it, and the next is begun only when what the last one made has been taken.
 * @param contentOf a paper's content; by default its own, searchable
 * @returns the file's hash and size; or the sentence that says which paper stopped it, and why
 */
export async function makeBundle(
  caseId: string,
  planned: PlannedBundle,
  factsOf: (documentId: string) => PaperFacts | undefined,
  take: TakePiece,
  onProgress: MakingProgress,
  signal: AbortSignal,
  contentOf: ContentOf = ownContent,
): Promise<Result<MadeFile, 'cancelled' | 'failed'>> {
  const cancelled = fail('cancelled', 'Cancelled. Nothing was saved.');
  const bench = new BundleWorkbench();
  const stop = () => bench.end();
  signal.addEventListener('abort', stop);
  let taking: Promise<Result<unknown>> = Promise.resolve(ok(null));
  bench.onPiece = (piece) => {
    taking = taking.then((before) => (before.ok ? take(piece) : before));
  };
  try {
    const { plan, file } = planned;
    await bench.do('begin', { file, fonts: await houseFonts() });
    let done = 0;
    const papers = [...plan.entries];
    const contentAt = (index: number) => {
      const [run, { document }] = papers[index] ?? [-1, { document: null }];
      if (document === null || plan.runs[run]?.what === 'placeholder') return null;
      const ready = contentOf(caseId, document);
      // Awaited when its turn comes, unless the making ends before.
      ready.catch(() => {});
      return ready;
    };
    let next = contentAt(0);
    for (const [index, [run, { document }]] of papers.entries()) {
      if (signal.aborted) return cancelled;
      const name = `${document.reference} ${paperTitle(document)}`.trim();
      onProgress(done, plan.pages, name);
      const facts = factsOf(document.id);
      const planned = plan.runs[run];
      let content: PaperContent;
      const ready = await next;
      // The next paper is read while this one is put in.
      next = contentAt(index + 1);
      if (ready === null) content = placeholderOf(document, facts?.why ?? '');
      else if (!ready.ok) {
        return fail('failed', `${name}: ${ready.message} Nothing was saved. Look at the checks again.`);
      } else content = ready.value;
      const { fault } = await bench.do('paper', { run, content }, buffersOf(content));
      if (fault)
        return fail('failed', `${name}: ${fault.message} Nothing was saved. Look at the checks again.`);
      const taken = await taking;
      if (!taken.ok) return fail('failed', taken.message);
      done += planned?.count ?? 0;
    }
    const made = await bench.do('finish', null);
    const taken = await taking;
    if (!taken.ok) return fail('failed', taken.message);
    onProgress(plan.pages, plan.pages, '');
    return signal.aborted ? cancelled : ok(made);
  } catch {
    return signal.aborted
      ? cancelled
      : fail('failed', 'The bundle could not be made. Nothing was saved, and the case is unchanged.');
  } finally {
    signal.removeEventListener('abort', stop);
    bench.end();
  }
}
