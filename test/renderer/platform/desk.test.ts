import type { DeskApi } from '@shared/ipc/desk-api';
import { fail, ok } from '@shared/lib/result';
import { afterEach, describe, expect, test } from 'vitest';
import {
  beforeClose,
  gather,
  ReadFailure,
  readInPieces,
  readSampleInPieces,
  writeCaseFile,
} from '../../../renderer/platform/desk';

const MiB = 1024 * 1024;
const token = 't'.repeat(32);

/** A desk with only the acts a test needs. */
function putDesk(acts: { [Subject in keyof DeskApi]?: Partial<DeskApi[Subject]> }): void {
  Object.defineProperty(globalThis, 'window', { value: { desk: acts }, configurable: true });
}
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'window');
});

async function sizes(pieces: AsyncIterable<Uint8Array>): Promise<number[]> {
  const seen: number[] = [];
  for await (const piece of pieces) seen.push(piece.byteLength);
  return seen;
}

describe('reading a chosen file', () => {
  test('takes pieces of at most 4 MiB, so that a large file needs little memory', async () => {
    const asked: number[] = [];
    putDesk({
      evidence: {
        read: async ({ offset, length }) => {
          asked.push(offset);
          return ok(new Uint8Array(length));
        },
      },
    });
    expect(await sizes(readInPieces({ token, size: 9 * MiB }))).toEqual([4 * MiB, 4 * MiB, MiB]);
    expect(asked).toEqual([0, 4 * MiB, 8 * MiB]);
  });

  test('goes on where a short answer stopped', async () => {
    const whole = new Uint8Array([1, 2, 3, 4, 5]);
    putDesk({ sample: { read: async ({ offset }) => ok(whole.slice(offset, offset + 2)) } });
    const read = readSampleInPieces('case-a', { relativeName: 'case-a.json', size: 5 });
    expect(await gather(5, read)).toEqual(ok(whole));
  });

  test('an empty file asks for nothing', async () => {
    putDesk({ evidence: {} });
    expect(await sizes(readInPieces({ token, size: 0 }))).toEqual([]);
  });

  test('a failure in the middle stops it with its sentence', async () => {
    let asked = 0;
    putDesk({
      evidence: {
        read: async ({ length }) => {
          asked += 1;
          return asked === 1 ? ok(new Uint8Array(length)) : fail('changed', 'The file changed.');
        },
      },
    });
    const file = { token, size: 9 * MiB };
    await expect(sizes(readInPieces(file))).rejects.toMatchObject({ name: 'ReadFailure', code: 'changed' });
    asked = 0;
    expect(await gather(file.size, readInPieces(file))).toEqual(fail('changed', 'The file changed.'));
  });

  test('a file that ends early does not turn for ever', async () => {
    putDesk({ evidence: { read: async () => ok(new Uint8Array()) } });
    await expect(sizes(readInPieces({ token, size: 1 }))).rejects.toBeInstanceOf(ReadFailure);
  });
});

describe('writing a file of a copy of a case', () => {
  const sent: { bytes: Uint8Array; offset: number; final: boolean }[] = [];
  const putWriter = () => {
    sent.length = 0;
    putDesk({
      caseData: {
        writeFile: async (piece) => {
          sent.push(piece);
          return ok(undefined);
        },
      },
    });
  };

  test('sends pieces in order and marks the last', async () => {
    putWriter();
    await writeCaseFile(token, 'case/E1.pdf', new Uint8Array(5 * MiB));
    expect(sent.map(({ bytes, offset, final }) => [bytes.byteLength, offset, final])).toEqual([
      [4 * MiB, 0, false],
      [MiB, 4 * MiB, true],
    ]);
  });

  test('an empty file is one empty piece', async () => {
    putWriter();
    await writeCaseFile(token, 'case/empty.txt', new Uint8Array());
    expect(sent).toMatchObject([{ offset: 0, final: true }]);
  });

  test('sends only the bytes of a view, not the buffer behind it', async () => {
    putWriter();
    await writeCaseFile(token, 'case/a', new Uint8Array(1_000).subarray(10, 14));
    expect(sent[0]?.bytes.buffer.byteLength).toBe(4);
  });

  test('stops at the first failure', async () => {
    let asked = 0;
    putDesk({
      caseData: {
        writeFile: async () => {
          asked += 1;
          return fail('disk-full', 'No room.');
        },
      },
    });
    expect(await writeCaseFile(token, 'a', new Uint8Array(9 * MiB))).toMatchObject({ code: 'disk-full' });
    expect(asked).toBe(1);
  });
});

describe('before the window closes', () => {
  test.each<[string, () => Promise<boolean>, boolean]>([
    ['all is kept', async () => true, true],
    ['something is not', async () => false, false],
    ['keeping went wrong', () => Promise.reject(new Error('quota')), false],
  ])('the page answers: %s', async (_what, keep, kept) => {
    const wishes: boolean[] = [];
    let ask: (payload: { flushId: number }) => void = () => {};
    const answer = new Promise((resolve) => {
      putDesk({
        on: {
          flushBeforeClose: (listener) => {
            ask = listener;
            return () => {};
          },
        },
        window: {
          askBeforeClose: async (wish) => {
            wishes.push(wish.ask);
            return ok(undefined);
          },
          answerFlush: async (input) => {
            resolve(input);
            return ok(undefined);
          },
        },
      });
    });
    const stop = beforeClose(keep);
    ask({ flushId: 7 });
    expect(await answer).toEqual({ flushId: 7, kept });
    stop();
    expect(wishes).toEqual([true, false]);
  });
});
