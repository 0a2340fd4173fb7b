/**
 * Asks the browser to keep our storage for good. Without it Chromium may evict a whole database when the disk runs
 * low, and a case with it. The main process grants this one permission and no other.
 * @returns whether the storage will last; where the browser has no such promise to give, true
 */
export async function askForLastingStorage(): Promise<boolean> {
  const storage = globalThis.navigator?.storage;
  return storage?.persist ? storage.persist() : true;
}
