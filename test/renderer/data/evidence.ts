import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { EvidenceSource } from '@renderer/data/import-case';
import type { CaseFile } from '@shared/domain/case-file';
import { record } from '../../builders/case-builder';

type SampleFile = { readonly name: string; readonly bytes: Uint8Array };

/** Two small files. */
export function sampleEvidence(): SampleFile[] {
  return [
    { name: 'visit record.pdf', bytes: new TextEncoder().encode('%PDF evidence file one') },
    { name: 'letter.eml', bytes: new TextEncoder().encode('From: evidence file two') },
  ];
}

/** A file as someone chose it, given out in pieces of an odd size. */
export function sourceOf({ name, bytes }: SampleFile): EvidenceSource {
  return {
    name,
    size: bytes.length,
    read: async function* () {
      for (let at = 0; at < bytes.length; at += 77_777) yield bytes.slice(at, at + 77_777);
    },
  };
}

/** The case with one more document for each file, and the files as sources. */
export function withEvidence(
  caseFile: CaseFile,
  files: readonly SampleFile[],
): { caseFile: CaseFile; sources: EvidenceSource[] } {
  const documents = files.map(({ name, bytes }, index) =>
    record('documents', {
      id: `file-${index}`,
      reference: `E${index + 10}`,
      order: index + 10,
      file: { name, mediaType: '', size: bytes.length, sha256: bytesToHex(sha256(bytes)) },
    }),
  );
  return {
    caseFile: { ...caseFile, documents: [...caseFile.documents, ...documents] },
    sources: files.map(sourceOf),
  };
}
