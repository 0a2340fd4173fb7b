import { changeBytes, readChanges, rowBytes, rowFromBytes } from '@shared/safety-copy/changes';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('changes of rows, as bytes', () => {
  test('whatever the row and its key, it comes back equal, and its neighbours too', () => {
    const row = fc.dictionary(
      fc.string().filter((column) => column !== '__proto__'),
      fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.uint8Array(), fc.constant(null)),
    );
    const change = fc.record({
      table: fc.string({ maxLength: 60 }),
      key: fc.string({ maxLength: 500 }),
      row: fc.option(row),
    });
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const all = changes.map((each) => changeBytes({ ...each, row: each.row && rowBytes(each.row) }));
        const back = [...readChanges(new Uint8Array(Buffer.concat(all)))].map((each) => ({
          table: each.table,
          key: each.key,
          row: each.row && rowFromBytes(each.row),
        }));
        expect(back).toEqual(changes.map((each) => ({ ...each, row: each.row && { ...each.row } })));
      }),
    );
  });

  test('bytes that are no changes, and a change cut off, are refused', () => {
    const whole = changeBytes({
      table: 'records',
      key: '"r1"',
      row: rowBytes({ id: 'r1', box: new Uint8Array(9) }),
    });
    for (let cut = 1; cut < whole.length; cut++) {
      expect(() => [...readChanges(whole.slice(0, cut))], `cut at ${cut}`).toThrow();
    }
    expect(() => [...readChanges(Uint8Array.of(7, 0, 0, 0))]).toThrow(RangeError);
  });

  test('the bytes of format 1', () => {
    const bytes = changeBytes({
      table: 'ab',
      key: '"k"',
      row: rowBytes({ id: 'k', box: Uint8Array.of(1, 2) }),
    });
    const hex = Buffer.from(bytes).toString('hex');
    const json = Buffer.from('{"id":"k","box":{"$bytes":2}}').toString('hex');
    expect(hex).toBe(`0102616200032${'26b22'}00000023${'0000001d'}${json}0102`);
    expect(Buffer.from(changeBytes({ table: 'ab', key: '"k"', row: null })).toString('hex')).toBe(
      '020261620003226b22',
    );
  });
});
