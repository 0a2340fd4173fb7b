import type { RowPlace } from '@shared/vault/row-envelope';
import { RawDatabase, type RawRow } from '../safety/raw-database';
import { placesOf, type Sealer } from '../sealing';

/** Opens rows as they lie on the disk, outside the database: those of a backup. */
type RawOpener = {
  /** Where a row stands; null when this Evenhand knows no such table. */
  readonly placeOf: (table: string, row: RawRow) => RowPlace | null;
  /** What is in a row. @throws SealedWrong when it does not open */
  readonly open: (place: RowPlace, row: RawRow) => Record<string, unknown>;
};

/** @param sealer of the vault that the rows were sealed in */
export function rawOpener(sealer: Pick<Sealer, 'open'>): RawOpener {
  // Never opened: only its list of tables is looked at.
  const tables = new Map(
    new RawDatabase('tables-of-a-backup').copied.map(({ name, schema }) => {
      const columns = [schema.primKey, ...schema.indexes].flatMap(({ keyPath }) => keyPath ?? []);
      return [name, placesOf(name, [schema.primKey.keyPath ?? []].flat(), columns)];
    }),
  );
  return {
    placeOf: (table, row) => tables.get(table)?.(row) ?? null,
    open: (place, { box, ...clear }) => ({ ...clear, ...sealer.open(box, place) }),
  };
}
