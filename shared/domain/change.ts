import {
  type CaseFile,
  type CollectionKind,
  isSingleKind,
  type RecordKind,
  type RecordOf,
} from './case-file';
import type { Id } from './id';
import { forEachReference } from './references';

/** One record put in place (added or replaced) or removed. Single kinds can only be put. */
export type Step = {
  [Kind in RecordKind]:
    | { readonly kind: Kind; readonly id: Id; readonly put: RecordOf<Kind> }
    | { readonly kind: Kind; readonly id: Id; readonly put: null };
}[RecordKind];

/** What one act of the user does to a case: kept, undone and redone as a whole. */
export type Change = {
  /** What the user did, as the Undo button says it: "Delete point 3". */
  readonly label: string;
  readonly steps: readonly Step[];
};

/** A step that puts `record`. */
export function put<Kind extends RecordKind>(kind: Kind, record: RecordOf<Kind>): Step {
  return { kind, id: (record as { id: Id }).id, put: record } as Step;
}

/** A step that removes the record with this id. */
export function remove(kind: CollectionKind, id: Id): Step {
  return { kind, id, put: null } as Step;
}

function find(caseFile: CaseFile, kind: RecordKind, id: Id): { id: Id } | undefined {
  if (isSingleKind(kind)) return caseFile[kind];
  return (caseFile[kind] as readonly { id: Id }[]).find((record) => record.id === id);
}

/** Records of what happened outside the app, such as a bundle that was sent: they are added, and never altered or taken back. */
const LASTING: ReadonlySet<RecordKind> = new Set(['bundleIssues']);

/** Whether a change would alter or remove something that is kept for good as it happened. */
export function altersLasting(caseFile: CaseFile, { steps }: Change): boolean {
  return steps.some(({ kind, id }) => LASTING.has(kind) && find(caseFile, kind, id) !== undefined);
}

/**
 * An undo without its steps that would take away a record to which something kept for good refers: the bundle of an
 * issue that went out stays with it, or the case would hold a reference to nothing, and its open case data would be
 * refused wherever it is read.
 */
export function sparingLasting(caseFile: CaseFile, change: Change): Change {
  const held = new Set<string>();
  for (const kind of LASTING) {
    forEachReference(caseFile[kind], (_path, target, id) => held.add(`${target}/${id}`));
  }
  return {
    ...change,
    steps: change.steps.filter(({ kind, id, put }) => put !== null || !held.has(`${kind}/${id}`)),
  };
}

/**
 * The case after a change. Untouched collections keep their identity, so views of them need not redraw.
 * @throws when a single part would be removed: that is a fault of the code, not of the user.
 */
export function applyChange(caseFile: CaseFile, change: Change): CaseFile {
  const next: Record<string, unknown> = { ...caseFile };
  for (const step of change.steps) {
    if (isSingleKind(step.kind)) {
      if (step.put === null) throw new Error(`The ${step.kind} of a case cannot be removed`);
      next[step.kind] = step.put;
      continue;
    }
    const list = next[step.kind] as { id: Id }[];
    const at = list.findIndex((record) => record.id === step.id);
    if (step.put === null) next[step.kind] = list.filter((record) => record.id !== step.id);
    else if (at < 0) next[step.kind] = [...list, step.put];
    else next[step.kind] = list.with(at, step.put as { id: Id });
  }
  return next as CaseFile;
}

/**
 * The change that takes `change` back, worked out against the case as it was before it. What is kept for good stays;
 * with nothing else in the change there is nothing to take back.
 */
export function invertChange(before: CaseFile, change: Change): Change {
  const seen = new Set<string>();
  const steps: Step[] = [];
  for (const step of change.steps) {
    const key = `${step.kind}/${step.id}`;
    if (seen.has(key) || LASTING.has(step.kind)) continue;
    seen.add(key);
    steps.unshift({ kind: step.kind, id: step.id, put: find(before, step.kind, step.id) ?? null } as Step);
  }
  return { label: change.label, steps };
}
