import { createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { argon2id } from 'hash-wasm';

// Written from SECURITY.md alone and sharing nothing with the app but the libraries it names: what opens a backup
// when there is no Evenhand any more. It may import nothing of ours; what it lacks is a gap in SECURITY.md.

type Json = Record<string, unknown>;
type Bytes = Uint8Array;

/** One row of a backup: the table it is of, and all its columns, opened. */
export type ReadRow = { readonly table: string; readonly columns: Json };

/** What the reader gives of a backup. */
export type ReadBackup = {
  readonly rows: readonly ReadRow[];
  /** The evidence by file id, opened. */
  readonly evidence: ReadonlyMap<string, Bytes>;
};

const hex = (text: unknown): Buffer => Buffer.from(String(text), 'hex');
const hmac = (key: Bytes, ...parts: Bytes[]): Buffer =>
  parts.reduce((sum, part) => sum.update(part), createHmac('sha256', key)).digest();
const hkdf = (key: Bytes, info: string, salt = ''): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, info, 32));
const unwrap = (wrapped: unknown, under: Bytes, bound: string): Bytes => {
  const bytes = hex(wrapped);
  return xchacha20poly1305(under, bytes.subarray(0, 24), Buffer.from(bound)).decrypt(bytes.subarray(24));
};
const same = (a: Bytes, b: Bytes, what: string): void => {
  if (!Buffer.from(a).equals(b)) throw new Error(`${what} is not as it was written`);
};

type VaultFile = {
  header: {
    vaultId: string;
    kdf: { name: string; version: number; memoryKiB: number; passes: number; lanes: number; salt: string };
    underPassphrase: string;
  };
  ring: { shared: string; cases: Record<string, string> };
};

/** "Keys" and "The vault file": the shared key and the keys of all cases. */
async function openVaultFile(text: string, passphrase: string) {
  const { header, ring } = JSON.parse(text) as VaultFile;
  const { vaultId, kdf } = header;
  const opener = await argon2id({
    password: passphrase.normalize('NFKC').trim().replace(/\s+/g, ' '),
    salt: hex(kdf.salt),
    memorySize: kdf.memoryKiB,
    iterations: kdf.passes,
    parallelism: kdf.lanes,
    hashLength: 32,
    outputType: 'binary',
  });
  const figures = [kdf.name, kdf.version, kdf.memoryKiB, kdf.passes, kdf.lanes, kdf.salt];
  const bound = JSON.stringify(['passphrase', 'evenhand-vault', 1, vaultId, ...figures]);
  const vaultKey = unwrap(header.underPassphrase, opener, bound);
  const shared = unwrap(ring.shared, vaultKey, `shared|${vaultId}`);
  const cases = new Map(
    Object.entries(ring.cases).map(([id, key]) => [id, unwrap(key, vaultKey, `case|${id}|${vaultId}`)]),
  );
  return { shared, cases };
}

type LastRow = { readonly table: string; readonly id: string; readonly row: Buffer };

/** "The safety copy": every row as it is after the last change, by its table and key. */
function lastRows(file: Buffer, key: Bytes): Iterable<LastRow> {
  const rows = new Map<string, LastRow>();
  let link = hmac(key, file.subarray(0, 8));
  for (let at = 8; at < file.length; ) {
    const head = file.subarray(at, at + 48);
    const carried = file.subarray(at + 48, at + 48 + head.readUInt32BE(0));
    at += 48 + carried.length + 32;
    same(hmac(key, head.subarray(0, 32)).subarray(0, 16), head.subarray(32), 'The head of a frame');
    link = hmac(key, link, head, carried);
    same(link, file.subarray(at - 32, at), 'A frame');
    if (head[4] === 1) continue;
    for (let from = 0; from < carried.length; ) {
      const tableEnd = from + 2 + carried.readUInt8(from + 1);
      const keyEnd = tableEnd + 2 + carried.readUInt16BE(tableEnd);
      const table = carried.toString('utf8', from + 2, tableEnd);
      const id = carried.toString('utf8', tableEnd + 2, keyEnd);
      const isPut = carried[from] === 1;
      from = isPut ? keyEnd + 4 + carried.readUInt32BE(keyEnd) : keyEnd;
      rows.delete(`${table} ${id}`);
      if (isPut) rows.set(`${table} ${id}`, { table, id, row: carried.subarray(keyEnd + 4, from) });
    }
  }
  return rows.values();
}

/** The columns of a row, those in the box opened: "Rows". */
function openColumns({ table, id, row }: LastRow, keyOf: (caseId: string | null) => Bytes): Json {
  const length = row.readUInt32BE(0);
  const columns = JSON.parse(row.toString('utf8', 4, 4 + length)) as Json;
  let from = 4 + length;
  for (const [name, value] of Object.entries(columns)) {
    const size = (value as { $bytes?: number } | null)?.$bytes;
    if (typeof size === 'number') columns[name] = row.subarray(from, (from += size));
  }
  const { box, ...clear } = columns as Json & { box: Buffer };
  const owner = table === 'cases' ? clear.id : clear.caseId;
  const caseId = typeof owner === 'string' ? owner : null;
  const place = JSON.stringify([table, JSON.stringify([JSON.parse(id)].flat()), caseId]);
  const bound = Buffer.concat([box.subarray(0, 9), Buffer.from(place)]);
  const key = hkdf(keyOf(caseId), 'evenhand|1|records');
  const opened = xchacha20poly1305(key, box.subarray(9, 33), bound).decrypt(box.subarray(33));
  return { ...clear, ...(JSON.parse(Buffer.from(opened).toString('utf8')) as Json) };
}

/** "Evidence": the pieces of a sealed file, opened. */
function openEvidence(sealed: Buffer, key: Bytes, fileId: string): Buffer {
  const opened: Buffer[] = [];
  const number = Buffer.alloc(8);
  for (let at = 8, piece = 0; at < sealed.length; piece += 1) {
    const end = Math.min(at + 1024 * 1024 + 16, sealed.length);
    number.writeBigUInt64BE(BigInt(piece));
    const nonce = Buffer.concat([Buffer.alloc(3), number, Buffer.of(end === sealed.length ? 1 : 0)]);
    const cipher = createDecipheriv('aes-256-gcm', key, nonce);
    cipher.setAAD(Buffer.concat([sealed.subarray(0, 8), number, Buffer.from(fileId)]));
    cipher.setAuthTag(sealed.subarray(end - 16, end));
    opened.push(cipher.update(sealed.subarray(at, end - 16)), cipher.final());
    at = end;
  }
  return Buffer.concat(opened);
}

/**
 * Opens the newest set of a backup with its passphrase, as another program would. Throws when anything does not open.
 * @param folder the one whose name begins with “Evenhand backup”
 */
export async function readBackupByTheBook(folder: string, passphrase: string): Promise<ReadBackup> {
  const set =
    readdirSync(folder)
      .filter((name) => /^set-\d{8}$/.test(name))
      .sort()
      .at(-1) ?? '';
  const part = (name: string) => readFileSync(join(folder, set, name));
  const { shared, cases } = await openVaultFile(part('vault.json').toString('utf8'), passphrase);
  const safety = hkdf(shared, 'evenhand|1|safety');
  const list = part('list');
  same(hmac(safety, list.subarray(0, -32)), list.subarray(-32), 'The list');
  const { files } = JSON.parse(list.toString('utf8', 8, list.length - 32)) as {
    files: { caseId: string; fileId: string }[];
  };
  const keyOf = (caseId: string | null) => {
    const key = caseId === null ? shared : cases.get(caseId);
    if (!key) throw new Error('There is no key for this case');
    return key;
  };
  const rows = [...lastRows(part('rows.ehsc'), safety)];
  return {
    rows: rows.map((row) => ({ table: row.table, columns: openColumns(row, keyOf) })),
    evidence: new Map(
      files.map(({ caseId, fileId }) => {
        const sealed = readFileSync(join(folder, 'evidence', caseId, `${fileId}.sealed`));
        const key = hkdf(keyOf(caseId), `evenhand|1|evidence|${fileId}`);
        return [fileId, openEvidence(sealed, key, fileId)];
      }),
    ),
  };
}
