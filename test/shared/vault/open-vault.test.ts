import { randomBytes } from 'node:crypto';
import {
  withCaseKey,
  withComputerKey,
  withLockAfter,
  withoutCaseKeys,
  withPassphrase,
  withRecoveryKey,
} from '@shared/vault/change-vault';
import {
  makeVault,
  type OpenVault,
  openVault,
  type Secret,
  vaultFileOf,
  wipe,
} from '@shared/vault/open-vault';
import { calibrated, KDF_FLOOR, type PassphraseKdf } from '@shared/vault/passphrase-kdf';
import {
  headerText,
  readVaultFile,
  ringText,
  sumOf,
  type VaultFile,
  writeVaultFile,
} from '@shared/vault/vault-file';
import { describe, expect, test } from 'vitest';

const random = (length: number) => new Uint8Array(randomBytes(length));
const newKdf = (): PassphraseKdf => ({
  name: 'argon2id',
  version: 19,
  ...KDF_FLOOR,
  salt: randomBytes(16).toString('hex'),
});

// Stretching is the worker's; here its result is any 32 bytes.
const stretched = random(32);
const recoveryKey = random(32);
const passphrase: Secret = { kind: 'passphrase', key: stretched };
const recovery: Secret = { kind: 'recovery', key: recoveryKey };
const fresh = () => makeVault(newKdf(), Uint8Array.from(stretched), recoveryKey, 10, random);
const withCases = () => withCaseKey(withCaseKey(fresh(), 'one', random), 'two', random);
const fileOf = (vault: OpenVault) => vaultFileOf(vault, random);

function opened(file: VaultFile, secret: Secret): OpenVault {
  const read = readVaultFile(writeVaultFile(file));
  if (!read.ok) throw new Error(read.message);
  const vault = openVault(read.value, secret);
  if (!vault.ok) throw new Error(vault.message);
  return vault.value;
}
function refusal(file: VaultFile, secret: Secret): string {
  const read = readVaultFile(writeVaultFile(file));
  if (!read.ok) return read.code;
  const vault = openVault(read.value, secret);
  return vault.ok ? 'opened' : vault.code;
}
/** As someone edits it who also makes the sums anew. */
function edited(file: VaultFile, change: (file: VaultFile) => void): VaultFile {
  const copy = structuredClone(file);
  change(copy);
  return { ...copy, headerSum: sumOf(headerText(copy.header)), ringSum: sumOf(ringText(copy.ring)) };
}

describe('a vault', () => {
  test('opens with its passphrase and with its recovery key, and with no other', () => {
    const vault = withCases();
    const file = fileOf(vault);
    for (const secret of [passphrase, recovery]) {
      expect(opened(file, secret).caseKeys).toEqual(vault.caseKeys);
      expect(opened(file, secret).sharedKey).toEqual(vault.sharedKey);
    }
    expect(refusal(file, { kind: 'passphrase', key: random(32) })).toBe('wrong-passphrase');
    expect(refusal(file, { kind: 'recovery', key: random(32) })).toBe('wrong-recovery-key');
    expect(refusal(file, { kind: 'computer', key: random(32) })).toBe('wrong-computer');
  });

  test('shows no key of its own in its file', () => {
    const vault = withCases();
    const text = writeVaultFile(fileOf(vault));
    const keys = [vault.vaultKey, vault.sharedKey, vault.openers.passphrase, vault.openers.recovery];
    for (const key of [...keys, ...vault.caseKeys.values(), recoveryKey]) {
      expect(text).not.toContain(Buffer.from(key).toString('hex'));
    }
  });

  test('changes its passphrase by wrapping anew: every case keeps its key', () => {
    const vault = withCases();
    const other = random(32);
    const file = fileOf(withPassphrase(vault, newKdf(), other));
    expect(refusal(file, passphrase)).toBe('wrong-passphrase');
    expect(opened(file, { kind: 'passphrase', key: other }).caseKeys).toEqual(vault.caseKeys);
    expect(opened(file, recovery).vaultKey).toEqual(vault.vaultKey);
  });

  test('takes a new recovery key; the old sheet no longer opens it', () => {
    const other = random(32);
    const file = fileOf(withRecoveryKey(withCases(), other));
    expect(refusal(file, recovery)).toBe('wrong-recovery-key');
    expect(opened(file, { kind: 'recovery', key: other }).caseKeys.size).toBe(2);
    expect(opened(file, passphrase).caseKeys.size).toBe(2);
  });

  test('is opened by this computer only while that was asked for', () => {
    const secret = random(32);
    const asked = withComputerKey(withCases(), secret);
    expect(opened(fileOf(asked), { kind: 'computer', key: secret }).caseKeys.size).toBe(2);
    expect(refusal(fileOf(withComputerKey(asked, null)), { kind: 'computer', key: secret })).toBe(
      'wrong-computer',
    );
  });

  test('without a case has another vault key, and opens with the same passphrase and recovery key', () => {
    const before = withComputerKey(withCases(), random(32));
    const old = fileOf(before);
    const after = withoutCaseKeys(before, ['one'], random);
    const file = fileOf(after);
    expect(after.vaultKey).not.toEqual(before.vaultKey);
    for (const secret of [passphrase, recovery]) {
      const vault = opened(file, secret);
      expect([...vault.caseKeys.keys()]).toEqual(['two']);
      expect(vault.caseKeys.get('two')).toEqual(before.caseKeys.get('two'));
      expect(vault.sharedKey).toEqual(before.sharedKey);
    }
    // What the old file wrapped does not open under the new vault key.
    const mixed = edited(file, (each) => {
      each.ring.cases.one = old.ring.cases.one as string;
    });
    expect(refusal(mixed, passphrase)).toBe('altered');
  });

  test('keeps when it locks itself', () => {
    expect(opened(fileOf(withLockAfter(fresh(), 25)), passphrase).lockAfterMinutes).toBe(25);
  });

  test('once wiped holds only zeros', () => {
    const vault = withCases();
    wipe(vault);
    for (const key of [vault.vaultKey, vault.sharedKey, vault.openers.recovery, ...vault.caseKeys.values()]) {
      expect(key.every((byte) => byte === 0)).toBe(true);
    }
  });
});

describe('a vault file that was changed', () => {
  const file = fileOf(withCases());
  const text = writeVaultFile(file);

  test('in its head is named before any passphrase is tried', () => {
    const head = structuredClone(file);
    head.header.kdf.passes = 4;
    expect(refusal(head, passphrase)).toBe('edited-header');
    const salt = structuredClone(file);
    salt.header.kdf.salt = 'ff'.repeat(16);
    expect(refusal(salt, passphrase)).toBe('edited-header');
  });

  test('to weaker or absurd figures is refused by name, even with its sums made anew', () => {
    for (const weak of [{ memoryKiB: 65535 }, { passes: 2 }]) {
      expect(
        refusal(
          edited(file, (each) => Object.assign(each.header.kdf, weak)),
          passphrase,
        ),
      ).toBe('lowered-parameters');
    }
    for (const absurd of [{ memoryKiB: 1024 * 1024 + 1 }, { passes: 65 }, { lanes: 2 }]) {
      expect(
        refusal(
          edited(file, (each) => Object.assign(each.header.kdf, absurd)),
          passphrase,
        ),
      ).toBe('absurd-parameters');
    }
  });

  test('with care, sums made anew, is named as altered, or its passphrase no longer fits', () => {
    const changes: [(file: VaultFile) => void, string][] = [
      [(each) => delete each.ring.cases.one, 'altered'],
      [(each) => Object.assign(each.ring, { generation: 9 }), 'altered'],
      [(each) => Object.assign(each.ring, { lockAfterMinutes: 240 }), 'altered'],
      [(each) => Object.assign(each.header.kdf, { passes: 5 }), 'wrong-passphrase'],
      [(each) => Object.assign(each.header, { underRecovery: each.header.underPassphrase }), 'altered'],
      [
        (each) => {
          const { one, two } = each.ring.cases;
          Object.assign(each.ring.cases, { one: two, two: one });
        },
        'altered',
      ],
    ];
    for (const [change, code] of changes) expect(refusal(edited(file, change), passphrase)).toBe(code);
  });

  test('in any one place is noticed', () => {
    for (let at = 0; at < text.length; at += 7) {
      const letter = text[at] as string;
      // Spaces between words of JSON carry nothing.
      if (/\s/.test(letter)) continue;
      const other = letter === '0' ? '1' : '0';
      const read = readVaultFile(text.slice(0, at) + other + text.slice(at + 1));
      const refused = !read.ok || !openVault(read.value, passphrase).ok;
      expect(refused, `character ${at}`).toBe(true);
    }
  });

  test('cut short, empty or something else is named', () => {
    const code = (each: string) => {
      const read = readVaultFile(each);
      return read.ok ? 'read' : read.code;
    };
    expect(code(text.slice(0, text.length / 2))).toBe('damaged');
    expect(code('')).toBe('damaged');
    expect(code('{"format":"something"}')).toBe('not-a-vault');
    expect(code(JSON.stringify({ ...file, version: 2 }))).toBe('newer-version');
    expect(code(JSON.stringify({ ...file, more: 1 }))).toBe('damaged');
  });

  test('of another vault does not open with this one’s recovery key', () => {
    expect(refusal(fileOf(makeVault(newKdf(), random(32), random(32), 10, random)), recovery)).toBe(
      'wrong-recovery-key',
    );
  });
});

test('stretching is made slower for faster computers and never quicker than the floor', () => {
  expect(calibrated(5_000, 1_000)).toEqual({ memoryKiB: 65536, passes: 3 });
  expect(calibrated(1_000, 1_000)).toEqual({ memoryKiB: 65536, passes: 3 });
  expect(calibrated(250, 1_000)).toEqual({ memoryKiB: 262144, passes: 3 });
  expect(calibrated(0, 1_000)).toEqual({ memoryKiB: 262144, passes: 12 });
});
