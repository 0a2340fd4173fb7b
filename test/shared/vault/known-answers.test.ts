import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { openVault } from '@shared/vault/open-vault';
import { readRecoveryKey } from '@shared/vault/recovery-key';
import { openRow, rowKey } from '@shared/vault/row-envelope';
import { readVaultFile } from '@shared/vault/vault-file';
import { describe, expect, test } from 'vitest';
import known from '../../vectors/vault-1.json';
import { CASE_ID, PASSPHRASE, stretched, vaultVectors } from './vault-vectors';

describe('format 1 of the vault', () => {
  test('comes out byte for byte as when it was made', async () => {
    expect(await vaultVectors()).toEqual(known);
  });

  test('opens with the passphrase, and with the recovery key as it is printed', async () => {
    const file = readVaultFile(known.file);
    if (!file.ok) throw new Error(file.message);
    const passphrase = await stretched(file.value.header.kdf, PASSPHRASE);
    const recovery = readRecoveryKey(known.recoveryWords);
    if (!recovery.ok) throw new Error(recovery.message);
    for (const secret of [
      { kind: 'passphrase', key: passphrase },
      { kind: 'recovery', key: recovery.value },
    ] as const) {
      const opened = openVault(file.value, secret);
      if (!opened.ok) throw new Error(opened.message);
      expect(bytesToHex(opened.value.vaultKey)).toBe(known.vaultKey);
      expect(bytesToHex(opened.value.caseKeys.get(CASE_ID) as Uint8Array)).toBe(known.caseKey);
    }
  });

  test('gives back the row', () => {
    const opened = openRow(
      rowKey(hexToBytes(known.caseKey)),
      known.row.place,
      hexToBytes(known.row.envelope),
    );
    if (!opened.ok) throw new Error(opened.message);
    expect(new TextDecoder().decode(opened.value)).toBe(known.row.body);
  });
});
