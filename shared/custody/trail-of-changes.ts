import { isSingleKind, type RecordKind } from '../domain/case-file';
import type { Step } from '../domain/change';
import type { AuditAct, AuditDetail } from './audit-trail';

/** Something to be entered into a trail. */
export type AuditNote = {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly act: AuditAct;
  readonly detail?: AuditDetail;
};

/** A line of a case's history: what was done to the records, and what would take it back. */
export type LineOfHistory = {
  readonly at: number;
  readonly steps: readonly Step[];
  readonly inverse: readonly Step[];
};

function signatures({ at, steps, inverse }: LineOfHistory): AuditNote[] {
  return steps.flatMap((step): AuditNote[] => {
    if (step.kind !== 'signOffs') return [];
    if (step.put) {
      const { report, contentSha256 } = step.put;
      return [{ at, act: 'signed', detail: { document: report, words: contentSha256 ?? 'on paper' } }];
    }
    const [was] = inverse.flatMap((one) =>
      one.kind === 'signOffs' && one.id === step.id && one.put ? [one.put.report] : [],
    );
    return [{ at, act: 'signature-taken-back', detail: was ? { document: was } : {} }];
  });
}

/** How many records of each kind the steps touch. */
function recordsTouched(lines: readonly LineOfHistory[]): AuditDetail {
  const touched = new Map<RecordKind, Set<string>>();
  for (const { kind, id } of lines.flatMap((line) => line.steps)) {
    const ids = touched.get(kind) ?? new Set();
    touched.set(kind, ids.add(isSingleKind(kind) ? '' : id));
  }
  return Object.fromEntries([...touched].map(([kind, ids]) => [kind, ids.size]));
}

/**
 * What changes of a case say in its trail: one entry for each signature given or taken back, and one for all
 * changes together, with how many records of each kind they touched and never what was written.
 * @param lines what is known of the changes, oldest first; the oldest may no longer be kept
 * @param changes how many there were in all
 */
export function notesOfChanges(lines: readonly LineOfHistory[], changes: number): AuditNote[] {
  const last = lines.at(-1);
  if (!last || changes === 0) return [];
  return [
    ...lines.flatMap(signatures),
    { at: last.at, act: 'changed', detail: { changes, ...recordsTouched(lines) } },
  ];
}
