import { wordlist } from '@scure/bip39/wordlists/english.js';
import { normalPassphrase, offeredPassphrase, passphraseStrength } from '@shared/vault/passphrase';
import { expect, test } from 'vitest';
import { countedBytes } from './counted-bytes';

test('the same words are the same passphrase, from whatever keyboard', () => {
  expect(normalPassphrase('  caf\u0065\u0301  au\u00a0lait ')).toBe('caf\u00e9 au lait');
  expect(normalPassphrase('Case Matters')).not.toBe(normalPassphrase('case matters'));
});

test('length counts, not kinds of character', () => {
  const level = (typed: string) => passphraseStrength(typed).level;
  expect(level('')).toBe('empty');
  expect(level('P4$$w0rd!')).toBe('refused');
  expect(level('passwordpassword')).toBe('refused');
  expect(level('Password 1234567')).toBe('refused');
  expect(level('aaaaaaaaaaaaaaaaaaaa')).toBe('refused');
  expect(level('abcdefghijklmnopqrst')).toBe('refused');
  expect(level('harbour blue')).toBe('fair');
  expect(level('harbour blue kettle moss')).toBe('good');
  expect(level('harbour blue kettle moss paper wing')).toBe('strong');
  expect(level('x'.repeat(1_001))).toBe('refused');
});

test('an offered passphrase is six words, each as likely as any other, and strong', () => {
  const offered = offeredPassphrase(wordlist, countedBytes(7));
  expect(offered.split(' ')).toHaveLength(6);
  expect(passphraseStrength(offered).level).toBe('strong');
  expect(new Set(wordlist).size).toBe(2048);
  expect(() => offeredPassphrase(wordlist.slice(1), countedBytes())).toThrow('2,048');
});
