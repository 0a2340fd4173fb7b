import '@shared/lib/zod-without-eval';
import { CaseDatabase, DATABASE_VERSION, type RecordRow, TABLES } from '@renderer/data/database';
import { HeldVault } from '@renderer/vault/held-vault';
import { stretch } from '@renderer/workers/passphrase.client';
import { ok } from '@shared/lib/result';
import { makeVault } from '@shared/vault/open-vault';
import { KDF_FLOOR } from '@shared/vault/passphrase-kdf';
import Dexie, { type Table } from 'dexie';

declare global {
  interface Window {
    readonly vaultBench: typeof vaultBench;
  }
}

const ROWS = 5_000;
const CASE = 'bench';
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const WORDS =
  'On that day the duty worker wrote that the visit had been put off, and that nobody had rung back. ';

function rows(): RecordRow[] {
  return Array.from({ length: ROWS }, (_, at) => ({
    id: at.toString(16).padStart(32, '0'),
    caseId: CASE,
    kind: 'chronology',
    place: at,
    record: {
      id: `entry-${at}`,
      date: { on: '2024-11-04' },
      what: WORDS.repeat(9),
      pointIds: [`p${at % 10}`],
      order: at,
    },
  }));
}

let sealed: Table<RecordRow, string>;
let plain: Table<RecordRow, string>;

const readAll = async (table: Table<RecordRow, string>) => {
  const begun = performance.now();
  const read = await table.where('caseId').equals(CASE).toArray();
  if (read.length !== ROWS) throw new Error('Rows are missing.');
  return performance.now() - begun;
};

/** What the bench asks of the page. */
const vaultBench = {
  /** The same rows in a sealed and in a plain store. */
  fill: async () => {
    const kdf = { name: 'argon2id', version: 19, ...KDF_FLOOR, salt: '00'.repeat(16) } as const;
    const vault = makeVault(kdf, random(32), random(32), 10, random);
    const held = new HeldVault(vault, async () => ok(undefined));
    const keys = held.caseKeys();
    await keys.make(CASE);
    sealed = new CaseDatabase('bench-sealed', keys.rows, () => {}).records;
    const other = new Dexie('bench-plain', { cache: 'disabled' });
    other.version(DATABASE_VERSION).stores(TABLES);
    plain = other.table('records');
    await sealed.bulkPut(rows());
    await plain.bulkPut(rows());
  },
  readSealed: () => readAll(sealed),
  readPlain: () => readAll(plain),
  /** argon2id alone, in the worker the app uses. Milliseconds from asking to the answer. */
  stretch: async (memoryKiB: number, passes: number) => {
    const begun = performance.now();
    await stretch({ passphrase: 'seven lanterns', salt: random(16), memoryKiB, passes, lanes: 1 });
    return performance.now() - begun;
  },
};

Object.assign(window, { vaultBench });
