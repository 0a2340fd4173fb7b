import { SealedWrong } from '@renderer/data/sealed-wrong';
import { HeldVault } from '@renderer/vault/held-vault';
import { fail, ok } from '@shared/lib/result';
import { withLockAfter } from '@shared/vault/change-vault';
import { makeVault, openVault } from '@shared/vault/open-vault';
import { readVaultFile } from '@shared/vault/vault-file';
import { expect, test } from 'vitest';

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const passphrase = random(32);
const place = { table: 'records', key: '["r"]', caseId: 'k' };

/** A vault, and the files it put on the disk one after another. */
function held(refuse = () => false) {
  const files: string[] = [];
  const kdf = {
    name: 'argon2id',
    version: 19,
    memoryKiB: 65536,
    passes: 3,
    lanes: 1,
    salt: '00'.repeat(16),
  } as const;
  const vault = makeVault(kdf, Uint8Array.from(passphrase), random(32), 10, random);
  const disk = new HeldVault(vault, async (bytes) => {
    if (refuse()) return fail('disk-full', 'No room.');
    files.push(new TextDecoder().decode(bytes));
    return ok(undefined);
  });
  return { disk, keys: disk.caseKeys(), files };
}

/** What a file opens with the passphrase. */
function opened(text: string | undefined) {
  const file = readVaultFile(text ?? '');
  if (!file.ok) throw new Error(file.message);
  const vault = openVault(file.value, { kind: 'passphrase', key: passphrase });
  if (!vault.ok) throw new Error(vault.message);
  return vault.value;
}

const faultOf = (act: () => unknown) => {
  try {
    act();
    return 'opened';
  } catch (error) {
    return error instanceof SealedWrong ? error.fault : error;
  }
};

test('a case has its key on the disk before anything can be sealed under it', async () => {
  const { disk, keys, files } = held();
  expect(faultOf(() => keys.rows.seal({}, place))).toBe('no-key');
  expect(faultOf(() => keys.evidenceFile({ caseId: 'k', fileId: 'f' }))).toBe('no-key');
  await Promise.all([keys.make('k'), keys.make('other'), keys.make('k')]);
  expect(files).toHaveLength(2);
  const box = keys.rows.seal({ words: 'said' }, place);
  expect(keys.rows.open(box, place)).toEqual({ words: 'said' });
  expect(opened(files.at(-1)).caseKeys.get('k')).toEqual(disk.vault.caseKeys.get('k'));
});

test('what cannot be put on the disk does not count', async () => {
  let full = false;
  const { disk, keys, files } = held(() => full);
  await keys.make('k');
  full = true;
  await expect(keys.make('other')).rejects.toMatchObject({ code: 'disk-full' });
  expect(await disk.change((vault) => withLockAfter(vault, 5))).toMatchObject({ ok: false });
  expect([...disk.vault.caseKeys.keys()]).toEqual(['k']);
  expect(disk.vault.lockAfterMinutes).toBe(10);
  full = false;
  await disk.change((vault) => withLockAfter(vault, 5));
  expect(opened(files.at(-1))).toMatchObject({ lockAfterMinutes: 5, generation: 2 });
});

test('a deleted case opens no more, neither with the passphrase nor from an old copy of its rows', async () => {
  const { keys, files } = held();
  await keys.make('k');
  await keys.make('other');
  const box = keys.rows.seal({ words: 'said' }, place);
  const before = opened(files.at(-1));
  await keys.destroy(['k']);
  expect(faultOf(() => keys.rows.open(box, place))).toBe('no-key');
  const after = opened(files.at(-1));
  expect([...after.caseKeys.keys()]).toEqual(['other']);
  expect(after.vaultKey).not.toEqual(before.vaultKey);
  // Made again under the same id, it has another key.
  await keys.make('k');
  expect(faultOf(() => keys.rows.open(box, place))).toBe('another-vault');
});

test('each way a row can be wrong is named', async () => {
  const { keys } = held();
  await keys.make('k');
  await keys.make('other');
  const box = keys.rows.seal({ words: 'said' }, place) as Uint8Array;
  const foreign = held().keys;
  await foreign.make('k');
  const hurt = Uint8Array.from(box);
  hurt[50] = (hurt[50] ?? 0) ^ 1;
  expect(faultOf(() => keys.rows.open(box, { ...place, caseId: 'other' }))).toBe('another-case');
  expect(faultOf(() => keys.rows.open(box, { ...place, key: '["s"]' }))).toBe('moved');
  expect(faultOf(() => foreign.rows.open(box, place))).toBe('another-vault');
  expect(faultOf(() => keys.rows.open(hurt, place))).toBe('damaged');
  expect(faultOf(() => keys.rows.open(box.slice(0, 20), place))).toBe('truncated');
  expect(faultOf(() => keys.rows.open({ words: 'said' }, place))).toBe('damaged');
});

test('once wiped it opens nothing, and seals nothing with what is left', async () => {
  const { disk, keys } = held();
  await keys.make('k');
  const box = keys.rows.seal({ words: 'said' }, place);
  disk.wipe();
  expect(faultOf(() => keys.rows.open(box, place))).toBe('no-key');
  expect(faultOf(() => keys.rows.seal({}, { ...place, caseId: null }))).toBe('no-key');
  expect(faultOf(() => keys.evidenceFile({ caseId: 'k', fileId: 'f' }))).toBe('no-key');
});
