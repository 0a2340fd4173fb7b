import type { DBCore, Middleware } from 'dexie';

/** The table that every writing transaction takes hold of. Its one row counts them: see `safety/watch-commits.ts`. */
export const TURNS = 'turns';

/**
 * Lets one transaction write at a time, whatever tables it writes to.
 *
 * Chromium notes a large unfinished transaction on the disk together with its locks, among them one on the
 * database itself. Two such notes, left by a kill or a power cut while two transactions were writing to
 * different tables, contradict each other when they are read back ("Invalid locks on disk"); Chromium takes
 * that for corruption and deletes every database of the origin. It was seen to happen: a change kept while
 * evidence was coming in, killed, and all cases were gone. Transactions that share a table never run at once.
 */
export const oneWriter: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'one-writer',
  create: (down) => ({
    ...down,
    transaction: (stores, mode, options) =>
      down.transaction(mode === 'readwrite' ? [...new Set([...stores, TURNS])] : stores, mode, options),
  }),
};
