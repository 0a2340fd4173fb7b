import Dexie, { type Table } from 'dexie';
import { DATABASE_VERSION, TABLES } from '../database';
import { TURNS } from '../one-writer';
import type { MarkRow } from './watch-commits';

/** A row as it lies on the disk: its clear columns and a box. */
export type RawRow = Record<string, unknown>;

/** The database without anything between: rows as they lie on the disk. For copying them, never for reading a case. */
export class RawDatabase extends Dexie {
  /** @param asItIs opens it with the tables it has, and brings it to no newer form */
  constructor(name: string, asItIs = false) {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    if (!asItIs) this.version(DATABASE_VERSION).stores(TABLES);
  }

  /** One of before transactions were counted has no table for it. */
  get #counts(): boolean {
    return this.tables.some(({ name }) => name === TURNS);
  }

  /** Every table with rows that are copied. */
  get copied(): Table<RawRow>[] {
    return this.tables.filter(({ name }) => name !== TURNS);
  }

  /** How many transactions this database has seen, and which database it is. */
  async mark(): Promise<MarkRow | undefined> {
    return this.#counts ? this.table<MarkRow, string>(TURNS).get('mark') : undefined;
  }

  async setMark(mark: Omit<MarkRow, 'id'>): Promise<void> {
    if (this.#counts) await this.table<MarkRow, string>(TURNS).put({ id: 'mark', ...mark });
  }
}
