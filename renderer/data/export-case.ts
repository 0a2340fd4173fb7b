import { CASE_JSON, EVIDENCE_FOLDER, evidenceNames } from '@shared/casefile/evidence-names';
import { writeOpenCaseData } from '@shared/casefile/open-case-data';
import { countPrivateNotes, withoutPrivateNotes } from '@shared/casefile/private-notes';
import { type CaseFile, inOrder } from '@shared/domain/case-file';
import { fail, ok, type Result } from '@shared/lib/result';
import { caseFromRows } from './case-records';
import { dataStore } from './data-store';
import { hasEvidence, readEvidence } from './evidence-files';
import { sessionOf } from './open-cases';

/** One file of an export, read only when its turn comes. */
export type ExportedFile = {
  readonly relativeName: string;
  readonly size: number;
  readonly chunks: () => AsyncIterable<Uint8Array>;
};

/** A whole export: `case.json` first, then the evidence. */
export type Export = {
  readonly title: string;
  readonly files: readonly ExportedFile[];
  /** Documents whose file is not in the store, by reference and name. */
  readonly missing: readonly string[];
};

async function caseAsKept(caseId: string): Promise<Result<CaseFile>> {
  const session = await sessionOf(caseId);
  if (session) {
    await session.flush();
    return ok(session.getSnapshot());
  }
  const { database, format } = dataStore();
  const { cases, records } = database;
  const row = await cases.get(caseId);
  if (!row) return fail('no-such-case', 'This case is no longer on this computer.');
  return caseFromRows(await records.where('caseId').equals(caseId).toArray(), row.v, format);
}

/** Waits until what is being typed into a case is kept; a case that is not open has nothing to wait for. */
export async function flushCase(caseId: string): Promise<void> {
  await (await sessionOf(caseId))?.flush();
}

export type ExportOptions = {
  /** With the marks and notes that are for their writer alone. Left out unless asked for. */
  readonly privateNotes?: boolean;
};

/** How many notes a copy of the case leaves out unless they are asked for. */
export async function privateNotesIn(caseId: string): Promise<number> {
  const read = await caseAsKept(caseId);
  return read.ok ? countPrivateNotes(read.value) : 0;
}

/** A case as open case data: `case.json` and `evidence/…`, for a folder or a zip. */
export async function exportCase(
  caseId: string,
  { privateNotes = false }: ExportOptions = {},
): Promise<Result<Export>> {
  const read = await caseAsKept(caseId);
  if (!read.ok) return read;
  const caseFile = privateNotes ? read.value : withoutPrivateNotes(read.value);
  const json = new TextEncoder().encode(writeOpenCaseData(caseFile));
  const files: ExportedFile[] = [
    {
      relativeName: CASE_JSON,
      size: json.byteLength,
      chunks: async function* () {
        yield json;
      },
    },
  ];
  const missing: string[] = [];
  const names = evidenceNames(caseFile.documents);
  for (const { id, reference, file } of inOrder(caseFile.documents)) {
    const name = names.get(id);
    if (!file || name === undefined) continue;
    if (!(await hasEvidence(caseId, file.sha256))) {
      missing.push(`${reference} ${file.name}`.trim());
      continue;
    }
    files.push({
      relativeName: `${EVIDENCE_FOLDER}/${name}`,
      size: file.size,
      chunks: () => readEvidence(caseId, file.sha256),
    });
  }
  return ok({ title: caseFile.matter.title, files, missing });
}
