import type { RowPlace } from '@shared/vault/row-envelope';
import type { DBCore, DBCoreCursor, DBCoreMutateRequest, DBCoreTable, Middleware } from 'dexie';

/**
 * Seals and opens the part of a row that is not an opaque name. Both are synchronous: a promise awaited
 * between two writes would end the IndexedDB transaction. `open` throws when the row was not sealed here.
 */
export type Sealer = {
  readonly seal: (body: object, place: RowPlace) => unknown;
  readonly open: (box: unknown, place: RowPlace) => object;
};

type Row = Record<string, unknown>;

/**
 * The table whose rows are read all together wherever cases are listed or counted. What was opened of it is remembered
 * with the bytes it was opened from, so that hundreds of cases are not opened again for one that changed. It is held as
 * long as the open database: locking lets go of both.
 */
const REMEMBERED = 'cases';

type Opened = { readonly box: Uint8Array; readonly row: Row };

const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.byteLength === other.byteLength && one.every((byte, at) => byte === other[at]);

/** Rows lie on disk as their clear columns and one `box`. Clear is what the table is keyed or indexed by. */
function clearColumns(table: DBCoreTable): string[] {
  const { primaryKey, indexes } = table.schema;
  return [...new Set([primaryKey, ...indexes].flatMap((index) => index.keyPath ?? []))];
}

/**
 * Where the rows of a table stand, for whoever seals and opens them.
 * @param primary the columns of its primary key
 * @param clear every column outside the box
 */
export function placesOf(
  table: string,
  primary: readonly string[],
  clear: readonly string[],
): (row: Row) => RowPlace {
  /** Whose key a row is sealed under: that of its case, or the vault's own where the case is not in clear. */
  const owner = table === 'cases' ? 'id' : clear.includes('caseId') ? 'caseId' : null;
  const ownerOf = (row: Row) => (owner !== null && typeof row[owner] === 'string' ? row[owner] : null);
  return (row) => ({
    table,
    key: JSON.stringify(primary.map((column) => row[column])),
    caseId: ownerOf(row),
  });
}

function sealedTable(down: DBCoreTable, sealer: Sealer): DBCoreTable {
  const clear = clearColumns(down);
  const placeOf = placesOf(down.name, [down.schema.primaryKey.keyPath ?? []].flat(), clear);
  const seal = (row: Row): Row => {
    const sealed: Row = {};
    const body: Row = {};
    for (const [column, value] of Object.entries(row))
      (clear.includes(column) ? sealed : body)[column] = value;
    return { ...sealed, box: sealer.seal(body, placeOf(row)) };
  };
  const open = (row: Row | undefined): Row | undefined => {
    if (row === undefined || row === null) return row;
    const { box, ...rest } = row;
    return { ...rest, ...sealer.open(box, placeOf(row)) };
  };
  const opened = new Map<string, Opened>();
  /** As `open`; the same bytes in the same place give the same object, which nobody may change. */
  const openOnce = (row: Row): Row => {
    if (down.name !== REMEMBERED || !(row.box instanceof Uint8Array)) return open(row) as Row;
    const { key } = placeOf(row);
    const known = opened.get(key);
    if (known && sameBytes(known.box, row.box)) return known.row;
    const now = open(row) as Row;
    opened.set(key, { box: row.box, row: now });
    return now;
  };
  const openCursor = (cursor: DBCoreCursor): DBCoreCursor =>
    Object.create(cursor, { value: { get: () => open(cursor.value) } });

  return {
    ...down,
    mutate(request: DBCoreMutateRequest) {
      // What is deleted is not kept in memory either.
      if (request.type === 'delete' || request.type === 'deleteRange') opened.clear();
      if (request.type !== 'add' && request.type !== 'put') return down.mutate(request);
      const sealed = { ...request, values: request.values.map(seal) };
      // Dexie passes what changed down beside the values, in clear; nothing below needs it.
      if (sealed.type === 'put') {
        delete sealed.changeSpec;
        delete sealed.updates;
      }
      return down.mutate(sealed);
    },
    get: (request) => down.get(request).then(open),
    getMany: (request) => down.getMany(request).then((rows) => rows.map(open)),
    query: (request) =>
      down
        .query(request)
        .then((answer) => (request.values ? { ...answer, result: answer.result.map(openOnce) } : answer)),
    openCursor: (request) =>
      down.openCursor(request).then((cursor) => (cursor && request.values ? openCursor(cursor) : cursor)),
  };
}

/** The Dexie middleware through which every row of every table passes. */
export function sealing(sealer: Sealer): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: 'sealing',
    create: (down) => ({
      ...down,
      table: (name) => sealedTable(down.table(name), sealer),
    }),
  };
}
