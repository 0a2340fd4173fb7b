import { desk, ReadFailure } from '../../platform/desk';
import type { CaseKeys } from '../case-keys';
import { caseFromRows } from '../case-records';
import { dataStore } from '../data-store';
import type { EvidenceFileRow, RecordRow } from '../database';
import { CHUNK_BYTES } from '../evidence-files';
import { type EvidenceSource, type ImportAnswer, type ImportOptions, importCase } from '../import-case';
import { type CaseInBackup, type OpenedBackup, readBackup } from './read-backup';

const DAMAGED =
  'A part of this case does not open in the backup, so nothing of it was brought in and your cases are as they were. Try an older backup.';

/** A file of evidence out of a backup, piece by piece, opened with the keys of the backup's vault. */
function sourceOf(
  backup: OpenedBackup,
  keys: Pick<CaseKeys, 'evidenceFile'>,
  file: EvidenceFileRow,
): EvidenceSource {
  const { caseId, fileId, size } = file;
  return {
    name: `${file.sha256.slice(0, 8)}…`,
    size,
    async *read() {
      for (let offset = 0; offset < size; offset += CHUNK_BYTES) {
        const length = Math.min(CHUNK_BYTES, size - offset);
        const key = keys.evidenceFile({ caseId, fileId });
        const answer = await desk().backup.readFile({
          source: backup.source,
          caseId,
          fileId,
          key,
          offset,
          length,
        });
        if (!answer.ok) throw new ReadFailure(answer.code, answer.message);
        yield answer.value as Uint8Array<ArrayBuffer>;
      }
    },
  };
}

/**
 * Brings one case of a backup in beside the cases that are here, under keys of its own: nothing that is here is
 * replaced. Its undo history and audit trail stay in the backup; a trail of its own begins.
 * @param keys of the vault the backup was made from
 */
export async function bringInCase(
  backup: OpenedBackup,
  keys: Pick<CaseKeys, 'evidenceFile' | 'rows'>,
  held: CaseInBackup,
  options: Pick<ImportOptions, 'onProgress' | 'signal' | 'withoutMissing'>,
): Promise<ImportAnswer> {
  const read = await readBackup(backup, keys.rows, {
    keep: (table, caseId) => (table === 'records' && caseId === held.caseId ? 'opened' : null),
    signal: options.signal,
  });
  const rows = [...read.rows.values()].map(({ opened }) => opened);
  if (rows.includes(null)) return { ok: false, code: 'unreadable', message: DAMAGED };
  const made = caseFromRows(rows as unknown as RecordRow[], held.v, dataStore().format);
  if (!made.ok) return { ok: false, code: 'unreadable', message: made.message };
  const sources = held.files.map((file) => sourceOf(backup, keys, file));
  return importCase(made.value, sources, { ...options, asCopy: true });
}
