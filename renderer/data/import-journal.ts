import { dataStore } from './data-store';

/** Remembers which files an import still has before it, so that they can be named should it be cut off. */
export async function noteImport(caseId: string, waiting: readonly string[]): Promise<void> {
  if (waiting.length === 0) await clearImport(caseId);
  else await dataStore().database.imports.put({ caseId, waiting: [...waiting] });
}

/** The names of the files that an import of this case was cut off before. Empty when none was. */
export async function importLeft(caseId: string): Promise<readonly string[]> {
  return (await dataStore().database.imports.get(caseId))?.waiting ?? [];
}

/** Forgets the import: it is done, was cancelled, or the person needs to hear no more of it. */
export async function clearImport(caseId: string): Promise<void> {
  await dataStore().database.imports.delete(caseId);
}
