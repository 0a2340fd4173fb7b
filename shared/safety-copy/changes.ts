import { strFromU8, strToU8 } from 'fflate';

/**
 * What one or more committed transactions changed, as it lies on the disk: whole rows put, and keys deleted. The page
 * writes it, the main process keeps it without knowing what is in it, and reads of it only which row each part is.
 */
type RowChange = {
  readonly table: string;
  /** The primary key, as JSON. */
  readonly key: string;
  /** The row as bytes ({@link rowBytes}); null: it was deleted. */
  readonly row: Uint8Array | null;
};

/** Where a change lies within the bytes it was read from. */
type PlacedChange = RowChange & { readonly start: number; readonly end: number };

const PUT = 1;
const DELETED = 2;

/** One change as bytes: kind (1), table's name (1 + n), key (2 + n), and of a row put its length (4) and the row. */
export function changeBytes({ table, key, row }: RowChange): Uint8Array<ArrayBuffer> {
  const name = strToU8(table);
  const id = strToU8(key);
  if (name.length > 255 || id.length > 65_535) throw new RangeError('A name of a row is too long to be kept');
  const head = 4 + name.length + id.length;
  const bytes = new Uint8Array(head + (row === null ? 0 : 4 + row.length));
  const view = new DataView(bytes.buffer);
  bytes[0] = row === null ? DELETED : PUT;
  bytes[1] = name.length;
  bytes.set(name, 2);
  view.setUint16(2 + name.length, id.length);
  bytes.set(id, head - id.length);
  if (row !== null) {
    view.setUint32(head, row.length);
    bytes.set(row, head + 4);
  }
  return bytes;
}

/**
 * The changes in some bytes, in order. Rows are views into the bytes.
 * @throws RangeError when the bytes are not changes: they are authenticated before they come here
 */
export function* readChanges(bytes: Uint8Array): Generator<PlacedChange> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length; ) {
    const start = at;
    const kind = view.getUint8(at);
    const tableEnd = at + 2 + view.getUint8(at + 1);
    const keyEnd = tableEnd + 2 + view.getUint16(tableEnd);
    const table = strFromU8(bytes.subarray(at + 2, tableEnd));
    const key = strFromU8(bytes.subarray(tableEnd + 2, keyEnd));
    at = keyEnd;
    let row: Uint8Array | null = null;
    if (kind === PUT) {
      const end = at + 4 + view.getUint32(at);
      row = bytes.subarray(at + 4, end);
      at = end;
    } else if (kind !== DELETED) throw new RangeError('Not a change of a row');
    if (at > bytes.length) throw new RangeError('A change of a row is cut off');
    yield { table, key, row, start, end: at };
  }
}

const BYTES = '$bytes';

/** A row as bytes: its length as JSON (4), the JSON, and behind it every column that holds bytes. */
export function rowBytes(row: Readonly<Record<string, unknown>>): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const columns = Object.entries(row).map(([column, value]) => {
    if (!(value instanceof Uint8Array)) return [column, value];
    parts.push(value);
    return [column, { [BYTES]: value.length }];
  });
  const json = strToU8(JSON.stringify(Object.fromEntries(columns)));
  const bytes = new Uint8Array(4 + json.length + parts.reduce((sum, part) => sum + part.length, 0));
  new DataView(bytes.buffer).setUint32(0, json.length);
  bytes.set(json, 4);
  let at = 4 + json.length;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** The row in some bytes, with copies of its bytes. @throws when the bytes are no row */
export function rowFromBytes(bytes: Uint8Array): Record<string, unknown> {
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0);
  const row = JSON.parse(strFromU8(bytes.subarray(4, 4 + length))) as Record<string, unknown>;
  let at = 4 + length;
  for (const [column, value] of Object.entries(row)) {
    if (typeof value !== 'object' || value === null || !(BYTES in value)) continue;
    const end = at + Number((value as Record<string, unknown>)[BYTES]);
    row[column] = bytes.slice(at, end);
    at = end;
  }
  return row;
}
