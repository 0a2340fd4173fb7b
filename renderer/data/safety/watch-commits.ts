import { changeBytes, rowBytes } from '@shared/safety-copy/changes';
import Dexie, {
  type DBCore,
  type DBCoreMutateRequest,
  type DBCoreMutateResponse,
  type DBCoreTable,
  type DBCoreTransaction,
  type Middleware,
} from 'dexie';
import { newId } from '../new-id';
import { TURNS } from '../one-writer';

/** Counts what was committed. It lies in the table that every writing transaction takes hold of, as clear numbers. */
export type MarkRow = { readonly id: 'mark'; readonly seq: number; readonly lineage: string };

/** One change of a row, as the safety copy keeps it: `name` says which row, the newest of a name counts. */
type NotedChange = { readonly name: string; readonly bytes: Uint8Array };

/** A transaction that is committed and settled on the disk. */
export type Commit = {
  readonly seq: number;
  readonly lineage: string;
  readonly changes: readonly NotedChange[];
};

/** Told of each writing transaction when it begins to write; `ended` gives the commit, or null when it was undone. */
export type HearCommit = (ended: Promise<Commit | null>) => void;

type Noted = { readonly changes: NotedChange[]; readonly marked: PromiseLike<unknown>; mark: MarkRow | null };

/** A row's key as the safety copy names it. */
export function keyName(key: unknown): string {
  return JSON.stringify(key);
}

/** A change of a row for the safety copy. `row` null: it was deleted. */
export function notedChange(table: string, key: unknown, row: Record<string, unknown> | null): NotedChange {
  const bytes = changeBytes({ table, key: keyName(key), row: row === null ? null : rowBytes(row) });
  return { name: `${table}\n${keyName(key)}`, bytes };
}

function changesOf(
  table: DBCoreTable,
  request: DBCoreMutateRequest,
  failed: (index: number) => boolean,
): NotedChange[] {
  if (request.type === 'delete') return request.keys.map((key) => notedChange(table.name, key, null));
  if (request.type === 'deleteRange') return [];
  const { extractKey } = table.schema.primaryKey;
  return request.values.flatMap((row, index) =>
    failed(index) ? [] : notedChange(table.name, extractKey?.(row), row as Record<string, unknown>),
  );
}

/**
 * The middleware below sealing: it sees rows as they lie on the disk. It counts each writing transaction in that
 * transaction itself, and tells what was put and deleted once the disk has confirmed it.
 */
export function watchingCommits(hear: HearCommit): Middleware<DBCore> {
  const under = new WeakMap<DBCoreTransaction, Noted>();

  const noted = (down: DBCore, trans: DBCoreTransaction): Noted => {
    const known = under.get(trans);
    if (known) return known;
    const turns = down.table(TURNS);
    const note: Noted = {
      changes: [],
      mark: null,
      marked: turns.get({ trans, key: 'mark' }).then((found: MarkRow | undefined) => {
        note.mark = { id: 'mark', seq: (found?.seq ?? 0) + 1, lineage: found?.lineage ?? newId() };
        return turns.mutate({ type: 'put', trans, values: [note.mark] });
      }),
    };
    under.set(trans, note);
    const transaction = trans as unknown as IDBTransaction;
    hear(
      new Promise((resolve) => {
        transaction.addEventListener('complete', () =>
          resolve(note.mark && { seq: note.mark.seq, lineage: note.mark.lineage, changes: note.changes }),
        );
        transaction.addEventListener('abort', () => resolve(null));
      }),
    );
    return note;
  };

  const watched = (down: DBCore, table: DBCoreTable): DBCoreTable => ({
    ...table,
    mutate(request) {
      const note = noted(down, request.trans);
      const done = (request: DBCoreMutateRequest): Promise<DBCoreMutateResponse> =>
        table.mutate(request).then((response) => {
          note.changes.push(...changesOf(table, request, (index) => index in response.failures));
          return response;
        });
      // A range is looked up first: the copy knows rows by their keys.
      const { trans } = request;
      const index = table.schema.primaryKey;
      const changed =
        request.type === 'deleteRange'
          ? table
              .query({ trans, values: false, query: { index, range: request.range } })
              .then(({ result: keys }) =>
                keys.length > 0
                  ? done({ type: 'delete', trans, keys })
                  : { numFailures: 0, failures: {}, lastResult: undefined, results: [] },
              )
          : done(request);
      return Dexie.Promise.all([changed, note.marked]).then(
        ([response]) => response,
      ) as Promise<DBCoreMutateResponse>;
    },
  });

  return {
    stack: 'dbcore',
    name: 'watching-commits',
    // Below the others, which stand at 10.
    level: 5,
    create: (down) => ({
      ...down,
      table: (name) => (name === TURNS ? down.table(name) : watched(down, down.table(name))),
    }),
  };
}
