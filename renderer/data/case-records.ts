import {
  byId,
  type CaseFile,
  COLLECTION_KINDS,
  type CollectionKind,
  caseFileSchema,
  isSingleKind,
  type RecordKind,
  SINGLE_KINDS,
} from '@shared/domain/case-file';
import type { Step } from '@shared/domain/change';
import { fail, ok, type Result } from '@shared/lib/result';
import type { CaseFormat } from './case-format';
import type { RecordRow } from './database';
import type { RowNames } from './row-names';

/** Names a record inside a case. */
export type RecordKey = `${RecordKind}/${string}`;

/** The key of a record. Of a single kind there is one, whatever its id. */
export function recordKey(kind: RecordKind, id: string): RecordKey {
  return isSingleKind(kind) ? `${kind}/` : `${kind}/${id}`;
}

const inOrder = (rows: readonly RecordRow[]) => [...rows].sort((a, b) => a.place - b.place);

/** Where each record stands among its kind, so that a case comes back in the order it had. */
export class Places {
  readonly #places = new Map<RecordKey, number>();
  #next = 1;

  /** @param rows the rows the case was read from, unless they are written anew: what is on the disk keeps its place */
  constructor(caseFile: CaseFile, rows: readonly RecordRow[] = []) {
    const onDisk = inOrder(rows);
    for (const kind of COLLECTION_KINDS) {
      const kept = onDisk.filter((row) => row.kind === kind);
      for (const [at, { id }] of caseFile[kind].entries()) {
        const place = kept[at]?.place ?? this.#next;
        this.#places.set(recordKey(kind, id), place);
        this.#next = Math.max(this.#next, place + 1);
      }
    }
  }

  /** Follows `applyChange`: what is new goes last, what is replaced stays where it is. */
  follow(steps: readonly Step[]): void {
    for (const { kind, id, put } of steps) {
      if (isSingleKind(kind)) continue;
      const key = recordKey(kind, id);
      if (put === null) this.#places.delete(key);
      else if (!this.#places.has(key)) this.#places.set(key, this.#next++);
    }
  }

  of(key: RecordKey): number {
    return this.#places.get(key) ?? 0;
  }
}

/** The row of a record. */
export function recordRow(
  caseId: string,
  name: RowNames,
  kind: RecordKind,
  record: { id: string },
  place: number,
): RecordRow {
  return { id: name('record', recordKey(kind, record.id)), caseId, kind, place, record };
}

/** Every row of a case. */
export function rowsOf(caseId: string, name: RowNames, caseFile: CaseFile): RecordRow[] {
  const places = new Places(caseFile);
  return [
    ...SINGLE_KINDS.map((kind) => recordRow(caseId, name, kind, caseFile[kind], 0)),
    ...COLLECTION_KINDS.flatMap((kind) =>
      caseFile[kind].map((record) =>
        recordRow(caseId, name, kind, record, places.of(recordKey(kind, record.id))),
      ),
    ),
  ];
}

/**
 * A case from its rows, brought up to today's format.
 * @param v the format version of the rows
 * @param format the format to bring them up to
 */
export function caseFromRows(
  rows: readonly RecordRow[],
  v: number,
  format: CaseFormat,
): Result<CaseFile, 'newer-version' | 'no-such-version' | 'invalid'> {
  const tree = new Map<RecordKind, unknown>();
  for (const { kind, record } of inOrder(rows)) {
    const list = tree.get(kind);
    if (isSingleKind(kind)) tree.set(kind, record);
    else if (Array.isArray(list)) list.push(record);
    else tree.set(kind, [record]);
  }
  const migrated = format.migrate(Object.fromEntries(tree), v);
  if (!migrated.ok) return migrated;
  const parsed = caseFileSchema.safeParse(migrated.value);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  return fail(
    'invalid',
    `This case could not be opened: ${issue?.path.join('.') || 'part of it'} is not as it was written (${issue?.message}). Nothing has been changed. Your other cases are not affected.`,
  );
}

/** The record with this kind and id as the case has it now. */
export function recordIn(caseFile: CaseFile, kind: RecordKind, id: string): { id: string } | undefined {
  if (isSingleKind(kind)) return caseFile[kind];
  return byId(caseFile[kind as CollectionKind] as readonly { id: string }[], id);
}
