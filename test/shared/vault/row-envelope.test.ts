import { randomBytes } from 'node:crypto';
import { keyHintOf, openRow, ROW_OVERHEAD, type RowPlace, rowKey, sealRow } from '@shared/vault/row-envelope';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const random = (length: number) => new Uint8Array(randomBytes(length));
const key = rowKey(random(32));
const place: RowPlace = { table: 'records', key: '["aa"]', caseId: 'case1' };
const body = new TextEncoder().encode('{"words":"what the child said"}');
const sealed = () => sealRow(key, place, body, random);
const codeOf = (envelope: Uint8Array, at: RowPlace = place, under = key) => {
  const opened = openRow(under, at, envelope);
  return opened.ok ? 'opened' : opened.code;
};

describe('a sealed row', () => {
  test('comes back whatever is in it, and hides it', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 3000 }),
        fc.string(),
        fc.option(fc.string()),
        (bytes, name, caseId) => {
          const at = { table: 'records', key: name, caseId };
          const envelope = sealRow(key, at, bytes, random);
          expect(envelope.byteLength).toBe(bytes.byteLength + ROW_OVERHEAD);
          expect(openRow(key, at, envelope)).toEqual({ ok: true, value: bytes });
        },
      ),
      { numRuns: 60 },
    );
    expect(Buffer.from(sealed()).includes('child')).toBe(false);
  });

  test('is never sealed the same twice', () => {
    expect(sealed()).not.toEqual(sealed());
  });

  test('with any one bit turned does not open', () => {
    const envelope = sealed();
    for (let bit = 0; bit < envelope.byteLength * 8; bit++) {
      const turned = Uint8Array.from(envelope);
      turned[bit >> 3] = (turned[bit >> 3] as number) ^ (1 << (bit & 7));
      expect(codeOf(turned), `bit ${bit}`).not.toBe('opened');
    }
  });

  test('cut short anywhere does not open', () => {
    const envelope = sealed();
    for (let length = 0; length < envelope.byteLength; length++) {
      expect(codeOf(envelope.slice(0, length)), `${length} bytes`).toMatch(/truncated|damaged/);
    }
    expect(codeOf(envelope.slice(0, ROW_OVERHEAD - 1))).toBe('truncated');
  });

  test('moved to another table, key or case is named as moved', () => {
    const envelope = sealed();
    expect(codeOf(envelope, { ...place, table: 'history' })).toBe('moved');
    expect(codeOf(envelope, { ...place, key: '["bb"]' })).toBe('moved');
    expect(codeOf(envelope, { ...place, caseId: 'case2' })).toBe('moved');
    expect(codeOf(envelope, { ...place, caseId: null })).toBe('moved');
  });

  test('under another key is named so, and says by its hint whose it may be', () => {
    const other = rowKey(random(32));
    expect(codeOf(sealed(), place, other)).toBe('other-key');
    expect(keyHintOf(sealed())).toBe(key.hint);
  });

  test('damaged within is named as damaged; of a later version, as newer', () => {
    const envelope = sealed();
    envelope[40] = (envelope[40] as number) ^ 1;
    expect(codeOf(envelope)).toBe('damaged');
    envelope[0] = 2;
    expect(codeOf(envelope)).toBe('newer-version');
  });
});
