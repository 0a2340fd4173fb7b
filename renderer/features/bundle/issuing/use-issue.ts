import { useCaseSession, useEdit } from '@renderer/data/case-context';
import type { LateWay } from '@shared/bundle/page-plan';
import type { PaperFacts } from '@shared/bundle/paper-facts';
import { type Bundle, type BundleIssue, bundleIssueSchema } from '@shared/domain/bundle';
import { allById, type CaseFile } from '@shared/domain/case-file';
import { toSafeFileName } from '@shared/lib/relative-name';
import type { PlannedBundle } from '@shared/pdf/plan-bundle-file';
import { makeFile } from '../making/make-file';
import { beginSaving } from './save-in-pieces';
import { tell, useMaking } from './use-making';

type IssueChoices = {
  readonly way: LateWay;
  readonly before: BundleIssue | undefined;
  readonly recipients: string;
  readonly citeBy: boolean;
};

/** The papers of an issue as they were called when it went out. */
function papersOf(caseFile: CaseFile, { plan }: PlannedBundle): BundleIssue['papers'] {
  const ids = new Set(plan.runs.flatMap(({ paper }) => (paper === null ? [] : [paper])));
  const documents = allById(caseFile.documents);
  return [...ids].flatMap((id) => {
    const document = documents.get(id);
    if (!document) return [];
    const { reference, title, date, file } = document;
    return [{ paper: id, reference, title, date, sha256: file?.sha256 ?? null }];
  });
}

/** Makes a bundle's file where the user says, and records the issue once the file is whole. */
export function useIssue() {
  const session = useCaseSession();
  const edit = useEdit();
  const { during, working, progress } = useMaking();

  const run = async (
    bundle: Bundle,
    planned: PlannedBundle,
    facts: ReadonlyMap<string, PaperFacts>,
    { way, before, recipients, citeBy }: IssueChoices,
  ): Promise<boolean> => {
    const number = (before?.number ?? 0) + 1;
    const title = bundle.title || 'Bundle';
    const name = toSafeFileName(number === 1 ? title : `${title} (issue ${number})`, 'Bundle');
    const saving = await beginSaving(`${name}.pdf`);
    if (!saving.ok) {
      tell(saving.message);
      return false;
    }
    const target = saving.value;
    if (target === null) return false;
    const done = await during(`Making ${title}`, async (signal, onProgress) => {
      const { caseId } = session;
      const of = { caseId, caseFile: session.getSnapshot(), bundle, planned, facts };
      const made = await makeFile(of, target.take, onProgress, signal);
      const finished = await target.finish(made.ok);
      if (!made.ok) {
        tell(made.message);
        return false;
      }
      if (!finished.ok) {
        tell(finished.message);
        return false;
      }
      const caseFile = session.getSnapshot();
      const issue = bundleIssueSchema.parse({
        id: edit.newId(),
        bundleId: bundle.id,
        number,
        title,
        fileName: finished.value ?? '',
        sha256: made.value.sha256,
        size: made.value.size,
        issuedOn: edit.today(),
        recipients,
        how: before ? way : 'first',
        followsIssueId: before?.id ?? null,
        redacted: bundle.redacted,
        runs: planned.plan.runs,
        papers: papersOf(caseFile, planned),
        sections: bundle.sections.map(({ id, title: words }) => ({ section: id, title: words })),
      });
      edit.put(`Issue ${title}`, 'bundleIssues', issue);
      // A change of its own: it can be undone, and what went out cannot.
      if (citeBy) {
        edit.patch(`Cite by issue ${number} of ${title}`, 'matter', caseFile.matter.id, {
          citeByIssueId: issue.id,
        });
      }
      tell(`Issued and saved as “${finished.value}”.`);
      return true;
    });
    // Cancelled or failed before it could say so itself: nothing may be left where it was to go.
    if (done === null) await target.finish(false);
    return done === true;
  };
  return { run, issuing: working, progress };
}
