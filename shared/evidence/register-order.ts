import { type CaseFile, inOrder } from '../domain/case-file';
import { type Change, put } from '../domain/change';
import type { EvidenceDocument } from '../domain/evidence-document';
import type { Id } from '../domain/id';
import { compareAsCounted } from './reference';

/** The columns the register sorts by. `order` is the user's own order. */
export type RegisterSort = 'order' | 'reference' | 'date' | 'kind' | 'title' | 'author' | 'pages';

/** The register's documents sorted; documents without a value come last, equals in the user's own order. */
export function sortRegister(
  documents: readonly EvidenceDocument[],
  by: RegisterSort,
  descending = false,
): EvidenceDocument[] {
  const own = inOrder(documents);
  if (by === 'order') return descending ? own.reverse() : own;
  const value = (document: EvidenceDocument): string =>
    by === 'pages' ? String(document.pages ?? '') : (document[by] ?? '');
  const sign = descending ? -1 : 1;
  return own.sort((a, b) => {
    const [x, y] = [value(a), value(b)];
    if (x === '' || y === '') return Number(x === '') - Number(y === '');
    return sign * compareAsCounted(x, y);
  });
}

/** The order value for a document put between two neighbours of the user's own order. */
function between(before: number | undefined, after: number | undefined): number {
  if (before === undefined) return (after ?? 1) - 1;
  if (after === undefined) return before + 1;
  return (before + after) / 2;
}

/**
 * Moves a document so that it stands at `index` of the user's own order. Only the moved record changes,
 * unless its neighbours stand too close together to squeeze it between them; then all are numbered anew.
 */
export function moveDocument(caseFile: CaseFile, id: Id, index: number): Change | null {
  const own = inOrder(caseFile.documents);
  const moved = own.find((document) => document.id === id);
  if (!moved) return null;
  const others = own.filter((document) => document.id !== id);
  const at = Math.max(0, Math.min(others.length, index));
  if (own.indexOf(moved) === at) return null;
  const label = `Move ${moved.reference || moved.title || 'document'}`;
  const [before, after] = [others[at - 1]?.order, others[at]?.order];
  const order = between(before, after);
  const squeezed = (before !== undefined && order <= before) || (after !== undefined && order >= after);
  if (!squeezed) return { label, steps: [put('documents', { ...moved, order })] };
  const all = others.toSpliced(at, 0, moved);
  return { label, steps: all.map((document, place) => put('documents', { ...document, order: place + 1 })) };
}

/**
 * Numbers the register E1, E2 … in the user's own order; what is attached to a document takes its
 * number with a letter (E1a). Citations go by identity, so every label in every text follows.
 * @returns the change, or null when every reference already stands
 */
export function renumberRegister(caseFile: CaseFile): Change | null {
  const own = inOrder(caseFile.documents);
  const ids = new Set(own.map(({ id }) => id));
  const references = new Map<Id, string>();
  let number = 0;
  for (const document of own) {
    if (document.parentId === null || !ids.has(document.parentId)) {
      number += 1;
      references.set(document.id, `E${number}`);
    }
  }
  const letters = new Map<Id, number>();
  for (const document of own) {
    if (references.has(document.id)) continue;
    let top: EvidenceDocument = document;
    // An attachment of an attachment is numbered under the e-mail at the top; a loop of parents ends.
    for (let steps = 0; steps < 20 && top.parentId !== null; steps += 1) {
      const parent = own.find(({ id }) => id === top.parentId);
      if (!parent) break;
      top = parent;
    }
    const count = letters.get(top.id) ?? 0;
    letters.set(top.id, count + 1);
    const suffix = count < 26 ? String.fromCharCode(97 + count) : `-${count + 1}`;
    references.set(document.id, `${references.get(top.id) ?? 'E0'}${suffix}`);
  }
  const steps = own
    .filter((document) => references.get(document.id) !== document.reference)
    .map((document) => put('documents', { ...document, reference: references.get(document.id) ?? '' }));
  return steps.length === 0 ? null : { label: 'Renumber the evidence', steps };
}
