import {
  isRecoveryGroup,
  RECOVERY_GROUPS,
  readRecoveryKey,
  recoveryKeyWords,
} from '@shared/vault/recovery-key';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const anyKey = fc.uint8Array({ minLength: 32, maxLength: 32 });
const printed = (key: Uint8Array) => recoveryKeyWords(key).join(' ');

describe('a recovery key', () => {
  test('comes back from paper, however it is typed', () => {
    fc.assert(
      fc.property(anyKey, (key) => {
        const words = recoveryKeyWords(key);
        expect(words).toHaveLength(RECOVERY_GROUPS);
        expect(words.join('')).toMatch(/^[0-9A-HJKMNP-TV-Z]{65}$/);
        for (const typed of [
          words.join(' '),
          words.join('').toLowerCase(),
          ` ${words.join(' - ')}\n`,
          words.join(' ').replaceAll('0', 'O').replaceAll('1', 'l'),
        ]) {
          expect(readRecoveryKey(typed)).toEqual({ ok: true, value: key });
        }
      }),
      { numRuns: 50 },
    );
  });

  test('with any one character wrong says which group', () => {
    fc.assert(
      fc.property(anyKey, fc.nat(64), (key, at) => {
        const text = recoveryKeyWords(key).join('');
        const wrong = text[at] === 'K' ? 'M' : 'K';
        const read = readRecoveryKey(text.slice(0, at) + wrong + text.slice(at + 1));
        expect(read).toMatchObject({ ok: false, code: 'mistyped' });
        expect(read.ok ? '' : read.message).toContain(`Group ${Math.floor(at / 5) + 1} `);
      }),
    );
  });

  test('with two characters of a group exchanged is noticed', () => {
    fc.assert(
      fc.property(anyKey, fc.nat(63), (key, at) => {
        fc.pre(at % 5 < 4);
        const text = recoveryKeyWords(key).join('');
        const [a, b] = [text[at] as string, text[at + 1] as string];
        fc.pre(a !== b);
        expect(readRecoveryKey(text.slice(0, at) + b + a + text.slice(at + 2)).ok).toBe(false);
      }),
    );
  });

  test('with two groups exchanged, too short or too long is refused', () => {
    const key = Uint8Array.from({ length: 32 }, (_, at) => at * 7);
    const [first = '', second = '', ...rest] = recoveryKeyWords(key);
    expect(readRecoveryKey([second, first, ...rest].join(' '))).toMatchObject({ code: 'mistyped' });
    expect(readRecoveryKey([first, second].join(' '))).toMatchObject({ code: 'length' });
    expect(readRecoveryKey(`${printed(key)} AAAAA`)).toMatchObject({ code: 'length' });
    expect(readRecoveryKey('')).toMatchObject({ code: 'length' });
    expect(readRecoveryKey('this is no key')).toMatchObject({ code: 'mistyped' });
  });

  test('is proved by typing one group of it', () => {
    const key = Uint8Array.from({ length: 32 }, (_, at) => 255 - at);
    const words = recoveryKeyWords(key);
    expect(isRecoveryGroup(key, 4, ` ${words[4]?.toLowerCase()} `)).toBe(true);
    expect(isRecoveryGroup(key, 4, words[5] as string)).toBe(false);
  });
});
