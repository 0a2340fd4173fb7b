import { type CaseFile, COLLECTION_KINDS, type CollectionKind, SINGLE_KINDS } from './case-file';
import type { Step } from './change';
import type { Id } from './id';
import { REFERENCE_FIELDS } from './references';

type Plain = { [field: string]: unknown };

/**
 * A record in which every reference to one record leads to another instead, or nowhere.
 * @param to `null` empties single references and drops the id from lists
 * @returns the same object when it held no such reference
 */
export function repointRecord<T>(record: T, target: CollectionKind, from: Id, to: Id | null): T {
  if (Array.isArray(record)) {
    const next = record.map((item) => repointRecord(item, target, from, to));
    return (next.some((item, index) => item !== record[index]) ? next : record) as T;
  }
  if (record === null || typeof record !== 'object') return record;
  let changed = false;
  const next: Plain = {};
  for (const [field, value] of Object.entries(record as Plain)) {
    const after =
      REFERENCE_FIELDS[field] === target
        ? repointValue(value, from, to)
        : repointRecord(value, target, from, to);
    if (after !== value) changed = true;
    next[field] = after;
  }
  return changed ? (next as T) : record;
}

function repointValue(value: unknown, from: Id, to: Id | null): unknown {
  if (value === from) return to;
  if (!Array.isArray(value) || !value.includes(from)) return value;
  const others = value.filter((id) => id !== from && id !== to);
  return to === null ? others : [...others, to];
}

/**
 * The steps that make every reference to one record lead to another.
 * @param skip kinds left as they are, because the caller deals with them
 */
export function repointSteps(
  caseFile: CaseFile,
  target: CollectionKind,
  from: Id,
  to: Id | null,
  skip: readonly CollectionKind[] = [],
): Step[] {
  const steps: Step[] = [];
  for (const kind of SINGLE_KINDS) {
    const after = repointRecord(caseFile[kind], target, from, to);
    if (after !== caseFile[kind]) steps.push({ kind, id: after.id, put: after } as Step);
  }
  for (const kind of COLLECTION_KINDS) {
    if (skip.includes(kind)) continue;
    for (const record of caseFile[kind]) {
      const after = repointRecord(record, target, from, to);
      if (after !== record) steps.push({ kind, id: after.id, put: after } as Step);
    }
  }
  return steps;
}
