import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Block, DocumentModel } from './document-model';

/**
 * SHA-256 of what is signed: the document without the marks that signing itself changes (draft or not, the version,
 * the dates beside the signatures). The same words give the same fingerprint on every machine.
 */
export function fingerprint(model: DocumentModel): string {
  const signed = {
    ...model,
    properties: { ...model.properties, draft: null, version: null },
    sections: model.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map(withoutSigningDate),
    })),
  };
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(signed))));
}

function withoutSigningDate(block: Block): Block {
  return block.kind === 'signature' ? { ...block, signedOn: '' } : block;
}
