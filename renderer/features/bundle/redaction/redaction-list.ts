import { allById, type CaseFile, inOrder } from '@shared/domain/case-file';
import { placeOfPage } from '@shared/domain/page-run';
import { REDACTION_REASONS } from '@shared/domain/redaction';
import type { PlainTable } from '@shared/reports/table-document';
import type { BundlePlan } from '../use-bundle-plan';

/** The redactions as a list to be sent: which page and why, never what was taken out. */
export function redactionList(caseFile: CaseFile, { planned }: Pick<BundlePlan, 'planned'>): PlainTable {
  const runs = planned?.ok ? planned.value.plan.runs : [];
  const rows = new Map<string, number>();
  const order = new Map(inOrder(caseFile.documents).map(({ id }, at) => [id, at]));
  const marks = caseFile.redactions.toSorted(
    (a, b) =>
      (order.get(a.documentId ?? '') ?? 0) - (order.get(b.documentId ?? '') ?? 0) ||
      (a.page ?? 0) - (b.page ?? 0),
  );
  const documents = allById(caseFile.documents);
  for (const { documentId, page, reason, note } of marks) {
    const document = documents.get(documentId);
    if (!document) continue;
    const number = page === null ? null : placeOfPage(runs, document.id, page)?.number;
    const why =
      reason === 'other' && note ? note : [REDACTION_REASONS[reason], note].filter(Boolean).join('. ');
    const key = JSON.stringify([number ?? '', document.reference, page === null ? 'all' : String(page), why]);
    rows.set(key, (rows.get(key) ?? 0) + 1);
  }
  return {
    title: 'Redactions',
    columns: [
      ['Page', 14],
      ['No', 10],
      ['Its page', 14],
      ['Reason', 48],
      ['Marks', 14],
    ],
    rows: [...rows].map(([key, count]) => [...(JSON.parse(key) as string[]), String(count)]),
  };
}
