import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logChecksum, readLogTail } from '../../../electron/store/log-tail';
import { logOf } from './level-log';

const lengths = fc.array(fc.oneof(fc.nat(300), fc.nat(70_000), fc.constantFrom(0, 32_761, 32_755, 65_522)), {
  minLength: 1,
  maxLength: 5,
});
/** Bytes that are never a record by chance, so that what a test expects is what must come. */
const payload = (length: number, seed: number) => new Uint8Array(length).fill(0x80 | seed);

describe('the end of a log', () => {
  test('has the checksum that LevelDB has', () => {
    // From the CRC-32C test vectors of RFC 3720, B.4 (32 bytes of zeros: 8a9136aa), masked as LevelDB masks.
    const crc = 0x8a9136aa;
    expect(logChecksum(new Uint8Array(32))).toBe((((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0);
  });

  test('is whole when every record is', () => {
    fc.assert(
      fc.property(lengths, (all) => {
        expect(readLogTail(logOf(all.map(payload)).bytes)).toEqual({ kind: 'whole' });
      }),
    );
    expect(readLogTail(new Uint8Array(0))).toEqual({ kind: 'whole' });
  });

  test('cut anywhere, is cut back to the last whole record, and what is written on behind it is whole again', () => {
    fc.assert(
      fc.property(lengths, fc.double({ min: 0, max: 1, noNaN: true }), (all, where) => {
        const { bytes, ends } = logOf(all.map(payload));
        const cut = Math.floor(bytes.length * where);
        const whole = Math.max(0, ...ends.filter((end) => end <= cut));
        const tail = readLogTail(bytes.slice(0, cut));
        if (tail.kind === 'whole') {
          // Only the filling at the end of a block may stand behind the last record.
          expect(cut - whole).toBeLessThan(7);
          return;
        }
        expect(tail).toEqual({ kind: 'unfinished', wholeLength: whole });
        const { bytes: written } = logOf([payload(500, 3), payload(40_000, 4)], bytes.slice(0, whole));
        expect(readLogTail(written)).toEqual({ kind: 'whole' });
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['zeros', (bytes: Uint8Array) => bytes.fill(0)],
    ['rubbish', (bytes: Uint8Array) => bytes.fill(0xaa)],
  ])('of %s, as a power cut leaves it, is cut back too', (_, spoil) => {
    const { bytes, ends } = logOf([payload(1_000, 1), payload(50_000, 2)]);
    spoil(bytes.subarray(ends[0]! + 3));
    expect(readLogTail(bytes)).toEqual({ kind: 'unfinished', wholeLength: ends[0] });
  });

  test('unreadable with readable records behind it is left alone', () => {
    const { bytes, ends } = logOf([payload(1_000, 1), payload(1_000, 2), payload(1_000, 3)]);
    bytes[ends[0]! + 50]! ^= 1;
    expect(readLogTail(bytes)).toEqual({ kind: 'damaged' });
    const cut = logOf([payload(1_000, 1), payload(1_000, 2)]);
    const writtenOn = logOf([payload(2_000, 3)], cut.bytes.slice(0, cut.ends[0]! + 7));
    expect(readLogTail(writtenOn.bytes)).toEqual({ kind: 'damaged' });
  });
});
