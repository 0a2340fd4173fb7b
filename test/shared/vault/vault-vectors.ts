import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { withCaseKey } from '@shared/vault/change-vault';
import { evidenceFileKey, type KeyPurpose, subkey } from '@shared/vault/keys';
import { makeVault, vaultFileOf, written } from '@shared/vault/open-vault';
import { normalPassphrase } from '@shared/vault/passphrase';
import type { PassphraseKdf } from '@shared/vault/passphrase-kdf';
import { recoveryKeyWords } from '@shared/vault/recovery-key';
import { rowKey, sealRow } from '@shared/vault/row-envelope';
import { writeVaultFile } from '@shared/vault/vault-file';
import { argon2id } from 'hash-wasm';
import { countedBytes } from './counted-bytes';

export const PASSPHRASE = '  Three  quiet rivers\tcarry lanterns ';
export const CASE_ID = 'V1StGXR8_Z5jdHi6B-myT';

export function stretched(kdf: PassphraseKdf, typed: string): Promise<Uint8Array> {
  return argon2id({
    password: normalPassphrase(typed),
    salt: Uint8Array.from(kdf.salt.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)),
    memorySize: kdf.memoryKiB,
    iterations: kdf.passes,
    parallelism: kdf.lanes,
    hashLength: 32,
    outputType: 'binary',
  });
}

/** Everything the format makes, from fixed input. `test/vectors/vault-1.json` is what this gave when the format was made. */
export async function vaultVectors() {
  const random = countedBytes(16);
  const kdf: PassphraseKdf = {
    name: 'argon2id',
    version: 19,
    memoryKiB: 65536,
    passes: 3,
    lanes: 1,
    salt: bytesToHex(countedBytes(0)(16)),
  };
  const passphraseKey = await stretched(kdf, PASSPHRASE);
  const recoveryKey = countedBytes(100)(32);
  const empty = makeVault(kdf, passphraseKey, recoveryKey, 10, random);
  const vault = withCaseKey(empty, CASE_ID, random);
  const file = vaultFileOf(vault, random);
  const caseKey = vault.caseKeys.get(CASE_ID) as Uint8Array;
  const place = { table: 'records', key: '["0123456789abcdef0123456789abcdef"]', caseId: CASE_ID };
  const body = '{"kind":"points","place":1,"record":{"words":"Nobody rang back – for 42 days"}}';
  const purposes: KeyPurpose[] = [
    'records',
    'records-hint',
    'names',
    'journal',
    'safety',
    'export',
    'vault-file',
  ];
  return {
    passphrase: PASSPHRASE,
    normalPassphrase: normalPassphrase(PASSPHRASE),
    passphraseKey: bytesToHex(passphraseKey),
    recoveryKey: bytesToHex(recoveryKey),
    recoveryWords: recoveryKeyWords(recoveryKey).join(' '),
    vaultKey: bytesToHex(vault.vaultKey),
    sharedKey: bytesToHex(vault.sharedKey),
    caseKey: bytesToHex(caseKey),
    subkeys: Object.fromEntries(purposes.map((purpose) => [purpose, bytesToHex(subkey(caseKey, purpose))])),
    evidenceFile: { fileId: 'a1b2c3', key: bytesToHex(evidenceFileKey(caseKey, 'a1b2c3')) },
    row: {
      place,
      body,
      nonce: bytesToHex(countedBytes(200)(24)),
      envelope: bytesToHex(sealRow(rowKey(caseKey), place, utf8ToBytes(body), countedBytes(200))),
    },
    file: writeVaultFile(file),
    generation: written(vault, file).generation,
  };
}
