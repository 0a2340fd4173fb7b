import { SealedWrong } from '@renderer/data/sealed-wrong';
import type { Sealer } from '@renderer/data/sealing';
import { keyHintOf, openRow, sealRow } from '@shared/vault/row-envelope';
import type { OpenKeys } from './open-keys';
import { randomBytes } from './random-bytes';

const toBytes = new TextEncoder();
const toText = new TextDecoder();

/** Seals the body of each row, as compact JSON, under the key of its case. */
export function rowSealer(keys: OpenKeys): Sealer {
  return {
    seal: (body, place) =>
      sealRow(keys.rowKey(place.caseId), place, toBytes.encode(JSON.stringify(body)), randomBytes),
    open: (box, place) => {
      if (!(box instanceof Uint8Array)) throw new SealedWrong('damaged');
      const opened = openRow(keys.rowKey(place.caseId), place, box);
      if (opened.ok) return JSON.parse(toText.decode(opened.value)) as object;
      if (opened.code !== 'other-key') throw new SealedWrong(opened.code);
      const hint = keyHintOf(box);
      throw new SealedWrong(hint !== null && keys.isHintOfAnother(hint) ? 'another-case' : 'another-vault');
    },
  };
}
